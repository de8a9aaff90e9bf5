import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { asMember } from "../../src/database/work.ts";
import { firstBrokenLine } from "../../src/people/audit.ts";
import { giveConsent } from "../../src/people/consents.ts";
import { answerDeletion, askForDeletion, listDeletions } from "../../src/people/deletions.ts";
import { addEvents, readJourney } from "../../src/people/events.ts";
import { breakGlass } from "../../src/people/glass.ts";
import { engines } from "../engines.ts";
import { eventOf, twoHouses } from "./two-houses.ts";

const secrets = [
  "Ana",
  "ana@example.org",
  "718-555-0100",
  "she fears her brother",
  "Acme Diner",
  "x-ray of Ana",
];
const notice = () => ({ subject: "told", body: "told" });

describe.each(engines)("a person asked to be deleted, on $name", ({ use }) => {
  const engine = use();
  const asked = async () => {
    const { db } = await engine.store();
    const { members, people } = await twoHouses(db);
    const person = people.ana;
    await sql`update people.person set phone = '718-555-0100', born = '1990-05-17' where id = ${person}`.execute(
      db,
    );
    const yes = { words: "1", language: "en", days: 30, person, partner: "harbor" };
    await giveConsent(db, members.ana, { ...yes, purpose: "coordination" });
    await giveConsent(db, members.ana, { ...yes, purpose: "health" });
    const job = {
      kind: "employment",
      employer: "Acme Diner",
      hoursPerWeek: 30,
      subsidized: false,
      verified: true,
    };
    await addEvents(db, members.harbor, [
      { ...eventOf("talk", person), body: { kind: "contact", way: "phone", note: "she fears her brother" } },
      { ...eventOf("job", person), body: job, evidence: [{ kind: "x-ray of Ana" }] },
      {
        ...eventOf("mended", person),
        body: { kind: "correction", of: "job", reason: "Ana said", instead: { body: job } },
      },
      {
        ...eventOf("ill", person, "health"),
        body: { kind: "contact", way: "phone", note: "she fears her brother" },
      },
    ]);
    await readJourney(db, members.harbor, { person, why: "she fears her brother" });
    await breakGlass(db, members.uptown, {
      person,
      reason: "Ana did not come home, her brother said.",
      hours: 24,
      notice,
    });
    const wish = await askForDeletion(db, members.ana, { person, words: "Ana wants to be forgotten" });
    return { db, members, person, wish };
  };
  const everything = async (db: Parameters<typeof firstBrokenLine>[0]): Promise<string> => {
    const tables = ["person", "consents", "events", "glass", "audit", "deletions", "outbox"].map(
      (name) => `people.${name}`,
    );
    const all = [...tables, "accounts.memberships", "auth.user"];
    const texts = await Promise.all(
      all.map(async (name) => {
        const found = await sql<{ it: unknown }>`select to_jsonb(t) as it from ${sql.table(name)} t`.execute(
          db,
        );
        return JSON.stringify(found.rows);
      }),
    );
    return texts.join("\n");
  };

  test("done: no word of theirs is left, what numbers stand on is, and the chain holds", async () => {
    const { db, members, person, wish } = await asked();
    expect(
      await answerDeletion(db, members.admin, { id: wish.id, erase: true, words: "Done.", notice }),
    ).toBe(true);
    // The letter that tells her goes out; then it, too, has no words.
    await sql`delete from people.outbox where subject = 'told' and recipient = 'ana@example.org'`.execute(db);
    const left = await everything(db);
    expect(secrets.filter((secret) => left.includes(secret))).toEqual([]);
    const events = await sql<{
      id: string;
      body: Record<string, unknown>;
      happened: string;
    }>`select id, body, happened
      from people.events where person = ${person} order by id`.execute(db);
    expect(events.rows.map(({ id }) => id)).toEqual(["job", "mended", "of-ana", "talk"]);
    expect(events.rows[0]).toMatchObject({
      happened: "2027-01-04",
      body: { kind: "employment", hoursPerWeek: 30, employer: "-" },
    });
    const one = await sql`select id, name, born, account from people.person where id = ${person}`.execute(db);
    expect(one.rows).toEqual([{ id: person, name: "", born: "1990-01-01", account: null }]);
    expect(await firstBrokenLine(db)).toBeUndefined();
    expect(await readJourney(db, members.uptown, { person, why: "again" })).toBeUndefined();
    expect(await answerDeletion(db, members.admin, { id: wish.id, erase: true, words: "x", notice })).toBe(
      false,
    );
    // Nobody else is touched.
    expect(left).toContain("bo@example.org");
    expect(left).toContain("Name of hal");
  });

  test("refused: nothing is gone, the reason is told; nobody but an admin answers, or erases by hand", async () => {
    const { db, members, wish } = await asked();
    const answer = { id: wish.id, erase: true, words: "x", notice };
    for (const who of ["ana", "harbor", "uptownLead", "auditor", "agency"] as const)
      await expect(answerDeletion(db, members[who], answer)).rejects.toMatchObject({ code: "42501" });
    expect(
      await answerDeletion(db, members.admin, { ...answer, erase: false, words: "An audit is open." }),
    ).toBe(true);
    expect(await listDeletions(db, members.ana)).toMatchObject([
      { state: "refused", answer: "An audit is open." },
    ]);
    const left = await everything(db);
    expect(secrets.filter((secret) => !left.includes(secret))).toEqual([]);
    const byHand = asMember(db, members.admin, async (tx) => {
      await sql`select set_config('app.erasing', 'x', true)`.execute(tx);
      await sql`update people.audit set why = ''`.execute(tx);
    });
    await expect(byHand).rejects.toMatchObject({ code: "42501" });
    expect(await firstBrokenLine(db)).toBeUndefined();
  });
});
