import type { Told } from "@footbridge/contract/client.ts";
import type { Finding } from "@footbridge/core/finding.ts";
import { giveConsent } from "@footbridge/store/people/consents.ts";
import { lastImport } from "@footbridge/store/people/imports.ts";
import { addPerson } from "@footbridge/store/people/person.ts";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { engines } from "../../../store/test/engines.ts";
import { twoHouses } from "../../../store/test/people/two-houses.ts";
import { accountsOn, Browser } from "../accounts/at-the-door.ts";

const contact = (id: string, person: string, more: object = {}) => ({
  id,
  person,
  happened: "2026-01-05",
  body: { kind: "contact", way: "phone" },
  ...more,
});

describe.each(engines)("events of many people on $name", ({ use }) => {
  const engine = use();
  const uptown = async () => {
    const store = await engine.store();
    const { members, people } = await twoHouses(store.db);
    const app = await accountsOn(store);
    const { signIn } = app.app;
    if (signIn === undefined) throw new Error("a service with accounts signs in");
    const lead = members.uptownLead;
    signIn.identify = () => Promise.resolve({ account: lead.account, memberships: [lead] });
    const browser = new Browser(app);
    const text = (body: string, type = "application/x-ndjson") =>
      browser.do("importEvents", { body, headers: { "content-type": type } });
    const bring = async (...lines: readonly object[]) => {
      const answer = await text(lines.map((line) => JSON.stringify(line)).join("\n"));
      return { status: answer.statusCode, ...answer.json<Told<"importEvents">>() };
    };
    const far = async () => (await browser.do("getEventImport")).json<Told<"getEventImport">>();
    const kept = async () => {
      const found = await sql<{ id: string }>`select id from people.events
        where source = 'import' order by id`.execute(store.db);
      return found.rows.map(({ id }) => id);
    };
    const agree = (purpose: "coordination" | "outcomes") =>
      giveConsent(store.db, lead, {
        person: people.cy,
        purpose,
        partner: "uptown",
        words: "1",
        language: "en",
        days: 90,
      });
    return { store, people, members, bring, text, far, kept, agree };
  };
  const places = (findings: readonly Finding[]) => findings.map(({ code, at }) => `${code} at ${at}`);

  test("are brought in; what is sent again adds nothing, and what was cut short is completed", async () => {
    const { store, members, people, bring, text, kept, far } = await uptown();
    expect(await far()).toEqual({ state: "none", lines: 0, of: 0 });
    const [first, second] = [contact("c1", people.cy), contact("c2", people.cy)];
    expect(await bring(first)).toMatchObject({ status: 200, added: 1, there: 0 });
    // A database keeps keys in another order than they were sent in.
    const facts = { "program-name": "Adult", borough: "Queens" };
    const intake = contact("c0", people.cy, { body: { kind: "intake", facts } });
    const all = await bring(first, second, intake);
    expect(all).toMatchObject({
      status: 200,
      lines: 3,
      people: 1,
      added: 2,
      there: 1,
      taken: 0,
      findings: [],
    });
    const again = await text(
      `\uFEFF${[first, second, intake, first].map((one) => JSON.stringify(one)).join("\r\n")}\r\n\r\n`,
    );
    expect(again.json()).toMatchObject({ lines: 4, added: 0, there: 4 });
    expect(await kept()).toEqual(["c0", "c1", "c2"]);
    expect(await far()).toMatchObject({ state: "done", outcome: { lines: 4, added: 0, there: 4 } });
    // A service was killed in the middle: another one says so, once nothing was heard of it.
    const lies = (seconds: number) =>
      sql`update people.imports set state = 'keeping', told_at = now() - make_interval(secs => ${seconds})`;
    await lies(1).execute(store.db);
    expect(await bring(first)).toMatchObject({ status: 503 });
    await lies(30).execute(store.db);
    expect(await far()).toMatchObject({ state: "broken" });
    expect(await bring(first)).toMatchObject({ status: 200, there: 1 });
    const { harbor } = members;
    expect(await lastImport(store.db, harbor)).toBeUndefined();
    const noted = await sql<{ action: string }>`select distinct action from people.audit
      where person = ${people.cy} and who = 'lee' order by action`.execute(store.db);
    expect(noted.rows.map(({ action }) => action)).toEqual(["add events", "look before writing"]);
  });

  test("are told of all that is wrong at once, by line, and nothing is kept", async () => {
    const { people, text, kept, store } = await uptown();
    const { bo, cy } = people;
    const service = { kind: "service", program: "adult", service: "job-search" };
    const lines: readonly (object | string)[] = [
      contact("ok", cy),
      contact("elsewhere", bo),
      contact("nobody", "person-x"),
      '{"id":"cut","person":',
      "",
      contact("later", cy, { happened: "2199-01-01" }),
      contact("no-day", cy, { happened: "2026-02-30" }),
      contact("magic", cy, { body: { ...service, service: "magic" } }),
      contact("extra", cy, { by: "hal", org: "harbor" }),
      contact("nul", cy, { body: { kind: "contact", way: "a\0b" } }),
      contact("ok", cy, { happened: "2026-01-06" }),
      contact("secret", cy, { sensitive: "health" }),
      contact("college-1", cy),
      { person: cy, happened: "2026-01-05", body: service },
      contact("left", cy, { body: { kind: "exit", program: "youth", reason: "00" } }),
      contact("ok", "person-y"),
      contact("half", cy, { body: { kind: "contact", way: "cut \ud83d" } }),
    ];
    const answer = await text(
      lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"),
    );
    expect(answer.statusCode).toBe(422);
    const { findings } = answer.json<{ findings: readonly Finding[] }>();
    expect(places(findings)).toEqual([
      "import.unknown-person at line 2, person",
      "import.unknown-person at line 3, person",
      "json.truncated at line 4, column 22",
      "journey.in-future at line 6, happened",
      "request.wrong-form at line 7, happened",
      "journey.unknown-service at line 8, body.service",
      "request.unknown-key at line 9, by",
      "request.unknown-key at line 9, org",
      "request.nul at line 10, body.way",
      "journey.id-taken at line 11, id",
      "import.no-consent at line 12, sensitive",
      "import.no-consent at line 13, id",
      "request.missing at line 14, id",
      "journey.exit-before-entry at line 15, happened",
      "import.id-twice at line 16, id",
      "import.unknown-person at line 16, person",
      "request.half-sign at line 17, body.way",
    ]);
    expect(findings.every(({ fix }) => fix !== "")).toBe(true);
    expect(await kept()).toEqual([]);
    const inVain = await sql<{ person: string }>`select person from people.audit
      where action = 'look before writing: refused' order by person`.execute(store.db);
    expect(inVain.rows.map(({ person }) => person)).toEqual([bo, "person-x", "person-y"].toSorted());
  });

  test("with an id that an event of another house has are told, and the rest is kept", async () => {
    const { people, bring, kept, agree } = await uptown();
    await agree("outcomes");
    const told = await bring(contact("of-bo", people.cy), contact("college-1", people.cy));
    expect(told).toMatchObject({ status: 200, added: 1, there: 0, taken: 1 });
    expect(places(told.findings)).toEqual(["import.id-elsewhere at line 1, id"]);
    expect(await kept()).toEqual(["college-1"]);
  });

  test("that put two people into one seat are told, in the file and against what is there", async () => {
    const { store, people, members, bring, kept } = await uptown();
    const { id: di } = await addPerson(store.db, members.uptown, { name: "Di", language: "en" });
    const seated = (id: string, person: string, seat: string) =>
      contact(id, person, {
        body: { kind: "enrollment", program: "none", title: "A", offering: "a-1", seat },
      });
    const left = contact("left", people.cy, {
      body: { kind: "completion", enrollment: "first", completed: false },
    });
    const twice = await bring(seated("first", people.cy, "7"), seated("second", di, "7"));
    expect([twice.status, places(twice.findings)]).toEqual([422, ["import.seat-twice at line 2, body.seat"]]);
    expect((await bring(seated("first", people.cy, "7"))).status).toBe(200);
    const later = await bring(seated("second", di, "7"));
    expect(places(later.findings)).toEqual(["journey.seat-taken at line 1, body.seat"]);
    // Given back in the same file, though on a later line; what is there already is not held against itself.
    expect((await bring(seated("first", people.cy, "7"), seated("second", di, "7"), left)).status).toBe(200);
    expect(await kept()).toEqual(["first", "left", "second"]);
  });

  test("cut in the middle, or in another writing, keep nothing", async () => {
    const { people, text, kept } = await uptown();
    const file = [contact("c1", people.cy), contact("c2", people.cy)]
      .map((one) => JSON.stringify(one))
      .join("\n");
    const wrong = async (body: string | Buffer) =>
      places((await text(body as string)).json<{ findings: readonly Finding[] }>().findings);
    expect(await wrong(file.slice(0, -20))).toEqual([
      expect.stringMatching(/^json.truncated at line 2, column/),
    ]);
    expect(await wrong(Buffer.from(file, "utf16le"))).toEqual(["import.utf-16 at body"]);
    expect(await kept()).toEqual([]);
  });

  test("come in one file of an organization after another", async () => {
    const { people, bring } = await uptown();
    const both = await Promise.all([bring(contact("c1", people.cy)), bring(contact("c2", people.cy))]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 503]);
    expect((await bring(contact("c2", people.cy))).status).toBe(200);
  });

  test("in a body that is empty, too large or in another form are refused", async () => {
    const { text } = await uptown();
    const nothing = await text("\n\n");
    expect(places(nothing.json<{ findings: readonly Finding[] }>().findings)).toEqual([
      "import.nothing at body",
    ]);
    const asJson = await text("[]", "application/json");
    expect(asJson.statusCode).toBe(415);
    expect(asJson.json<{ findings: readonly Finding[] }>().findings[0]).toMatchObject({
      message: expect.stringContaining("application/x-ndjson") as string,
      fix: "Send it with content-type: application/x-ndjson.",
    });
    expect((await text(`${" ".repeat(8 * 1024 * 1024)}x`)).statusCode).toBe(413);
  });
});
