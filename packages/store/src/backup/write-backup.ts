import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { sql } from "kysely";
import type { Work } from "../database/work.ts";
import { schemaVersion } from "../migrations/migrations.ts";
import type { Store } from "../open-store.ts";
import { codeOf, messageOf, StoreProblem } from "../problem.ts";
import { linesOfFile } from "./files.ts";
import { type BackupFile, backupFormat, type BackupHeader, type BackupReport } from "./format.ts";
import { type BackupTable, backupTables } from "./tables.ts";

/** Rows per question: a few hundred kilobytes. */
const atOnce = 2000;

export interface BackupOptions {
  readonly now?: Date;
  /** The files to take along, by the SHA-256 of the originals that the tables speak of. */
  readonly files?: (originals: readonly string[]) => Promise<readonly BackupFile[]>;
}

/** Writes all tables, as they are at one moment, and the files that belong to them; the backup appears only when it is whole. */
export async function writeBackup(
  store: Store,
  file: string,
  { now = new Date(), files = async () => [] }: BackupOptions = {},
): Promise<BackupReport> {
  const header: BackupHeader = {
    format: backupFormat,
    schema: schemaVersion,
    made: now.toISOString(),
    engine: store.engine,
  };
  const tables: { table: string; rows: number }[] = [];
  const taken: string[] = [];
  const unfinished = `${file}.${process.pid}.part`;
  try {
    await store.db
      .transaction()
      .setIsolationLevel("repeatable read")
      .setAccessMode("read only")
      .execute(async (tx) => {
        await sql`select set_config('timezone', 'UTC', true)`.execute(tx);
        const lines = Readable.from(sealed(contents(tx, header, { tables, taken, files })));
        await pipeline(lines, createGzip(), createWriteStream(unfinished, { mode: 0o600, flags: "wx" }));
      });
    await rename(unfinished, file);
  } catch (failure) {
    await rm(unfinished, { force: true });
    throw notWritten(failure, file);
  }
  return { made: header.made, schema: header.schema, tables, files: taken, bytes: (await stat(file)).size };
}

interface Contents {
  readonly tables: { table: string; rows: number }[];
  readonly taken: string[];
  readonly files: NonNullable<BackupOptions["files"]>;
}

async function* contents(
  tx: Work,
  header: BackupHeader,
  { tables, taken, files }: Contents,
): AsyncGenerator<readonly string[]> {
  yield [JSON.stringify(header)];
  for (const table of backupTables) {
    const counted = await sql<{
      rows: number;
    }>`select count(*) as rows from ${sql.table(table.name)}`.execute(tx);
    const section = { table: table.name, rows: counted.rows[0]?.rows ?? 0 };
    tables.push(section);
    yield [JSON.stringify(section)];
    yield* rowsOf(tx, table);
  }
  const originals = await sql<{
    sha256: string;
  }>`select distinct sha256 from measure.submissions order by sha256`.execute(tx);
  for (const one of await files(originals.rows.map(({ sha256 }) => sha256))) {
    taken.push(one.name);
    yield* linesOfFile(one);
  }
}

/** A table's rows in the order of its key, without the columns that are computed from others. */
async function* rowsOf(tx: Work, table: BackupTable): AsyncGenerator<readonly string[]> {
  const computed = await computedColumns(tx, table.name);
  const order = sql.join(table.order.map((column) => sql.ref(column)));
  for (let after: readonly unknown[] | undefined; ;) {
    const later = after === undefined ? sql`true` : sql`(${order}) > (${sql.join(after)})`;
    const found = await sql<{ line: string; at: readonly unknown[] }>`
      select (to_jsonb(t) - ${computed}::text[])::text as line, jsonb_build_array(${order}) as at
      from ${sql.table(table.name)} as t where ${later} order by ${order} limit ${atOnce}`.execute(tx);
    if (found.rows.length > 0) yield found.rows.map(({ line }) => line);
    after = found.rows.at(-1)?.at;
    if (found.rows.length < atOnce) return;
  }
}

async function computedColumns(tx: Work, table: string): Promise<readonly string[]> {
  const [schema, name] = table.split(".");
  const found = await sql<{ column_name: string }>`select column_name from information_schema.columns
    where table_schema = ${schema} and table_name = ${name} and is_generated = 'ALWAYS'`.execute(tx);
  return found.rows.map(({ column_name }) => column_name);
}

/** Adds the closing line, which vouches for all lines before it. */
async function* sealed(parts: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
  const hash = createHash("sha256");
  let lines = 0;
  for await (const part of parts) {
    const text = `${part.join("\n")}\n`;
    hash.update(text);
    lines += part.length;
    yield text;
  }
  yield `${JSON.stringify({ end: true, lines, sha256: hash.digest("hex") })}\n`;
}

function notWritten(failure: unknown, file: string): unknown {
  const code = codeOf(failure);
  if (code === undefined || !/^E[A-Z]+$/.test(code)) return failure;
  return new StoreProblem(
    "backup.not-written",
    code === "ENOSPC"
      ? `The disk has no room for ${file}.`
      : `${file} cannot be written: ${messageOf(failure)}.`,
    "Choose another place for the file; nothing was left half written.",
    failure,
  );
}
