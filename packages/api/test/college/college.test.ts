import type { OperationName } from "@footbridge/contract/operations.ts";
import { operations } from "@footbridge/contract/operations.ts";
import type { CollegeTold } from "@footbridge/contract/accounts/college.ts";
import { asMember } from "@footbridge/store/database/work.ts";
import { giveConsent } from "@footbridge/store/people/consents.ts";
import { addPerson } from "@footbridge/store/people/person.ts";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { engines } from "../../../store/test/engines.ts";
import { memberOf, twoHouses } from "../../../store/test/people/two-houses.ts";
import { accountsOn } from "../accounts/at-the-door.ts";

interface Row {
  readonly row: number;
  readonly outcome: string;
  readonly people: readonly { readonly id: string }[];
}

describe.each(engines)("college on $name", ({ use }) => {
  const engine = use();
  const uptown = async () => {
    const store = await engine.store();
    const { db } = store;
    const { members, people } = await twoHouses(db);
    const { app } = await accountsOn(store);
    const { signIn } = app;
    if (signIn === undefined) throw new Error("a service with accounts signs in");
    let as = members.uptownLead;
    signIn.identify = () => Promise.resolve({ account: as.account, memberships: [as] });
    // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the test says what it expects
    const ask = async <T>(
      name: OperationName,
      params: Readonly<Record<string, string>>,
      payload?: object | string,
    ) => {
      const { method, path } = operations[name];
      const answer = await app.inject({
        method,
        url: path.replaceAll(/\{(\w+)\}/g, (_, key: string) => params[key] ?? "") + (params["?"] ?? ""),
        headers: {
          host: "localhost",
          origin: "http://localhost",
          ...(typeof payload === "string" ? { "content-type": "text/csv" } : {}),
        },
        ...(payload === undefined ? {} : { payload }),
      });
      if (answer.statusCode === 200) operations[name].response.parse(answer.json());
      return { status: answer.statusCode, told: answer.json<T>() };
    };
    const bring = (text: string) =>
      ask<{ id: string; again: boolean; counts: Record<string, number> }>(
        "bringInCollegeList",
        { "?": "?fileName=list.csv" },
        text,
      );
    const rows = async (id: string) => (await ask<{ items: Row[] }>("listCollegeRows", { id })).told.items;
    const agree = (person: string) =>
      giveConsent(db, members.uptownLead, {
        person,
        purpose: "outcomes",
        partner: "uptown",
        words: "1",
        language: "en",
        days: 90,
      });
    const count = async () =>
      (
        await sql<{
          n: number;
        }>`select count(*)::int as n from people.events where source = 'import'`.execute(db)
      ).rows[0]?.n;
    const actAs = (member: typeof as) => {
      as = member;
    };
    return { db, members, people, ask, bring, rows, agree, count, actAs };
  };
  const head = "Person ID,First name,Last name,College,Term start,Term end,Credits tried,Credits earned\n";
  const term = (who: string, start = "2026-01-20", earned = "12") =>
    `${who},Riverwell College,${start},2026-05-20,12,${earned}\n`;

  test("each row of a list has its fate, a blank is nobody, and what is written needs a yes to being counted", async () => {
    const { db, members, people, bring, rows, agree, count, ask } = await uptown();
    const dee = (await addPerson(db, members.uptown, { name: "Dée Ñg", language: "en" })).id;
    await addPerson(db, members.uptown, { name: " ", language: "en" });
    await agree(people.cy);
    const text =
      head +
      term(`${people.cy},,`) +
      term(`${people.bo},,`) +
      term(`,DEE,NG`) +
      term(`,,Ng`) +
      term(`77,No,Body`) +
      term(`${people.cy},,`, "2026-01-20", "13") +
      term(`${people.cy},,`, "2199-01-20");
    const { status, told } = await bring(text);
    expect([status, told.again]).toEqual([200, false]);
    expect((await rows(told.id)).map(({ row, outcome }) => `${row} ${outcome}`)).toEqual([
      "2 written",
      "3 unknown",
      "4 candidates",
      "5 refused",
      "6 unknown",
      "7 refused",
      "8 refused",
    ]);
    expect(await count()).toBe(1);
    expect((await bring(text)).told).toMatchObject({ id: told.id, again: true });
    // Another list that says the same of Cy: it is known already.
    expect((await bring(head + term(`${people.cy},,`))).told.counts).toEqual({ known: 1 });
    expect(await count()).toBe(1);
    const decide = (person: string | null) =>
      ask<{ outcome: string }>("decideCollegeRow", { id: told.id, row: "4" }, { person });
    expect((await decide(dee)).told).toEqual({ outcome: "no-consent" });
    expect(await count()).toBe(1);
    await agree(dee);
    expect((await decide(dee)).told).toEqual({ outcome: "written" });
    expect(await count()).toBe(2);
    expect((await decide(dee)).status).toBe(404);
    expect((await ask("decideCollegeRow", { id: told.id, row: "6" }, { person: people.bo })).status).toBe(
      404,
    );
  });

  test("what is no list is refused with its reason, and others see nothing of it", async () => {
    const { bring, ask, members, actAs, db, people } = await uptown();
    expect((await bring("\u0000\u0001PNG")).status).toBe(422);
    expect((await bring("")).status).toBe(422);
    const { id } = (await bring(head + term(`${people.cy},,`))).told;
    const harborLead = await memberOf(db, "lou", "program-manager", "harbor");
    actAs(harborLead);
    expect((await ask<{ items: object[] }>("listCollegeLists", {})).told.items).toEqual([]);
    expect((await ask("listCollegeRows", { id })).status).toBe(404);
    for (const member of [members.uptown, members.admin, members.auditor]) {
      actAs(member);
      expect((await ask("listCollegeRows", { id })).status).toBe(403);
      const seen = await asMember(db, member, (tx) => sql`select from college.rows`.execute(tx));
      expect(seen.rows).toEqual([]);
    }
    // An import in the store's own words, past this code, is held by the same consent.
    const forced = asMember(db, members.uptownLead, (tx) =>
      sql`insert into people.events (id, person, happened, kind, org, by, source, body)
        values ('college-x', ${people.cy}, '2026-01-20', 'college-term', 'uptown', 'lee', 'import', '{}')`.execute(
        tx,
      ),
    );
    await expect(forced).rejects.toMatchObject({ code: "42501" });
  });

  test("where a student stands: credits, risks by their rule, what counts, and what the registrar must say", async () => {
    const { ask, people, actAs, members } = await uptown();
    actAs(members.uptown);
    const body = {
      kind: "college-term",
      college: "Five Rivers College, Harborside",
      end: "2026-05-20",
      degree: "frc-nursing-aas",
      registered: true,
      gradePoints: 1.8,
      courses: [
        { code: "BIO 201", credits: 4, level: "credit", grade: "B" },
        { code: "ENG 102", credits: 3, level: "credit", grade: "F" },
      ],
    };
    const elsewhere = {
      ...body,
      college: "Five Rivers College, Midtown",
      end: "2025-12-20",
      gradePoints: undefined,
      courses: [{ code: "HLT 120", credits: 3, level: "credit", grade: "B" }],
    };
    const events = [
      { happened: "2026-01-20", body },
      { happened: "2025-09-01", body: elsewhere },
    ];
    expect((await ask("addEvents", { person: people.cy }, { events })).status).toBe(200);
    const { told } = await ask<CollegeTold>(
      "readCollegeStanding",
      { person: people.cy },
      { why: "advising" },
    );
    expect(told.fictional).toBe(true);
    expect(told.standing?.pace).toEqual({ tried: 10, earned: 7 });
    expect(told.risks.map(({ kind }) => kind)).toEqual(["grade-points", "credits-in-doubt"]);
    expect(told.audit).toMatchObject({ counted: 4, atMost: 8, proven: true });
    expect(told.audit?.inDoubt[0]?.answers.map(({ more }) => more)).toEqual([3, 4]);
    const nobody = await ask<CollegeTold>(
      "readCollegeStanding",
      { person: people.cy },
      { why: "advising", degree: "no-such" },
    );
    expect(nobody.told.audit).toBeUndefined();
    expect((await ask("readCollegeStanding", { person: people.bo }, { why: "curious" })).status).toBe(404);
  });
});
