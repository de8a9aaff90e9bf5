import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member } from "../database/work.ts";

/** How far a file of events is, in its lines, and what became of it. */
export interface ImportFar<Outcome extends object = object> {
  readonly state: "checking" | "keeping" | "done" | "refused" | "broken";
  readonly at: string;
  readonly lines: number;
  readonly of: number;
  readonly outcome: Outcome | null;
}

/** Whoever brings a file in says so at least as often, in seconds: after a longer silence it has ended without a word. */
const silence = 20;
const silent = sql`told_at < clock_timestamp() - make_interval(secs => ${silence})`;

/** A file begins, in place of the last one; false while another of the organization is under way. */
export const beginImport = (db: Database, member: Member): Promise<boolean> =>
  asMember(db, member, async (tx) => {
    const begun = await sql`insert into people.imports as i (org, by, state)
      values (${member.org}, ${member.account}, 'checking')
      on conflict (org) do update set by = excluded.by, state = 'checking', lines = 0, of = 0, outcome = null,
        begun_at = clock_timestamp(), told_at = clock_timestamp()
        where i.state not in ('checking', 'keeping') or i.${silent} returning 1`.execute(tx);
    return begun.rows.length > 0;
  });

/** How far the file is now. */
export const tellImport = (db: Database, member: Member, far: Omit<ImportFar, "at">): Promise<void> =>
  asMember(db, member, async (tx) => {
    const outcome = far.outcome === null ? null : JSON.stringify(far.outcome);
    await sql`update people.imports set state = ${far.state}, lines = ${far.lines}, of = ${far.of},
      outcome = ${outcome}::jsonb, told_at = clock_timestamp() where by = ${member.account}`.execute(tx);
  });

/** The last file of the member's organization, also one that a service has left lying; undefined if there was none. */
export const lastImport = <Outcome extends object>(
  db: Database,
  member: Member,
): Promise<ImportFar<Outcome> | undefined> =>
  asMember(db, member, async (tx) => {
    const found = await sql<Omit<ImportFar<Outcome>, "at"> & { at: Date | string }>`select case
        when state in ('checking', 'keeping') and ${silent} then 'broken' else state end as state,
      begun_at as at, lines, of, outcome from people.imports`.execute(tx);
    const [last] = found.rows;
    return last === undefined ? undefined : { ...last, at: new Date(last.at).toISOString() };
  });
