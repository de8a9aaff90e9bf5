import type { ImportReport, RowOutcome } from "@footbridge/core/model/import.ts";
import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asReader, type Work } from "../database/work.ts";
import { hashOf } from "./canonical.ts";
import { type Page, pageOf, pageSize } from "./page.ts";

/** What was imported, when, and what became of each row. */
export interface Imports {
  /** Newest first; `after` is the `next` of the page before. */
  list(query?: {
    readonly feed?: string;
    readonly after?: string;
    readonly limit?: number;
  }): Promise<Page<ImportReport>>;
  get(id: string): Promise<ImportReport | undefined>;
  /** In the list's order; undefined where there is no such import. */
  rows(id: string, query?: RowQuery): Promise<Page<RowOutcome> | undefined>;
}

/** Which rows of an import. */
export interface RowQuery {
  readonly outcome?: RowOutcome["outcome"];
  readonly after?: string;
  readonly limit?: number;
}

/** An import as it is written. */
export interface ImportEntry {
  readonly report: ImportReport;
  readonly rows: readonly RowOutcome[];
  readonly status: "stored" | "refused";
  readonly version: number;
}

/** A name that says which list and when, and is never given twice. */
export function importName(feed: string, at: Date): string {
  const when = at.toISOString().replace(/[-:]|\.\d+/g, "");
  return `${feed}-${when}-${randomBytes(3).toString("hex")}`;
}

/** Writes the report; the rows only where an earlier import of the list did not end the same way. */
export async function writeImport(tx: Work, { report, rows, status, version }: ImportEntry): Promise<void> {
  const rowsHash = hashOf(JSON.stringify(rows));
  const same = await sql<{ rows_of: string }>`select rows_of from catalog.imports
    where feed = ${report.feed} and rows_hash = ${rowsHash} order by at desc limit 1`.execute(tx);
  const rowsOf = same.rows[0]?.rows_of ?? report.id;
  await sql`insert into catalog.imports (id, feed, at, status, version, rows_hash, rows_of, report)
    values (${report.id}, ${report.feed}, ${report.at}::timestamptz, ${status}, ${version}, ${rowsHash}, ${rowsOf},
      ${JSON.stringify(report)}::jsonb)`.execute(tx);
  if (rowsOf === report.id) await writeRows(tx, report.id, rows);
}

const rowsAtOnce = 5000;

async function writeRows(tx: Work, id: string, rows: readonly RowOutcome[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const part = rows.slice(from, from + rowsAtOnce);
    await sql`insert into catalog.import_rows (import_id, ordinal, file, row, outcome, record, findings)
      select ${id}, ordinal, file, row, outcome, record, findings::jsonb from unnest(
        ${part.map((_, index) => from + index + 1)}::int[], ${part.map(({ file }) => file)}::text[],
        ${part.map(({ row }) => row)}::int[], ${part.map(({ outcome }) => outcome)}::text[],
        ${part.map(({ record }) => record ?? null)}::text[],
        ${part.map(({ findings }) => JSON.stringify(findings))}::text[]
      ) as listed (ordinal, file, row, outcome, record, findings)`.execute(tx);
  }
}

/** Reading of what was imported. */
export const importsOf = (db: Database): Imports => ({
  list: (query = {}) => asReader(db, (tx) => listImports(tx, query)),
  get: (id) =>
    asReader(db, async (tx) => {
      const found = await sql<{
        report: ImportReport;
      }>`select report from catalog.imports where id = ${id}`.execute(tx);
      return found.rows[0]?.report;
    }),
  rows: (id, query = {}) => asReader(db, (tx) => listRows(tx, id, query)),
});

type ListQuery = NonNullable<Parameters<Imports["list"]>[0]>;

async function listImports(tx: Work, { feed, after, limit }: ListQuery): Promise<Page<ImportReport>> {
  const size = pageSize(limit);
  const ofFeed = feed === undefined ? sql`true` : sql`feed = ${feed}`;
  const older =
    after === undefined
      ? sql`true`
      : sql`(at, id) < (select at, id from catalog.imports where id = ${after})`;
  const found = await sql<{ id: string; report: ImportReport }>`select id, report from catalog.imports
    where ${ofFeed} and ${older} order by at desc, id desc limit ${size + 1}`.execute(tx);
  const counted = await sql<{
    total: number;
  }>`select count(*) as total from catalog.imports where ${ofFeed}`.execute(tx);
  return pageOf(
    found.rows,
    size,
    counted.rows[0]?.total ?? 0,
    ({ report }) => report,
    ({ id }) => id,
  );
}

interface StoredRow {
  readonly ordinal: number;
  readonly file: string;
  readonly row: number;
  readonly outcome: RowOutcome["outcome"];
  readonly record: string | null;
  readonly findings: RowOutcome["findings"];
}

async function listRows(tx: Work, id: string, query: RowQuery): Promise<Page<RowOutcome> | undefined> {
  const owner = await sql<{ rows_of: string }>`select rows_of from catalog.imports where id = ${id}`.execute(
    tx,
  );
  const rowsOf = owner.rows[0]?.rows_of;
  if (rowsOf === undefined) return undefined;
  const size = pageSize(query.limit, 5000);
  const ended = query.outcome === undefined ? sql`true` : sql`outcome = ${query.outcome}`;
  const after = /^\d{1,9}$/.test(query.after ?? "") ? Number(query.after) : 0;
  const found =
    await sql<StoredRow>`select ordinal, file, row, outcome, record, findings from catalog.import_rows
    where import_id = ${rowsOf} and ${ended} and ordinal > ${after} order by ordinal limit ${size + 1}`.execute(
      tx,
    );
  const counted = await sql<{ total: number }>`select count(*) as total from catalog.import_rows
    where import_id = ${rowsOf} and ${ended}`.execute(tx);
  return pageOf(found.rows, size, counted.rows[0]?.total ?? 0, outcomeOf, ({ ordinal }) => String(ordinal));
}

const outcomeOf = ({ file, row, outcome, record, findings }: StoredRow): RowOutcome =>
  record === null ? { file, row, outcome, findings } : { file, row, outcome, record, findings };
