import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { asMember, type Member, NoSuchMember } from "../../src/database/work.ts";
import { breakGlass } from "../../src/people/glass.ts";
import { giveConsent, withdrawConsent } from "../../src/people/consents.ts";
import { addEvents, readJourney } from "../../src/people/events.ts";
import { emptyPlan, type Plan } from "@footbridge/core/personal-plan/plan.ts";
import { keepPlan } from "../../src/plans/kept.ts";
import { savePlan } from "../../src/plans/plans.ts";
import { engines } from "../engines.ts";
import { desk, eventOf, memberOf, twoHouses } from "./two-houses.ts";

const denied = { code: "42501" };
const yes = { words: "1", language: "en", days: 30 };

describe.each(engines)("what a forgotten where shows, on $name", ({ use }) => {
  const engine = use();
  const town = async () => {
    const { db } = await engine.store();
    const made = await twoHouses(db);
    const all = (member: Member, table: string, column = "id"): Promise<readonly string[]> =>
      asMember(db, member, async (tx) => {
        const found = await sql<{
          it: string;
        }>`select ${sql.ref(column)} as it from ${sql.table(table)} order by 1`.execute(tx);
        return found.rows.map(({ it }) => it);
      });
    return { db, all, ...made };
  };

  test("every role sees of every table what is its own", async () => {
    const { all, members, people } = await town();
    const seen: Record<string, Record<string, number>> = {};
    for (const [who, member] of Object.entries(members)) {
      const counts: Record<string, number> = {};
      for (const table of ["person", "consents", "glass", "events", "deletions", "outbox"])
        counts[table] = (await all(member, `people.${table}`)).length;
      counts["members"] = (await all(member, "accounts.memberships")).length;
      counts["invitations"] = (await all(member, "accounts.invitations")).length;
      seen[who] = counts;
    }
    const nothing = {
      person: 0,
      consents: 0,
      glass: 0,
      events: 0,
      deletions: 0,
      outbox: 0,
      members: 1,
      invitations: 0,
    };
    expect(seen).toEqual({
      ana: { ...nothing, person: 1, events: 1 },
      harbor: { ...nothing, person: 1, events: 2 },
      uptown: { ...nothing, person: 1, events: 1, members: 3 },
      uptownLead: { ...nothing, person: 1, events: 1, members: 3 },
      employer: nothing,
      agency: nothing,
      board: nothing,
      auditor: { ...nothing, members: 9 },
      admin: { ...nothing, members: 9 },
    });
    expect(await all(members.ana, "people.person")).toEqual([people.ana]);
    expect(await all(members.uptown, "people.events")).toEqual(["of-cy"]);
    // Who looked: oneself, of oneself, and all for those who oversee.
    const lines = async (member: Member) => (await all(member, "people.audit", "seq")).length;
    expect([await lines(members.ana), await lines(members.harbor), await lines(members.uptownLead)]).toEqual([
      1, 2, 2,
    ]);
    expect([await lines(members.employer), await lines(members.auditor), await lines(members.admin)]).toEqual(
      [0, 5, 5],
    );
  });

  test("no member reads what belongs to sign-in, or to the desk", async () => {
    const { all, members } = await town();
    for (const member of Object.values(members)) {
      for (const table of [
        "auth.user",
        "auth.session",
        "auth.account",
        "auth.verification",
        "measure.looks",
        "measure.targets",
      ])
        await expect(all(member, table)).rejects.toMatchObject(denied);
    }
  });

  test("a membership that is not there, or has ended, is not believed", async () => {
    const { all, members, db } = await town();
    for (const claim of [
      { ...members.harbor, org: "uptown" },
      { ...members.ana, role: "admin" as const },
      { account: "nobody", org: "", role: "auditor" as const },
      desk,
    ])
      await expect(all(claim, "people.person")).rejects.toBeInstanceOf(NoSuchMember);
    await db
      .transaction()
      .execute((tx) =>
        sql`update accounts.memberships set ended_at = now() where account = 'hal'`.execute(tx),
      );
    await expect(all(members.harbor, "people.person")).rejects.toBeInstanceOf(NoSuchMember);
  });

  test("a yes opens one purpose to one organisation, and its end closes it", async () => {
    const { all, members, people, db } = await town();
    const nurse = await memberOf(db, "bo", "participant");
    await db
      .transaction()
      .execute((tx) => sql`update people.person set account = 'bo' where id = ${people.bo}`.execute(tx));
    const seen = () => all(members.uptown, "people.events");
    const ordinary = await giveConsent(db, nurse, {
      ...yes,
      person: people.bo,
      purpose: "coordination",
      partner: "uptown",
    });
    expect(await seen()).toEqual(["of-bo", "of-cy"]);
    expect(await all(members.employer, "people.events")).toEqual([]);
    const health = await giveConsent(db, nurse, {
      ...yes,
      person: people.bo,
      purpose: "health",
      partner: "uptown",
    });
    expect(await seen()).toEqual(["health-of-bo", "of-bo", "of-cy"]);
    expect(await withdrawConsent(db, nurse, ordinary.id)).toBe(true);
    expect(await seen()).toEqual(["health-of-bo", "of-cy"]);
    await db.transaction().execute((tx) =>
      sql`update people.consents set given_at = now() - interval '9 days', expires_at = now() - interval '1 day'
        where id = ${health.id}`.execute(tx),
    );
    expect(await seen()).toEqual(["of-cy"]);
  });

  test.each([
    [
      "a yes in somebody's name",
      "insert into people.consents (id, person, purpose, partner, words, language, given_by, expires_at) select 'x', id, 'health', 'uptown', '1', 'en', 'una', now() + interval '1 day' from people.person",
    ],
    [
      "a person into another house",
      "insert into people.person (id, org, name, created_by) values ('x', 'harbor', 'X', 'una')",
    ],
    [
      "an event in another's name",
      "insert into people.events (id, person, happened, kind, org, by, source, body) select 'x', id, '2027-01-04', 'note', 'uptown', 'hal', 'test', '{}' from people.person",
    ],
    [
      "an event of a person unknown to it",
      "insert into people.events (id, person, happened, kind, org, by, source, body) values ('x', 'person-guessed', '2027-01-04', 'note', 'uptown', 'una', 'test', '{}')",
    ],
    ["a person over to itself", "update people.person set org = 'uptown'"],
    ["an account onto a person", "update people.person set account = 'una'"],
    ["what happened anew", "update people.events set body = '{}'"],
    ["what happened away", "delete from people.events"],
    ["the audit anew", "update people.audit set why = 'x'"],
    [
      "a line into the audit",
      "insert into people.audit values (99, '', 'x', now(), 'ada', '', 'admin', '', null, 'x', 'x')",
    ],
    [
      "itself an admin",
      "insert into accounts.memberships (id, account, name, email, role, since, invited_by) values ('x', 'una', 'U', 'u', 'admin', now(), 'una')",
    ],
    [
      "an invitation",
      "insert into accounts.invitations (id, email, role, token_hash, invited_by, at, expires_at) values ('x', 'e', 'admin', 'h', 'una', now(), now() + interval '1 day')",
    ],
    [
      "an emergency for another",
      "insert into people.glass (id, person, account, org, reason, until) select 'x', id, 'hal', 'harbor', 'a reason that is long enough', now() + interval '1 hour' from people.person",
    ],
  ])("a navigator may not write %s", async (_name, statement) => {
    const { db, members } = await town();
    await expect(asMember(db, members.uptown, (tx) => sql.raw(statement).execute(tx))).rejects.toMatchObject(
      denied,
    );
  });

  test("an emergency opens one record to one person, health but no other sensitive fact, for a while", async () => {
    const { all, members, people, db } = await town();
    await sql`insert into people.events (id, person, happened, kind, org, by, source, body, sensitive)
      values ('papers-of-bo', ${people.bo}, '2027-01-04', 'note', 'harbor', 'hal', 'test', '{}', 'immigration')`.execute(
      db,
    );
    const notice = () => ({ subject: "Your record was opened", body: "…" });
    const emergency = {
      person: people.bo,
      reason: "Found unconscious, the ward asks for allergies.",
      hours: 1,
      notice,
    };
    await expect(breakGlass(db, members.uptown, { ...emergency, reason: "because" })).rejects.toMatchObject({
      code: "23514",
    });
    expect(await breakGlass(db, members.uptown, { ...emergency, person: "person-guessed" })).toBeUndefined();
    await breakGlass(db, members.uptown, emergency);
    expect(await all(members.uptown, "people.events")).toEqual(["health-of-bo", "of-bo", "of-cy"]);
    expect(await all(members.uptownLead, "people.events")).toEqual(["of-cy"]);
    expect(await all(members.admin, "people.outbox", "recipient")).toEqual(["bo@example.org"]);
    await db
      .transaction()
      .execute((tx) =>
        sql`update people.glass set opened_at = now() - interval '2 hours', until = now() - interval '1 hour'`.execute(
          tx,
        ),
      );
    expect(await all(members.uptown, "people.events")).toEqual(["of-cy"]);
  });

  test("a sensitive event is written only with its own consent, and a repeat adds nothing", async () => {
    const { members, people, db } = await town();
    const health = [eventOf("h", people.cy, "health")];
    await expect(addEvents(db, members.uptown, health)).rejects.toMatchObject(denied);
    expect(await addEvents(db, members.uptown, [eventOf("n", people.cy)])).toBe(1);
    expect(await addEvents(db, members.uptown, [eventOf("n", people.cy)])).toBe(0);
  });

  test("a look that fails is written down as well, and shows nothing", async () => {
    const { all, members, people, db } = await town();
    expect(await readJourney(db, members.uptown, { person: people.bo, why: "curious" })).toBeUndefined();
    const told = await readJourney(db, members.harbor, { person: people.bo, why: "meeting" });
    expect(told?.events.map(({ id }) => id)).toEqual(
      ["of-bo", "health-of-bo"].toSorted((a, b) => a.localeCompare(b)).toReversed(),
    );
    expect((await all(members.auditor, "people.audit", "action")).slice(-2)).toEqual([
      "look at journey",
      "look at journey: refused",
    ]);
  });

  test("a plan shows to the person, to those who took them in, and to those they plan with; a kept route to no member", async () => {
    const { all, members, people, db } = await town();
    const plan = emptyPlan("2027-01-04" as Plan["chosenOn"]);
    const step = { kind: "own", state: "planned", start: plan.chosenOn, end: plan.chosenOn } as const;
    const own = { ...step, id: "own-1", title: { en: "Papers" }, gives: [], openEntry: true };
    await savePlan(db, members.harbor, { person: people.bo, version: 0, plan: { ...plan, steps: [own] } });
    await savePlan(db, members.ana, { person: people.ana, version: 0, plan });
    expect(await savePlan(db, members.ana, { person: people.ana, version: 0, plan })).toBeUndefined();
    await expect(
      savePlan(db, members.uptown, { person: people.bo, version: 1, plan }),
    ).resolves.toBeUndefined();
    await expect(
      savePlan(db, members.uptown, { person: people.ana, version: 0, plan }),
    ).rejects.toMatchObject(denied);
    await keepPlan(db, { code: "sealed", plan, days: 2 });
    const seen: Record<string, readonly string[]> = {};
    for (const [who, member] of Object.entries(members)) {
      const tables = await Promise.all(
        ["plans", "plan_versions", "plan_steps"].map((table) => all(member, `people.${table}`, "person")),
      );
      if (tables.some((rows) => rows.length > 0)) seen[who] = tables.map((rows) => rows.join(" "));
      await expect(all(member, "people.kept_plans", "code")).rejects.toMatchObject(denied);
    }
    expect(seen).toEqual({ ana: [people.ana, people.ana, ""], harbor: [people.bo, people.bo, people.bo] });
    await giveConsent(db, members.ana, {
      ...yes,
      person: people.ana,
      purpose: "referral",
      partner: "uptown",
    });
    expect(await all(members.uptown, "people.plans", "person")).toEqual([]);
    await giveConsent(db, members.ana, {
      ...yes,
      person: people.ana,
      purpose: "coordination",
      partner: "uptown",
    });
    expect(await all(members.uptown, "people.plans", "person")).toEqual([people.ana]);
    // What the policies ask is answered to the staff of the partner alone, whoever asks it.
    const told: string[] = [];
    for (const [who, member] of Object.entries(members)) {
      const yeses = await asMember(db, member, (tx) =>
        sql<{ said: boolean }>`select people.said_yes(${people.ana}, 'referral') as said`.execute(tx),
      );
      if (yeses.rows[0]?.said === true) told.push(who);
    }
    expect(told).toEqual(["uptown", "uptownLead"]);
  });
});
