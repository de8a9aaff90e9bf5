import type { Told } from "@footbridge/contract/client.ts";
import type { Catalog } from "@footbridge/core/model/catalog.ts";
import type { Member } from "@footbridge/store/database/work.ts";
import { giveConsent } from "@footbridge/store/people/consents.ts";
import { sql } from "kysely";
import { describe, expect, onTestFinished, test } from "vitest";
import { engines } from "../../../store/test/engines.ts";
import { twoHouses } from "../../../store/test/people/two-houses.ts";
import { Browser } from "../accounts/at-the-door.ts";
import { shelf } from "../asking.ts";
import { buildApp } from "../../src/app.ts";
import { newCode, readCode } from "../../src/plans/codes.ts";
import { anaStands, monday, tinyCity, tinyWords } from "../tiny-city.ts";

type Plan = Told<"readPlan">;

test("a code is read however it is typed, and what cannot be one is none", () => {
  const code = newCode();
  expect(code).toMatch(/^[A-Z\d]{4}-[A-Z\d]{4}$/);
  expect(readCode(` ${code.toLowerCase().replace("-", " ")} `)).toBe(code.replace("-", ""));
  for (const odd of ["", "K7RX", "O0IL-1BUV", `${code}A`]) expect(readCode(odd)).toBeUndefined();
});

describe.each(engines)("a plan on $name", ({ use }) => {
  const engine = use();
  const town = async () => {
    const { db } = await engine.store();
    const { members, people } = await twoHouses(db);
    const catalog = shelf(tinyCity());
    const secret = () => Promise.resolve("a secret of at least thirty-two signs");
    const app = await buildApp({
      store: catalog,
      limits: { workers: 1 },
      vocabulary: tinyWords,
      accounts: { db, secret },
      today: () => monday,
    });
    onTestFinished(() => app.app.close());
    await app.keeper.open();
    const { signIn } = app.app;
    if (signIn === undefined) throw new Error("a service with accounts signs in");
    const who: Record<string, Member> = members;
    signIn.identify = (request) => {
      const member = who[String(request.headers["x-as"])];
      return Promise.resolve(
        member === undefined ? { memberships: [] } : { account: member.account, memberships: [member] },
      );
    };
    const browser = new Browser(app);
    const as = (name: string) => ({ headers: { "x-as": name } });
    const change = (name: string, id: string, body: object) =>
      browser.do("changePlan", { ...as(name), id, body });
    const look = async (name: string, id: string) =>
      (await browser.do("readPlan", { ...as(name), id, body: {} })).json<Plan>();
    const listed = async (alter: (catalog: Catalog) => Catalog) => {
      catalog.put(alter(tinyCity()));
      await app.keeper.look();
    };
    const target = "occupation:29-1141";
    const found = (
      await browser.ask("POST", "/api/v1/routes", { body: { standing: anaStands, target } })
    ).json<Told<"askRoute">>();
    const chosen = {
      standing: anaStands,
      target,
      start: found.start,
      itinerary: found.itineraries[0]?.id ?? "",
    };
    const keep = async () => (await browser.do("keepRoute", { body: chosen })).json<Told<"keepRoute">>();
    return { db, app, browser, members, people, as, change, look, listed, chosen, keep };
  };
  const without = (id: string) => (catalog: Catalog) => ({
    ...catalog,
    offerings: catalog.offerings.filter((each) => each.id !== id),
  });

  test("is kept by a code without an account, opened by a navigator, and attached to the person once", async () => {
    const { browser, people, as, change, look, keep, db } = await town();
    const { code, expiresAt } = await keep();
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(50 * 86_400_000);
    const stored = await sql<{ code: string }>`select code, doc::text as doc from people.kept_plans`.execute(
      db,
    );
    expect(JSON.stringify(stored.rows)).not.toContain(code.replace("-", ""));
    const opened = await browser.do("openKeptRoute", { ...as("harbor"), body: { code: code.toLowerCase() } });
    expect(opened.json<Told<"openKeptRoute">>().plan.steps.map(({ offering }) => offering)).toEqual([
      "aide-class/winter",
      "nurse-school/spring",
    ]);
    expect((await browser.do("openKeptRoute", { ...as("employer"), body: { code } })).statusCode).toBe(403);
    const edit = { kind: "code", code };
    expect((await change("uptown", people.bo, { version: 0, edit })).statusCode).toBe(404);
    expect((await change("harbor", people.bo, { version: 0, edit })).json<Plan>()).toMatchObject({
      version: 1,
    });
    expect((await change("harbor", people.bo, { version: 1, edit })).statusCode).toBe(404);
    expect((await look("harbor", people.bo)).plan?.goal?.arrives).toBe("2027-09-13");
  });

  test("whoever guesses codes is made to wait, and a route that nobody offered is not kept", async () => {
    const { browser, as, chosen, keep } = await town();
    const { code } = await keep();
    const guess = (with_: string) => browser.do("openKeptRoute", { ...as("harbor"), body: { code: with_ } });
    for (let tries = 0; tries < 8; tries += 1) expect((await guess(newCode())).statusCode).toBe(404);
    expect((await guess(code)).statusCode).toBe(429);
    expect((await browser.do("openKeptRoute", { ...as("uptown"), body: { code } })).statusCode).toBe(200);
    const odd = await browser.do("keepRoute", { body: { ...chosen, itinerary: "0badcafe" } });
    expect([odd.statusCode, odd.json<{ findings: { code: string }[] }>().findings[0]?.code]).toEqual([
      422,
      "plan.route-changed",
    ]);
  });

  test("says what changed in the catalog, offers other ways from today, and whom it touches", async () => {
    const { browser, people, as, change, look, listed, chosen } = await town();
    await change("harbor", people.bo, { version: 0, edit: { kind: "route", ...chosen } });
    expect(await look("harbor", people.bo)).toMatchObject({ changes: [], needsAnotherWay: false });
    const touched = async (name: string) =>
      (await browser.do("listPlansTouched", as(name))).json<Told<"listPlansTouched">>().items;
    expect(await touched("harbor")).toEqual([]);
    await listed(without("aide-class/winter"));
    expect(await look("harbor", people.bo)).toMatchObject({
      changes: [{ step: "aide-class/winter", kind: "gone" }],
      needsAnotherWay: true,
    });
    expect(await touched("harbor")).toMatchObject([
      {
        person: people.bo,
        name: "Bo",
        changes: [{ kind: "gone", title: { en: "Nursing assistant class" } }],
      },
    ]);
    expect(await touched("uptown")).toEqual([]);
    // The later class ends after the nurse school has begun: no way is left until another is listed.
    const ways = () =>
      browser.do("findPlanRoutes", { ...as("harbor"), id: people.bo, body: { why: "gone" } });
    expect((await ways()).json<Told<"findPlanRoutes">>().answer.itineraries).toEqual([]);
    await listed((catalog) => ({
      ...without("aide-class/winter")(catalog),
      offerings: catalog.offerings
        .filter(({ id }) => id !== "aide-class/winter")
        .map((each) => (each.program === "aide-class" ? { ...each, start: monday, end: chosen.start } : each))
        .map((each) =>
          each.program === "aide-class" ? { ...each, end: "2027-03-01" as typeof monday } : each,
        ),
    }));
    const { answer, standing } = (await ways()).json<Told<"findPlanRoutes">>();
    const [way] = answer.itineraries;
    const edit = {
      kind: "route",
      standing,
      target: chosen.target,
      start: answer.start,
      itinerary: way?.id ?? "",
    };
    const next = (await change("harbor", people.bo, { version: 1, edit })).json<Plan>();
    expect(next.plan?.steps.map(({ offering, start }) => `${offering} ${start}`)).toEqual([
      "aide-class/spring 2027-01-04",
      "nurse-school/spring 2027-04-26",
    ]);
  });

  test("is changed by the person and the navigator, and nobody's change is lost", async () => {
    const { people, members, change, look, chosen, browser, as, db } = await town();
    await change("ana", "me", { version: 0, edit: { kind: "route", ...chosen } });
    expect(
      (await browser.do("readPlan", { ...as("harbor"), id: people.ana, body: { why: "x" } })).statusCode,
    ).toBe(404);
    await giveConsent(db, members.ana, {
      person: people.ana,
      purpose: "coordination",
      partner: "harbor",
      words: "1",
      language: "es",
      days: 30,
    });
    const note = (text: string) => ({ kind: "note", step: "aide-class/winter", note: text });
    expect((await change("harbor", people.ana, { version: 1, edit: note("Bring your ID") })).statusCode).toBe(
      200,
    );
    const late = await change("ana", "me", { version: 1, edit: note("Ask about the bus") });
    expect([late.statusCode, late.json<{ detail: string }>().detail]).toEqual([
      409,
      "Name of hal changed this plan since you read it. Read it again, then make your change.",
    ]);
    const mine = await look("ana", "me");
    expect([mine.version, mine.changedBy, mine.plan?.steps[0]?.note]).toEqual([
      2,
      "Name of hal",
      "Bring your ID",
    ]);
    const both = await Promise.all(
      ["one", "two"].map((text) => change("ana", "me", { version: 2, edit: note(text) })),
    );
    expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const kept = await sql<{ n: number }>`select count(*)::int as n from people.plan_versions`.execute(db);
    expect(kept.rows[0]?.n).toBe(3);
    expect((await browser.do("sendPlan", { ...as("ana"), id: "me", body: {} })).json()).toEqual({
      sentTo: "ana@example.org",
    });
    const letters = await sql<{ body: string }>`select body from people.outbox`.execute(db);
    expect(letters.rows[0]?.body).toContain("Clase de auxiliar de enfermería (previsto)");
  });

  test("an enrollment in its class and its end settle the step; what is done counts for other ways", async () => {
    const { people, change, look, chosen, browser, as } = await town();
    await change("harbor", people.bo, { version: 0, edit: { kind: "route", ...chosen } });
    const enrolled = {
      id: "enrolled",
      happened: "2026-11-02",
      body: { kind: "enrollment", program: "none", title: "Aide", offering: "aide-class/winter" },
    };
    const completed = {
      happened: "2026-12-01",
      body: { kind: "completion", enrollment: "enrolled", completed: true },
    };
    const events = { events: [enrolled, completed] };
    await browser.do("addEvents", { ...as("harbor"), id: people.bo, body: events });
    expect((await look("harbor", people.bo)).plan?.steps.map(({ state }) => state)).toEqual([
      "done",
      "planned",
    ]);
    const asked = await browser.do("findPlanRoutes", {
      ...as("harbor"),
      id: people.bo,
      body: { why: "next" },
    });
    const { standing, answer } = asked.json<Told<"findPlanRoutes">>();
    expect(standing.facts).toContain("cert:aide");
    expect(answer.itineraries[0]?.steps).toHaveLength(1);
  });
});
