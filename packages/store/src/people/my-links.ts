import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member } from "../database/work.ts";

/** A record that was linked with my own, as I see it. */
export interface MyLink {
  readonly link: string;
  /** The organisation that wrote the other record; empty where its person came alone. */
  readonly org: string;
  /** The organisation that linked them; empty where I did. */
  readonly byOrg: string;
  readonly linkedAt: string;
  readonly why: string;
  /** I linked them, and may part them at once. */
  readonly own: boolean;
  /** I took the other over, and read what is in it. */
  readonly readByMe: boolean;
  readonly askedAt: string | null;
  readonly askedWords: string;
  readonly answeredAt: string | null;
  readonly answer: string;
}

/** The links of a participant's own records. */
export const listMyLinks = (db: Database, member: Member): Promise<readonly MyLink[]> =>
  asMember(db, member, async (tx) => {
    const found = await sql<MyLink>`select link, org, by_org as "byOrg", linked_at as "linkedAt", why, own,
      read_by_me as "readByMe", asked_at as "askedAt", asked_words as "askedWords", answered_at as "answeredAt", answer
      from people.my_links() limit 20`.execute(tx);
    return found.rows;
  });

/** What came of asking: parted at once, asked of staff, or no longer asked. */
export type Parting = "parted" | "asked" | "taken-back";

/** Asks that a link of mine be undone; without words it is asked no more. Undefined where I have no such link. */
export const askToPart = (
  db: Database,
  member: Member,
  it: { readonly link: string; readonly words: string | undefined },
): Promise<Parting | undefined> =>
  asMember(db, member, async (tx) => {
    const done = await sql<{ outcome: Parting | null }>`select
      people.ask_to_part(${it.link}, ${it.words ?? null}) as outcome`.execute(tx);
    return done.rows[0]?.outcome ?? undefined;
  });
