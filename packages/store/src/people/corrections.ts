import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member, type Work } from "../database/work.ts";
import { addLetter } from "./outbox.ts";
import { linkedTo } from "./links.ts";
import { type Person, readPerson } from "./person.ts";

type Words = (language: string) => { readonly subject: string; readonly body: string };

/** What was written down wrong; what is left out stays, an empty text takes away. */
export interface Correction {
  readonly person: string;
  readonly why: string;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly born?: string | undefined;
  /** The letter that tells the person; it may reach somebody else, whose address stood there by mistake. */
  readonly notice: Words;
  /** The linked records that are corrected with it. */
  readonly also?: readonly string[];
  /** The letter to another house whose linked record this member may not correct. */
  readonly toHouse?: (person: string) => { readonly subject: string; readonly body: string };
}

/** What came of correcting. */
export type Corrected =
  | {
      readonly outcome: "corrected" | "unchanged";
      readonly person: Person;
      readonly told: number;
      /** How many linked records say the same now, and of how many the house was asked by letter to look. */
      readonly linked: number;
      readonly asked: number;
    }
  | { readonly outcome: "born-too-late"; readonly first: string }
  | { readonly outcome: "unknown" };

/**
 * Corrects how a person is reached and found, and the linked records that are named. What stood there goes into the audit; both
 * addresses, the old and the new, are told. A linked record that this member may not correct is for its house to correct.
 */
export const correctPerson = (db: Database, member: Member, it: Correction): Promise<Corrected> =>
  asMember(db, member, async (tx) => {
    const linked = it.also === undefined ? [] : await linkedTo(tx, it.person);
    const also = linked.filter((id) => it.also?.includes(id) === true);
    const late = await firstBefore(tx, [it.person, ...also], it.born ?? "");
    if (late !== undefined) return { outcome: "born-too-late", first: late };
    const told = await correctOne(tx, it, it.person);
    const now = told === undefined ? undefined : await readPerson(tx, it.person);
    if (told === undefined || now === undefined) return { outcome: "unknown" };
    const formers = [told.former];
    const [reached, refused]: [string[], string[]] = [[], []];
    for (const other of also) {
      const done = await correctOne(tx, it, other);
      (done === undefined ? refused : reached).push(other);
      if (done?.changed === true) formers.push(done.former);
    }
    const outcome = told.changed || formers.length > 1 ? "corrected" : "unchanged";
    const asked = outcome === "corrected" ? await tellHouses(tx, it, refused) : 0;
    const sent =
      outcome === "corrected" ? await tellPerson(tx, it, [...formers, now.email], now.language) : 0;
    return { outcome, person: now, told: sent, linked: reached.length, asked };
  });

/** The first day on which something happened in one of the records, where it is before the birth. */
async function firstBefore(tx: Work, people: readonly string[], born: string): Promise<string | undefined> {
  if (born === "") return undefined;
  const lived = await sql<{ first: string | null }>`select min(happened)::text as first from people.events
    where person = any(${people}::text[])`.execute(tx);
  const first = lived.rows[0]?.first ?? undefined;
  return first !== undefined && first < born ? first : undefined;
}

async function correctOne(tx: Work, { why, email, phone, born }: Correction, person: string) {
  const done = await sql<{ told: { changed: boolean; former: string | null } | null }>`select
    people.correct_person(${person}, ${email ?? null}, ${phone ?? null}, ${born ?? null}, ${why}) as told`.execute(
    tx,
  );
  return done.rows[0]?.told ?? undefined;
}

async function tellPerson(
  tx: Work,
  { notice }: Correction,
  to: readonly (string | null)[],
  language: string,
): Promise<number> {
  const addresses = to.filter((address) => address !== null);
  const each = new Map(addresses.map((address) => [address.toLowerCase(), address]));
  for (const recipient of each.values())
    await addLetter(tx, { recipient, kind: "notice", ...notice(language) });
  return each.size;
}

async function tellHouses(tx: Work, { toHouse }: Correction, refused: readonly string[]): Promise<number> {
  let houses = 0;
  if (toHouse === undefined) return houses;
  for (const person of refused) {
    const { subject, body } = toHouse(person);
    const done = await sql<{
      told: number;
    }>`select people.tell_house(${person}, ${subject}, ${body}) as told`.execute(tx);
    if ((done.rows[0]?.told ?? 0) > 0) houses += 1;
  }
  return houses;
}
