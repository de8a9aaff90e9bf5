import { emptyPlan } from "@footbridge/core/personal-plan/plan.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { testRules as rules } from "../../../core/test/caseload/rules.ts";
import { asMember } from "../../src/database/work.ts";
import { readAllJourneys } from "../../src/people/all-journeys.ts";
import { listCases } from "../../src/caseload/list.ts";
import { findAlike } from "../../src/people/alike.ts";
import { firstBrokenLine } from "../../src/people/audit.ts";
import { giveConsent, listConsents, withdrawConsent } from "../../src/people/consents.ts";
import { askForDeletion, listDeletions } from "../../src/people/deletions.ts";
import { addEvents, readJourney } from "../../src/people/events.ts";
import { keepLinked, linkPeople, listLinked, unlinkPeople } from "../../src/people/links.ts";
import { askToPart, listMyLinks } from "../../src/people/my-links.ts";
import { addPerson, listOwn, personOfAccount, saveContact } from "../../src/people/person.ts";
import { claimRecord, recordsWaiting } from "../../src/people/own.ts";
import { listMyPlans, savePlan } from "../../src/plans/plans.ts";
import { engines } from "../engines.ts";
import { eventOf, memberOf, twoHouses } from "./two-houses.ts";

const born = "1992-03-14";
const everybody = {
  scope: "organization",
  today: "2027-06-01" as Day,
  rules,
  sort: "name",
  limit: 9,
} as const;
const notice = () => ({ subject: "answered", body: "answered" });
const yes = { words: "1", language: "en", days: 30, purpose: "coordination" } as const;

describe.each(engines)("people taken in and their records, on $name", ({ use }) => {
  const engine = use();
  const town = async () => {
    const { db } = await engine.store();
    const { members, people } = await twoHouses(db);
    return { db, ...members, people };
  };

  test("a person who is sent again under one key, also twice at once, is one", async () => {
    const { db, harbor, uptown } = await town();
    const it = { name: "Dee", language: "en", key: "9b2f7c2e-6a57-4b6e-9f5e-0d3c1f0a7b11" };
    const sent = await Promise.all([1, 2, 3].map(() => addPerson(db, harbor, it)));
    const again = await addPerson(db, harbor, { ...it, name: "Somebody else" });
    expect(new Set([...sent, again].map(({ id }) => id)).size).toBe(1);
    expect(again.name).toBe("Dee");
    // Somebody else's key is their own.
    expect((await addPerson(db, uptown, it)).id).not.toBe(again.id);
  });

  test("a link is seen, made and undone by those alone who see both, and says so to both", async () => {
    const { db, harbor, uptown, people } = await town();
    const { bo, cy, ana } = people;
    const why = "Same passport";
    expect(await linkPeople(db, harbor, { person: bo, other: cy, why })).toEqual({ outcome: "unknown" });
    await memberOf(db, "cyrus", "participant");
    await sql`update people.person set account = 'cyrus' where id = ${cy}`.execute(db);
    await giveConsent(
      db,
      { account: "cyrus", org: "", role: "participant" },
      { ...yes, person: cy, partner: "harbor" },
    );
    const made = await linkPeople(db, harbor, { person: cy, other: bo, why });
    const link = made.outcome === "linked" ? made.link : "";
    expect(await linkPeople(db, harbor, { person: bo, other: cy, why })).toEqual({
      outcome: "linked-already",
    });
    // Uptown knows one of the two: there is no link for it, and nothing to undo.
    expect(await listLinked(db, uptown, cy)).toEqual([]);
    expect(await unlinkPeople(db, uptown, { link, why, notice })).toBe(false);
    const ids = async (member: typeof harbor, person: string) =>
      ((await readJourney(db, member, { person, why: "test" }))?.events ?? []).map(({ id }) => id).toSorted();
    expect(await ids(harbor, bo)).toEqual(["health-of-bo", "of-bo", "of-cy"]);
    expect(await ids(harbor, cy)).toEqual(["health-of-bo", "of-bo", "of-cy"]);
    expect(await ids(uptown, cy)).toEqual(["of-cy"]);
    expect(await unlinkPeople(db, harbor, { link, why: "Two sisters", notice })).toBe(true);
    expect(await ids(harbor, bo)).toEqual(["health-of-bo", "of-bo"]);
    const lines = await sql<{ action: string; person: string }>`select action, person from people.audit
      where action like '%link%' order by seq`.execute(db);
    expect(lines.rows.map(({ action }) => action)).toEqual([
      "link as one person",
      "link as one person",
      "undo link as one person",
      "undo link as one person",
    ]);
    expect(new Set(lines.rows.map(({ person }) => person))).toEqual(new Set([bo, cy]));
    expect(await firstBrokenLine(db)).toBeUndefined();
    await expect(
      asMember(db, harbor, (tx) =>
        sql`insert into people.links (id, one, other, why, org, linked_by)
        values ('forged', ${[ana, bo].toSorted()[0] ?? ""}, ${[ana, bo].toSorted()[1] ?? ""}, '', 'harbor', 'hal')`.execute(
          tx,
        ),
      ),
    ).rejects.toMatchObject({ code: "42501" });
  });

  test("linked records are counted as one person, over links of links", async () => {
    const { db, uptown, uptownLead, people } = await town();
    const more = await Promise.all(
      ["Cy Li", "Cy Lee"].map((name) => addPerson(db, uptown, { name, language: "en" })),
    );
    const [second = "", third = ""] = more.map(({ id }) => id);
    for (const id of [second, third]) await addEvents(db, uptown, [eventOf(`of-${id}`, id)]);
    const counted = async () => (await readAllJourneys(db, uptownLead, "test")).size;
    expect(await counted()).toBe(3);
    await linkPeople(db, uptown, { person: people.cy, other: second, why: "x" });
    await linkPeople(db, uptown, { person: third, other: second, why: "x" });
    expect(await counted()).toBe(1);
    expect((await readJourney(db, uptown, { person: third, why: "test" }))?.events).toHaveLength(3);
  });

  test("records alike are found by what is known, among those that may be seen", async () => {
    const { db, harbor, uptown } = await town();
    await addPerson(db, harbor, { name: "Eva Ruiz", language: "es", born, phone: "+1 (718) 555-0100" });
    await addPerson(db, harbor, { name: "Nobody", language: "es" });
    const names = async (member: typeof harbor, who: Parameters<typeof findAlike>[2]) =>
      (await findAlike(db, member, who)).map(({ name }) => name);
    expect(await names(harbor, { born })).toEqual(["Eva Ruiz"]);
    expect(await names(harbor, { phone: "718-555-0100" })).toEqual(["Eva Ruiz"]);
    expect(await names(harbor, { email: "BO@example.org" })).toEqual(["Bo"]);
    expect(await names(uptown, { born, phone: "718-555-0100", email: "bo@example.org" })).toEqual([]);
    expect(await names(harbor, {})).toEqual([]);
  });

  test("a record becomes the person's own by its e-mail and birth date, and theirs alone", async () => {
    const { db, harbor, ana } = await town();
    const dee = await memberOf(db, "dee", "participant");
    const account = { id: "dee", name: "Dee", email: "dee@example.org", language: "en" };
    const empty = await personOfAccount(db, account);
    const record = await addPerson(db, harbor, {
      name: "Dee Doe",
      email: "Dee@Example.org",
      language: "en",
      born,
    });
    await addEvents(db, harbor, [eventOf("of-dee", record.id)]);
    await addPerson(db, harbor, { name: "No birth date", email: "dee@example.org", language: "en" });
    expect([
      await recordsWaiting(db, dee),
      await recordsWaiting(db, ana),
      await recordsWaiting(db, harbor),
    ]).toEqual([1, 0, 0]);
    expect(await claimRecord(db, dee, "1992-03-15")).toBe(false);
    expect(await claimRecord(db, ana, born)).toBe(false);
    expect(await claimRecord(db, dee, born)).toBe(true);
    expect(await claimRecord(db, dee, born)).toBe(false);
    expect(await personOfAccount(db, account)).toBe(record.id);
    const mine = await asMember(db, dee, async (tx) => {
      const found = await sql<{
        id: string;
      }>`select id from people.person union select id from people.events`.execute(tx);
      return found.rows.map(({ id }) => id).toSorted();
    });
    expect(mine).toEqual(["of-dee", record.id].toSorted());
    expect((await sql`select from people.person where id = ${empty}`.execute(db)).rows).toEqual([]);
  });

  test("whoever has a record of their own has the other linked with it, reads both, and may part them", async () => {
    const { db, ana, harbor, uptown, admin, people } = await town();
    const taken = (name: string, day: string) =>
      addPerson(db, harbor, { name, email: "ana@example.org", language: "en", born: day, phone: "1" });
    const mine = await taken("Ana Diaz", born);
    const friend = await taken("A friend who uses her mail", "1960-01-01");
    await addEvents(db, harbor, [eventOf("of-ana-at-harbor", mine.id)]);
    expect([await recordsWaiting(db, ana), await claimRecord(db, ana, born)]).toEqual([2, true]);
    // Two birth dates are two people: knowing a friend's opens nothing.
    expect([await recordsWaiting(db, ana), await claimRecord(db, ana, "1960-01-01")]).toEqual([0, false]);
    const events = async () =>
      ((await readJourney(db, ana, { person: people.ana, why: "" }))?.events ?? []).map(({ id }) => id);
    expect((await events()).toSorted()).toEqual(["of-ana", "of-ana-at-harbor"]);
    const [link] = await listMyLinks(db, ana);
    expect(link).toMatchObject({ org: "harbor", byOrg: "", own: true, readByMe: true });
    // Each record keeps its plan; the one that was changed last comes first, and nobody else is told of any.
    const plan = { version: 0, plan: emptyPlan(everybody.today) };
    for (const person of [people.ana, mine.id]) await savePlan(db, ana, { person, ...plan });
    expect((await listMyPlans(db, ana)).map(({ person, org }) => [person, org])).toEqual([
      [mine.id, "harbor"],
      [people.ana, ""],
    ]);
    expect([await listMyPlans(db, harbor), await listMyPlans(db, admin)]).toEqual([[], []]);
    // A yes is said, and taken back, for both; contact follows what was changed.
    const said = await giveConsent(db, ana, { ...yes, person: people.ana, partner: "uptown" });
    const uptownSees = async () =>
      (await readJourney(db, uptown, { person: mine.id, why: "x" })) !== undefined;
    expect([(await listConsents(db, ana, people.ana)).length, await uptownSees()]).toEqual([2, true]);
    expect([await withdrawConsent(db, ana, said.id), await uptownSees()]).toEqual([true, false]);
    await saveContact(db, ana, people.ana, { name: "Ana", phone: "718-555-0100", language: "es" });
    expect((await listOwn(db, ana)).map(({ name, phone, language }) => [name, phone, language])).toEqual([
      ["Ana", "718-555-0100", "es"],
      ["Ana Diaz", "718-555-0100", "en"],
    ]);
    await askForDeletion(db, ana, { person: people.ana, words: "" });
    expect((await listDeletions(db, admin)).map(({ person }) => person).toSorted()).toEqual(
      [people.ana, mine.id].toSorted(),
    );
    expect(await askToPart(db, ana, { link: link?.link ?? "", words: "" })).toBe("parted");
    expect([await events(), (await listOwn(db, ana)).length]).toEqual([["of-ana"], 1]);
    expect([await recordsWaiting(db, ana), friend.org]).toEqual([2, "harbor"]);
    expect(await firstBrokenLine(db)).toBeUndefined();
  });

  test("a person sees what staff linked with theirs, not what is in it, and staff answer who asks to part it", async () => {
    const { db, ana, harbor, uptown, admin, people } = await town();
    const said = await giveConsent(db, ana, { ...yes, person: people.ana, partner: "harbor" });
    const made = await linkPeople(db, harbor, { person: people.ana, other: people.bo, why: "Same passport" });
    const link = made.outcome === "linked" ? made.link : "";
    expect(await listMyLinks(db, ana)).toMatchObject([
      { link, org: "harbor", byOrg: "harbor", why: "Same passport", own: false, readByMe: false },
    ]);
    const read = await readJourney(db, ana, { person: people.ana, why: "" });
    expect(read?.events.map(({ id }) => id)).toEqual(["of-ana"]);
    for (const member of [harbor, uptown, admin])
      expect([await listMyLinks(db, member), await askToPart(db, member, { link, words: "x" })]).toEqual([
        [],
        undefined,
      ]);
    const keep = { link, answer: "Call us", notice };
    expect(await keepLinked(db, harbor, keep)).toBe(false);
    expect(await askToPart(db, ana, { link, words: "My sister" })).toBe("asked");
    expect(await askToPart(db, ana, { link, words: undefined })).toBe("taken-back");
    expect(await askToPart(db, ana, { link, words: "My sister" })).toBe("asked");
    const asking = async (member: typeof harbor) =>
      (await listCases(db, member, { ...everybody, reasons: ["asks-to-part"] })).items.map(
        ({ person }) => person,
      );
    expect((await asking(harbor)).toSorted()).toEqual([people.ana, people.bo].toSorted());
    expect(await asking(uptown)).toEqual([]);
    expect([await keepLinked(db, uptown, keep), await keepLinked(db, harbor, keep)]).toEqual([false, true]);
    expect([await asking(harbor), (await listMyLinks(db, ana))[0]?.answer]).toEqual([[], "Call us"]);
    // Asked again, and her yes taken back: whoever linked them still hears of it, and of her nothing.
    await askToPart(db, ana, { link, words: "It is my sister" });
    await withdrawConsent(db, ana, said.id);
    expect(await asking(harbor)).toEqual([people.bo]);
    expect(await listLinked(db, harbor, people.bo)).toMatchObject([
      { askedWords: "It is my sister", other: null },
    ]);
    expect(await unlinkPeople(db, harbor, { link, why: "Two sisters", notice })).toBe(true);
    expect(await listMyLinks(db, ana)).toEqual([]);
    await expect(
      asMember(db, uptown, (tx) =>
        sql`update people.links set answer = 'x', answered_at = now()`.execute(tx),
      ),
    ).resolves.toBeDefined();
    const left = await sql<{ answer: string }>`select answer from people.links`.execute(db);
    expect(left.rows).toEqual([{ answer: "" }]);
  });
});
