import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member } from "../database/work.ts";
import { note } from "../people/audit.ts";
import { writeRows } from "./bring-in.ts";

export const rowOutcomes = [
  "written",
  "known",
  "candidates",
  "unknown",
  "no-consent",
  "refused",
  "not-found",
] as const;
export type RowFate = (typeof rowOutcomes)[number];

/** A list, and how many of its rows came to what. */
export interface CollegeList {
  readonly id: string;
  readonly at: string;
  readonly fileName: string;
  readonly form: "student-tracker" | "template";
  readonly counts: Partial<Readonly<Record<RowFate, number>>>;
}

/** The lists of the member's organisation, newest first. */
export const listLists = (db: Database, member: Member): Promise<readonly CollegeList[]> =>
  asMember(db, member, async (tx) => {
    const found = await sql<CollegeList>`select l.id, l.at, l.file_name as "fileName", l.form,
        coalesce((select jsonb_object_agg(outcome, n) from (select outcome, count(*)::int as n from college.rows
          where list = l.id group by outcome) c), '{}') as counts
      from college.lists l order by l.at desc, l.id limit 100`.execute(tx);
    return found.rows;
  });

/** Somebody whom a row may be about. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly born: string | null;
}

export interface CollegeRow {
  readonly row: number;
  readonly outcome: RowFate;
  readonly given: string;
  readonly name: string;
  readonly events: readonly { readonly happened: string; readonly body: unknown }[];
  readonly findings: readonly object[];
  /** Whose it is, or whose it may be. */
  readonly people: readonly Candidate[];
}

/** Rows of a list in its order, after a row. */
export const listRows = (
  db: Database,
  member: Member,
  ask: {
    readonly list: string;
    readonly outcome?: RowFate | undefined;
    readonly after: number;
    readonly limit: number;
  },
): Promise<readonly CollegeRow[]> =>
  asMember(db, member, async (tx) => {
    const found = await sql<CollegeRow>`select r.row, r.outcome, r.given, r.name, r.events, r.findings,
        coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'born', p.born) order by p.name, p.id)
          from people.person p where p.id = r.person or (r.person is null and p.id = any (r.candidates))), '[]') as people
      from college.rows r where r.list = ${ask.list} and r.row > ${ask.after}
        and (${ask.outcome ?? null}::text is null or r.outcome = ${ask.outcome ?? null})
      order by r.row limit ${ask.limit}`.execute(tx);
    if (found.rows.length > 0) await note(tx, "look at college list", null, ask.list);
    return found.rows;
  });

/** Says whose a row is, or that it is nobody's here; undefined where there is no such row that waits. Asking again for the same person tries again, as after a yes. */
export const decideRow = (
  db: Database,
  member: Member,
  it: { readonly list: string; readonly row: number; readonly person: string | null },
): Promise<RowFate | undefined> =>
  asMember(db, member, async (tx) => {
    const done = await sql<{ outcome: RowFate }>`update college.rows r
      set person = ${it.person}, outcome = 'unknown', candidates = case when ${it.person}::text is null then '{}' else candidates end
      where r.list = ${it.list} and r.row = ${it.row} and r.outcome in ('candidates', 'unknown', 'no-consent')
        and (${it.person}::text is null or exists (select from people.person p where p.id = ${it.person}))
      returning outcome`.execute(tx);
    if (done.rows.length === 0) return undefined;
    await writeRows(tx, member, it);
    const now = await sql<{ outcome: RowFate }>`select outcome from college.rows
      where list = ${it.list} and row = ${it.row}`.execute(tx);
    return now.rows[0]?.outcome;
  });
