import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member } from "../database/work.ts";
import { addLetter } from "./outbox.ts";
import { type Person, readPerson } from "./person.ts";

/** What was written down wrong; what is left out stays, an empty text takes away. */
export interface Correction {
  readonly person: string;
  readonly why: string;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly born?: string | undefined;
  /** The letter that tells the person; it may reach somebody else, whose address stood there by mistake. */
  readonly notice: (language: string) => { readonly subject: string; readonly body: string };
}

/** What came of correcting. */
export type Corrected =
  | { readonly outcome: "corrected" | "unchanged"; readonly person: Person; readonly told: number }
  | { readonly outcome: "born-too-late"; readonly first: string }
  | { readonly outcome: "unknown" };

/** Corrects how a person is reached and found. What stood there goes into the audit; both addresses, the old and the new, are told. */
export const correctPerson = (db: Database, member: Member, it: Correction): Promise<Corrected> =>
  asMember(db, member, async (tx) => {
    const { person, why, email = null, phone = null, born = null } = it;
    if (born !== null && born !== "") {
      const lived = await sql<{ first: string | null }>`select min(happened)::text as first from people.events
        where person = ${person}`.execute(tx);
      const first = lived.rows[0]?.first ?? undefined;
      if (first !== undefined && first < born) return { outcome: "born-too-late", first };
    }
    const done = await sql<{ told: { changed: boolean; former: string | null } | null }>`select
      people.correct_person(${person}, ${email}, ${phone}, ${born}, ${why}) as told`.execute(tx);
    const told = done.rows[0]?.told ?? undefined;
    const now = told === undefined ? undefined : await readPerson(tx, person);
    if (told === undefined || now === undefined) return { outcome: "unknown" };
    if (!told.changed) return { outcome: "unchanged", person: now, told: 0 };
    const addresses = [told.former, now.email].filter((address) => address !== null);
    const each = new Map(addresses.map((address) => [address.toLowerCase(), address]));
    for (const recipient of each.values())
      await addLetter(tx, { recipient, kind: "notice", ...it.notice(now.language) });
    return { outcome: "corrected", person: now, told: each.size };
  });
