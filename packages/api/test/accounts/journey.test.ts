import type { Told } from "@footbridge/contract/client.ts";
import { describe, expect, test } from "vitest";
import { engines } from "../../../store/test/engines.ts";
import { twoHouses } from "../../../store/test/people/two-houses.ts";
import { accountsOn, Browser } from "./at-the-door.ts";

describe.each(engines)("a navigator writes a journey on $name", ({ use }) => {
  const engine = use();
  const asHarbor = async () => {
    const store = await engine.store();
    const { members, people } = await twoHouses(store.db);
    const app = await accountsOn(store);
    const { signIn } = app.app;
    if (signIn === undefined) throw new Error("a service with accounts signs in");
    const { harbor } = members;
    signIn.identify = () => Promise.resolve({ account: harbor.account, memberships: [harbor] });
    const browser = new Browser(app);
    const add = (...events: readonly object[]) =>
      browser.do("addEvents", { id: people.bo, body: { events } });
    const rows = async () =>
      (
        await browser.do("readRows", {
          id: people.bo,
          body: { why: "the quarter's report", asOf: "2026-09-30" },
        })
      ).json<{
        rows: readonly Record<string, string>[];
      }>().rows;
    const looks = async () =>
      (await browser.do("readJourney", { id: people.bo, body: { why: "meeting" } })).json<{
        events: readonly unknown[];
      }>().events;
    const record = async () =>
      (await browser.do("readRecord", { id: people.bo, body: { why: "meeting" } })).json<
        Told<"readRecord">
      >();
    return { add, rows, looks, record };
  };
  const eligible = {
    id: "e1",
    happened: "2026-01-05",
    body: { kind: "eligibility", program: "adult", eligible: true },
  };
  const search = {
    id: "s1",
    happened: "2026-01-05",
    body: { kind: "service", program: "adult", service: "job-search" },
  };

  test("and reads the rows that follow from it; what is sent again adds nothing", async () => {
    const { add, rows } = await asHarbor();
    expect((await add(eligible, search)).json()).toEqual({ added: 2, findings: [] });
    expect((await add(eligible, search)).json()).toEqual({ added: 0, findings: [] });
    expect(await rows()).toMatchObject([{ "900": "2026-01-05", "901": "2026-01-05", "903": "1" }]);
    const id = (await rows())[0]?.["100"] ?? "";
    expect(id).toMatch(/^P[0-9a-f]{11}$/);
  });

  test("and is told of everything that cannot be, and nothing is kept", async () => {
    const { add, looks } = await asHarbor();
    const before = (await looks()).length;
    const answer = await add(
      search,
      { happened: "2026-01-05", body: { kind: "service", program: "adult", service: "magic" } },
      { happened: "2199-01-01", body: { kind: "contact", way: "phone" } },
      { happened: "2026-02-30", body: { kind: "contact" } },
    );
    expect(answer.statusCode).toBe(422);
    const { findings } = answer.json<{ findings: readonly { code: string; at: string }[] }>();
    const places = findings.map(({ at }) => at);
    expect(findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["journey.unknown-service", "journey.in-future"]),
    );
    expect(places.some((at) => at.startsWith("body.events[3]"))).toBe(true);
    expect((await looks()).length).toBe(before);
  });

  test("and each finding names its event, also after one that cannot be read", async () => {
    const { add } = await asHarbor();
    const magic = { happened: "2026-01-05", body: { kind: "service", program: "adult", service: "magic" } };
    const answer = await add({ happened: "2026-02-30", body: { kind: "contact", way: "phone" } }, magic);
    const { findings } = answer.json<{ findings: readonly { code: string; at: string }[] }>();
    expect(findings.find(({ code }) => code === "journey.unknown-service")?.at).toBe(
      "body.events[1].body.service",
    );
  });

  test("and reads it as people do: entries, what was corrected, periods and levels", async () => {
    const { add, record } = await asHarbor();
    const tested = (happened: string, score: number) => ({
      happened,
      body: { kind: "assessment", test: "TABE 11/12", subject: "Reading", score },
    });
    await add(eligible, search, tested("2026-01-06", 450), tested("2026-05-06", 520));
    const moved = { ...search.body, service: "counseling" };
    const mended = await add({
      id: "c1",
      happened: "2026-05-07",
      body: {
        kind: "correction",
        of: "s1",
        reason: "another",
        instead: { happened: "2026-01-07", body: moved },
      },
    });
    const { entries, periods, levels } = await record();
    expect([mended.statusCode, entries.map(({ body, state }) => [body["kind"], state])]).toEqual([
      200,
      [
        ["assessment", "stands"],
        ["service", "corrected"],
        ["assessment", "stands"],
        ["eligibility", "stands"],
      ],
    ]);
    expect(periods).toMatchObject([{ scope: "wioa", entry: "2026-01-07" }]);
    expect(levels.map(({ level, gain }) => [level, gain])).toEqual([
      [2, false],
      [3, true],
    ]);
  });
});
