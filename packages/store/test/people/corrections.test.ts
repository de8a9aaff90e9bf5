import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { asMember } from "../../src/database/work.ts";
import { firstBrokenLine, readAudit } from "../../src/people/audit.ts";
import { giveConsent } from "../../src/people/consents.ts";
import { correctPerson } from "../../src/people/corrections.ts";
import { listLetters } from "../../src/people/outbox.ts";
import { claimRecord, personOfAccount, recordsWaiting } from "../../src/people/person.ts";
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
});
