import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { asMember } from "../../src/database/work.ts";
import { firstBrokenLine, readAudit } from "../../src/people/audit.ts";
import { giveConsent } from "../../src/people/consents.ts";
import { correctPerson } from "../../src/people/corrections.ts";
import { linkPeople } from "../../src/people/links.ts";
import { listLetters } from "../../src/people/outbox.ts";
import { addPerson, personOfAccount } from "../../src/people/person.ts";
import { claimRecord, recordsWaiting } from "../../src/people/own.ts";
import { engines } from "../engines.ts";
import { memberOf, twoHouses } from "./two-houses.ts";

const notice = (language: string) => ({ subject: `corrected ${language}`, body: "corrected" });
const yes = { words: "1", language: "en", days: 30, partner: "harbor" } as const;

describe.each(engines)("what was written down wrong of a person, on $name", ({ use }) => {
  const engine = use();
  const town = async () => {
    const { db } = await engine.store();
    const { members, people } = await twoHouses(db);
    return { db, ...members, people };
  };

  test("is corrected with what stood there kept, both addresses told, and the claim following it", async () => {
    const { db, harbor, admin, people } = await town();
    const bo = people.bo;
    const right = { email: "bo.li@example.org", born: "1992-03-14" };
    const done = await correctPerson(db, harbor, { person: bo, why: "A letter came back", ...right, notice });
    expect(done).toMatchObject({ outcome: "corrected", told: 2, person: right });
    const letters = (await listLetters(db, admin, 10)).filter(({ subject }) => subject === "corrected en");
    expect(letters.map(({ recipient }) => recipient).toSorted()).toEqual([
      "bo.li@example.org",
      "bo@example.org",
    ]);
    const lines = await readAudit(db, admin, { person: bo, limit: 1 });
    expect(lines).toMatchObject([{ action: "correct contact", who: "hal", org: "harbor" }]);
    expect(lines[0]?.why).toBe(
      "A letter came back · e-mail: bo@example.org → bo.li@example.org · born: – → 1992-03-14",
    );
    // Whoever reads mail at the old address has nothing waiting any more; at the new one it is.
    const account = (id: string, email: string) => ({ id, name: id, email, language: "en" });
    const [old, own] = [await memberOf(db, "bo", "participant"), await memberOf(db, "bo.li", "participant")];
    for (const { account: id } of [old, own]) await personOfAccount(db, account(id, `${id}@example.org`));
    expect([await recordsWaiting(db, old), await recordsWaiting(db, own)]).toEqual([0, 1]);
    expect(await claimRecord(db, old, right.born)).toBe(false);
    expect(await claimRecord(db, own, right.born)).toBe(true);
    expect(await firstBrokenLine(db)).toBeUndefined();
  });

  test("is left alone where nothing differs, taken away by an empty text, and never after what happened", async () => {
    const { db, harbor, admin, people } = await town();
    const correct = (it: object) =>
      correctPerson(db, harbor, { person: people.bo, why: "Asked", ...it, notice });
    expect(await correct({ email: "bo@example.org" })).toMatchObject({ outcome: "unchanged", told: 0 });
    expect(await correct({ born: "2027-01-05" })).toEqual({ outcome: "born-too-late", first: "2027-01-04" });
    const gone = await correct({ email: "", phone: "718-555-0100" });
    expect(gone).toMatchObject({ told: 1, person: { email: null, phone: "718-555-0100", born: null } });
    const lines = await readAudit(db, admin, { person: people.bo, limit: 9 });
    expect(lines.filter(({ action }) => action === "correct contact")).toHaveLength(1);
  });

  test("is for the house that took them in, or that they plan with; and never without a trace", async () => {
    const { db, people, ana, ...members } = await town();
    const correct = (member: typeof ana, person: string) =>
      correctPerson(db, member, { person, why: "Asked", phone: "1", notice });
    for (const member of [
      members.uptown,
      members.uptownLead,
      members.employer,
      members.agency,
      members.admin,
    ])
      expect((await correct(member, people.bo)).outcome).toBe("unknown");
    expect((await correct(ana, people.ana)).outcome).toBe("unknown");
    expect((await correct(members.harbor, people.ana)).outcome).toBe("unknown");
    await giveConsent(db, ana, { ...yes, person: people.ana, purpose: "referral" });
    expect((await correct(members.harbor, people.ana)).outcome).toBe("unknown");
    await giveConsent(db, ana, { ...yes, person: people.ana, purpose: "coordination" });
    expect((await correct(members.harbor, people.ana)).outcome).toBe("corrected");
    for (const column of ["email", "phone", "born"])
      await expect(
        asMember(db, members.harbor, (tx) =>
          sql`update people.person set ${sql.id(column)} = null where id = ${people.bo}`.execute(tx),
        ),
      ).rejects.toMatchObject({ code: "42501" });
  });

  test("reaches the linked records that are named, and asks the house whose record it may not touch", async () => {
    const { db, harbor, admin, people } = await town();
    const { id: second } = await addPerson(db, harbor, {
      name: "Bo Lee",
      email: "bo@example.org",
      language: "en",
    });
    const { id: third } = await addPerson(db, harbor, { name: "Bo L", language: "en" });
    // Uptown's record is shown to Harbor for a referral: seen, and not Harbor's to correct.
    await sql`insert into people.consents (id, person, purpose, partner, words, language, given_by, expires_at)
      values ('c', ${people.cy}, 'referral', 'harbor', '1', 'en', 'x', now() + interval '9 days')`.execute(
      db,
    );
    for (const other of [second, third, people.cy])
      await linkPeople(db, harbor, { person: people.bo, other, why: "Same passport" });
    const toHouse = (person: string) => ({ subject: `look at ${person}`, body: "look" });
    const it = { person: people.bo, why: "Misread", born: "1992-03-14", notice, toHouse };
    const done = await correctPerson(db, harbor, { ...it, also: [second, people.cy, people.ana] });
    expect(done).toMatchObject({ outcome: "corrected", told: 1, linked: 1, asked: 1 });
    const days = await sql<{ id: string; born: string | null }>`select id, born from people.person
      where id in (${second}, ${third}, ${people.cy})`.execute(db);
    expect(Object.fromEntries(days.rows.map(({ id, born }) => [id, born]))).toEqual({
      [second]: "1992-03-14",
      [third]: null,
      [people.cy]: null,
    });
    const letters = (await listLetters(db, admin, 10)).filter(({ subject }) => subject.startsWith("look at"));
    // Nobody at Uptown looks after Cy: its program manager hears of it.
    expect(letters.map(({ recipient, subject }) => [recipient, subject])).toEqual([
      ["lee@example.org", `look at ${people.cy}`],
    ]);
    const lines = await readAudit(db, admin, { person: second, limit: 1 });
    expect(lines[0]?.why).toBe("Misread · born: – → 1992-03-14");
  });
});
