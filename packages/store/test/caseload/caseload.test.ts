import type { Day } from "@footbridge/core/units/day.ts";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { testRules as rules } from "../../../core/test/caseload/rules.ts";
import { listAssignments, listNavigators } from "../../src/caseload/assign.ts";
import { readBoard } from "../../src/caseload/board.ts";
import { doForEach } from "../../src/caseload/deeds.ts";
import { type CasePageAsk, listCases } from "../../src/caseload/list.ts";
import { keepView, listViews, removeView } from "../../src/caseload/views.ts";
import { asMember, type Member } from "../../src/database/work.ts";
import type { Database } from "../../src/database/pool.ts";
import { addEvents } from "../../src/people/events.ts";
import { addPerson } from "../../src/people/person.ts";
import { engines } from "../engines.ts";
import { memberOf } from "../people/two-houses.ts";

const today = "2027-06-01" as Day;
const denied = { code: "42501" };
const usual: CasePageAsk = { scope: "organization", today, rules, sort: "name", limit: 50 };

const contact = (id: string, person: string, happened: string) => ({
  id,
  person,
  happened,
  kind: "contact",
  source: "typed",
  evidence: null,
  body: { kind: "contact", way: "phone" },
  sensitive: null,
});

describe.each(engines)("the caseload on $name", ({ use }) => {
  const engine = use();

  /** Harbor knows three people, Uptown one; Hal and Lea work at Harbor. */
  async function houses() {
    const { db } = await engine.store();
    const hal = await memberOf(db, "hal", "navigator", "harbor");
    const lea = await memberOf(db, "lea", "program-manager", "harbor");
    const una = await memberOf(db, "una", "navigator", "uptown");
    const named = async (member: Member, name: string, more: object = {}) =>
      (await addPerson(db, member, { name, language: "en", ...more })).id;
    const people = {
      zoe: await named(hal, "Zoë Núñez-Álvarez", { phone: "(212) 555-0143", email: "zoe@example.org" }),
      bo: await named(hal, "Bo Li"),
      ivan: await named(hal, "Иван Петров"),
      cy: await named(una, "Cy Nunes"),
    };
    const find = async (member: Member, q: string) =>
      (await listCases(db, member, { ...usual, q })).items.map(({ name }) => name);
    return { db, hal, lea, una, people, find };
  }
  const yes = (db: Database, person: string, partner: string, purpose = "coordination") =>
    sql`insert into people.consents (id, person, purpose, partner, words, language, given_by, given_at, expires_at)
      values (${`c-${person}-${partner}`}, ${person}, ${purpose}, ${partner}, '1', 'en', 'x',
        now() - interval '1 day', now() + interval '9 days')`.execute(db);

  test("finds by the beginning of any word, without accents, by phone and by pseudonym, and only one's own", async () => {
    const { db, hal, una, people, find } = await houses();
    for (const q of ["zoe", "NUNEZ", "alv", "zo nu", "555-0143", "0143", "212 555 0143", people.zoe])
      expect([q, await find(hal, q)]).toEqual([q, ["Zoë Núñez-Álvarez"]]);
    expect(await find(hal, "ПЕТР")).toEqual(["Иван Петров"]);
    expect(await find(hal, "nun")).toEqual(["Zoë Núñez-Álvarez"]);
    for (const q of ["unez", "zoe li", "%", "_o", "' or 1=1 --", "0144"])
      expect([q, await find(hal, q)]).toEqual([q, []]);
    expect(await find(una, "nun")).toEqual(["Cy Nunes"]);
    await yes(db, people.cy, "harbor");
    expect(await find(hal, "nun")).toEqual(["Cy Nunes", "Zoë Núñez-Álvarez"]);
    // A new name is found, the old one is not.
    await asMember(db, hal, (tx) =>
      sql`update people.person set name = 'Zoë Smith' where id = ${people.zoe}`.execute(tx),
    );
    expect([await find(hal, "smith"), await find(hal, "nunez")]).toEqual([["Zoë Smith"], []]);
  });

  test("goes page by page in each order, with the whole count", async () => {
    const { db, hal, people } = await houses();
    await addEvents(db, hal, [contact("1", people.zoe, "2027-04-01"), contact("2", people.bo, "2027-05-30")]);
    for (const [sort, expected] of [
      // Bo and Ivan have nothing due: among them the pseudonym decides.
      [
        "due",
        [
          "Zoë Núñez-Álvarez",
          ...(people.bo < people.ivan ? ["Bo Li", "Иван Петров"] : ["Иван Петров", "Bo Li"]),
        ],
      ],
      ["contact", ["Иван Петров", "Zoë Núñez-Álvarez", "Bo Li"]],
      ["name", ["Bo Li", "Zoë Núñez-Álvarez", "Иван Петров"]],
    ] as const) {
      const seen: string[] = [];
      for (let after: string | undefined; ;) {
        const page = await listCases(db, hal, { ...usual, sort, limit: 1, after });
        seen.push(...page.items.map(({ name }) => name));
        expect(page.total).toBe(3);
        after = page.next;
        if (after === undefined) break;
      }
      expect([sort, seen]).toEqual([sort, expected]);
    }
    const due = await listCases(db, hal, { ...usual, onlyDue: true });
    expect(due.items.map(({ urgent, due: day }) => [urgent, day])).toEqual([["no-contact", "2027-05-01"]]);
    expect((await listCases(db, hal, { ...usual, reasons: ["stuck", "follow-up"] })).total).toBe(0);
    const board = await readBoard(db, hal, { ...usual, each: 1 });
    expect(board.map(({ urgent, total, people: shown }) => [urgent, total, shown.length])).toEqual(
      expect.arrayContaining([
        ["no-contact", 1, 1],
        [null, 2, 1],
      ]),
    );
  });

  test("knows who has not begun a step of the plan, and whom nothing followed after an answer", async () => {
    const { db, hal, una, people } = await houses();
    const step = (person: string, offering: string, starts: string, state = "planned") =>
      sql`insert into people.plan_steps (person, step, offering, starts, ends, state)
        values (${person}, ${offering}, ${offering}, ${starts}, ${starts}, ${state})`.execute(db);
    const answered = (id: string, person: string, passedOn: string | null) =>
      sql`insert into referrals.referral (id, person, org, partner, service, need, phase, made_by, state, passed_on, changed_at)
        values (${id}, ${person}, 'harbor', 'uptown', 's', 'childcare', 'before-work', 'hal', 'answered', ${passedOn},
          '2027-05-20')`.execute(db);
    const stuck = async (member: Member) =>
      (await listCases(db, member, { ...usual, reasons: ["stuck"] })).items.map(
        ({ person, stepSince, referralStill, due }) => [person, stepSince ?? referralStill, due],
      );
    await step(people.zoe, "late", "2027-05-25");
    await step(people.zoe, "to come", "2027-06-02");
    await step(people.zoe, "done", "2027-04-01", "enrolled");
    await step(people.cy, "late", "2027-05-25");
    await answered("r1", people.ivan, null);
    await answered("r2", people.bo, "r3");
    expect(await stuck(hal)).toEqual([
      [people.zoe, "2027-05-25", "2027-06-01"],
      [people.ivan, "2027-05-20", "2027-05-26"],
    ]);
    expect(await stuck(una)).toEqual([[people.cy, "2027-05-25", "2027-06-01"]]);
    const body = { kind: "enrollment", program: "none", title: "Late", offering: "late" };
    await addEvents(db, hal, [{ ...contact("e", people.zoe, "2027-05-25"), kind: "enrollment", body }]);
    expect(await stuck(hal)).toEqual([[people.ivan, "2027-05-20", "2027-05-26"]]);
  });

  test("shows facts of another house only while the person agrees", async () => {
    const { db, hal, una, people } = await houses();
    await addEvents(db, una, [contact("1", people.cy, "2027-04-01")]);
    const seen = async () =>
      (await listCases(db, hal, usual)).items
        .filter(({ person }) => person === people.cy)
        .map(({ lastContact, urgent }) => [lastContact, urgent]);
    const count = (member: Member, table: string) =>
      asMember(
        db,
        member,
        async (tx) => (await sql`select from ${sql.table(table)}`.execute(tx)).rows.length,
      );
    expect([await seen(), await count(hal, "people.case_facts")]).toEqual([[], 0]);
    await yes(db, people.cy, "harbor", "referral");
    // To refer is to know the person, not what others did with them.
    expect([await seen(), await count(hal, "people.case_facts")]).toEqual([[[null, null]], 0]);
    await sql`update people.consents set purpose = 'coordination'`.execute(db);
    expect([await seen(), await count(hal, "people.case_facts")]).toEqual([
      [["2027-04-01", "no-contact"]],
      1,
    ]);
    await sql`update people.consents set withdrawn_at = now()`.execute(db);
    expect([await seen(), await count(hal, "people.case_facts")]).toEqual([[], 0]);
  });

  test("tells of a referral that nobody answered, to who sent it", async () => {
    const { db, hal, lea, una, people } = await houses();
    await sql`insert into referrals.referral (id, person, org, partner, service, need, phase, made_by, state, sent_on)
      values ('r', ${people.bo}, 'harbor', 'uptown', 's', 'childcare', 'before-work', 'hal', 'sent', '2027-05-27')`.execute(
      db,
    );
    const due = async (member: Member) =>
      (await listCases(db, member, { ...usual, onlyDue: true })).items.map(({ name, urgent, due: day }) => [
        name,
        urgent,
        day,
      ]);
    expect(await due(lea)).toEqual([["Bo Li", "referral-unanswered", "2027-06-01"]]);
    expect(await due(una)).toEqual([]);
    await sql`update referrals.referral set state = 'started'`.execute(db);
    expect(await due(hal)).toEqual([]);
  });

  test("is given into somebody's care, with what was before; deeds tell each person's outcome", async () => {
    const { db, hal, lea, una, people } = await houses();
    const each = async (member: Member, ids: readonly string[], deed: Parameters<typeof doForEach>[3]) =>
      (await doForEach(db, member, ids, deed, today)).map(({ outcome }) => outcome);
    const all = [people.zoe, people.bo, people.cy, "person-guessed"];
    expect(await each(lea, all, { kind: "assign", navigator: "hal" })).toEqual([
      "done",
      "done",
      "no-such-person",
      "no-such-person",
    ]);
    expect(await each(lea, [people.zoe], { kind: "assign", navigator: "una" })).toEqual(["not-allowed"]);
    expect(await each(lea, [people.zoe, people.bo], { kind: "assign", navigator: "hal" })).toEqual([
      "already-so",
      "already-so",
    ]);
    expect(await each(lea, [people.bo], { kind: "assign", navigator: "lea" })).toEqual(["done"]);
    expect(
      (await listAssignments(db, lea, people.bo)).map(({ navigator, until }) => [navigator, until === null]),
    ).toEqual([
      ["lea", true],
      ["hal", false],
    ]);
    expect(await listAssignments(db, una, people.bo)).toEqual([]);
    expect(await listNavigators(db, hal)).toEqual([
      { account: "hal", name: "Name of hal", people: 1 },
      { account: "lea", name: "Name of lea", people: 1 },
    ]);
    const mine = (member: Member, scope: CasePageAsk["scope"]) =>
      listCases(db, member, { ...usual, scope }).then(({ items }) => items.map(({ name }) => name));
    expect([await mine(hal, "mine"), await mine(hal, "unassigned")]).toEqual([
      ["Zoë Núñez-Álvarez"],
      ["Иван Петров"],
    ]);
    expect(
      await each(hal, [people.zoe, people.bo], { kind: "letter", subject: "Hello", body: "Come by." }),
    ).toEqual(["done", "no-address"]);
    expect(await each(hal, [people.bo], { kind: "follow-up", due: 90, employed: "yes" })).toEqual([
      "not-exited",
    ]);
    expect(await each(hal, [people.bo], { kind: "contact", way: "phone", note: "Is well." })).toEqual([
      "done",
    ]);
    const row = (await listCases(db, hal, { ...usual, q: "bo" })).items[0];
    expect([row?.lastContact, row?.navigator, row?.navigatorName]).toEqual([today, "lea", "Name of lea"]);
    const letters = await sql`select recipient from people.outbox`.execute(db);
    expect(letters.rows).toEqual([{ recipient: "zoe@example.org" }]);
  });

  test("keeps questions under a name, one's own or shared in the house", async () => {
    const { db, hal, lea, una } = await houses();
    const kept = await keepView(db, hal, { name: "Mine today", shared: false, query: { scope: "mine" } });
    await keepView(db, hal, { name: "All stuck", shared: true, query: { reasons: ["stuck"] } });
    const names = async (member: Member) => (await listViews(db, member)).map(({ name, own }) => [name, own]);
    expect([await names(hal), await names(lea), await names(una)]).toEqual([
      [
        ["All stuck", true],
        ["Mine today", true],
      ],
      [["All stuck", false]],
      [],
    ]);
    expect([await removeView(db, lea, kept.id), await removeView(db, hal, kept.id)]).toEqual([false, true]);
  });

  test("no member writes facts, words, or another's care", async () => {
    const { db, una, people } = await houses();
    for (const statement of [
      `insert into people.case_facts (person, org, first_day) values ('${people.cy}', 'uptown', '2027-01-01')`,
      `update people.person_words set org = 'uptown'`,
      `insert into people.assignments (id, person, org, navigator, by) values ('x', '${people.bo}', 'uptown', 'una', 'una')`,
      `insert into people.assignments (id, person, org, navigator, by) values ('x', '${people.cy}', 'harbor', 'hal', 'una')`,
      `insert into people.views (id, account, org, name, query) values ('x', 'hal', 'harbor', 'x', '{}')`,
      `select people.fold_again(array['${people.cy}'])`,
    ])
      await expect(asMember(db, una, (tx) => sql.raw(statement).execute(tx))).rejects.toMatchObject(denied);
    const words = await asMember(db, una, (tx) =>
      sql<{ person: string }>`select distinct person from people.person_words`.execute(tx),
    );
    expect(words.rows).toEqual([{ person: people.cy }]);
  });
});
