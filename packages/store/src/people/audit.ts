import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member, type Work } from "../database/work.ts";
import { isOf } from "./own.ts";

/** One line of who did what, hashed over the line before. */
export interface AuditLine {
  readonly seq: number;
  readonly prevHash: string;
  readonly hash: string;
  readonly at: string;
  readonly who: string;
  readonly name: string;
  readonly role: string;
  readonly org: string;
  readonly person: string | null;
  readonly action: string;
  readonly why: string;
  /** Until when the record is open, where it was opened in an emergency. */
  readonly openUntil: string | null;
}

/** Adds a line in the transaction under way, and gives its number: if the line cannot be written, nothing is shown or done. Call it last: it queues the writers. */
export async function note(tx: Work, action: string, person: string | null, why: string): Promise<number> {
  const added = await sql<{ line: number }>`select people.note(${action}, ${person}, ${why}) as line`.execute(
    tx,
  );
  const [row] = added.rows;
  if (row === undefined) throw new Error("a line has a number");
  return row.line;
}

/** A line for each of these people, once; in one round trip, so that whoever waits for the chain waits briefly. */
export async function noteEach(tx: Work, action: string, people: Iterable<string>, why = ""): Promise<void> {
  const each = [...new Set(people)];
  if (each.length > 0) await sql`select people.note_each(${action}, ${each}::text[], ${why})`.execute(tx);
}

const columns = sql`seq, prev_hash as "prevHash", hash, at, who, name, role, org, person, action, why,
  (select g.until from people.glass g where g.line = seq) as "openUntil"`;

/** The lines that this member may see, newest first; of one person where asked; older than line `before`. */
export const readAudit = (
  db: Database,
  member: Member,
  ask: { readonly person?: string; readonly before?: number; readonly limit: number },
): Promise<readonly AuditLine[]> =>
  asMember(db, member, async (tx) => {
    const found = await sql<AuditLine>`select ${columns} from people.audit
      where ${ask.person === undefined ? sql`true` : isOf(member, sql`person`, ask.person)}
        and (${ask.before ?? null}::bigint is null or seq < ${ask.before ?? null})
      order by seq desc limit ${ask.limit}`.execute(tx);
    return found.rows;
  });

/**
 * The first line that does not follow from the one before, was changed, or is missing; undefined while the chain is whole. A
 * name or a reason that was erased leaves its seal, which is part of the hash.
 */
export const firstBrokenLine = (db: Database): Promise<number | undefined> =>
  db.transaction().execute(async (tx) => {
    const found = await sql<{ seq: number }>`select seq from (
        select a.*, people.audit_hash(a) as right_hash,
          lag(a.hash, 1, '') over (order by a.seq) as before, row_number() over (order by a.seq) as place
        from people.audit a) lines
      where hash <> right_hash or prev_hash <> before or seq <> place
        or case when name_salt is null then name <> '' else name_seal <> people.seal(name_salt, name) end
        or case when why_salt is null then why <> '' else why_seal <> people.seal(why_salt, why) end
      order by seq limit 1`.execute(tx);
    return found.rows[0]?.seq;
  });
