import { stat } from "node:fs/promises";
import { sql } from "kysely";
import type { Work } from "../database/work.ts";
import { migrations, schemaVersion } from "../migrations/migrations.ts";
import type { Store } from "../open-store.ts";
import { StoreProblem } from "../problem.ts";
import type { BackupHeader, BackupReport } from "./format.ts";
import { type Receiver, receiver } from "./files.ts";
import { readBackup } from "./read-backup.ts";
import { backupTables, emptyTables, holdsAnything } from "./tables.ts";

export interface RestoreOptions {
  readonly force?: boolean;
  /** Where a file beside the tables belongs; absent: nowhere, it is left in the backup. */
  readonly placeOf?: (name: string) => string | undefined;
}

/**
 * Replaces all tables by those of a backup, in one transaction: it is all there or nothing has changed. A database that
 * holds something is replaced only by `force`; its catalog version then goes on rising, so that nobody takes the old catalog for the new.
 */
export async function restoreBackup(
  store: Store,
  file: string,
  { force = false, placeOf = () => undefined }: RestoreOptions = {},
): Promise<BackupReport> {
  const header = await checkFile(file);
  const tables: { table: string; rows: number }[] = [];
  const files = new Set<string>();
  const receive = receiver(placeOf);
  const replace = async (tx: Work): Promise<void> => {
    const occupied = await holdsAnything(tx);
    if (occupied && !force) throw notEmpty(store.place);
    const before = await sql<{ version: number }>`select version from catalog.version`.execute(tx);
    await sql`select set_config('timezone', 'UTC', true)`.execute(tx);
    await emptyTables(tx);
    await sql`delete from catalog.version`.execute(tx);
    await pour(tx, file, { tables, files, receive });
    for (const table of ["catalog.journal", "webhooks.deliveries", "pathways.moves"])
      await sql`select setval(pg_get_serial_sequence(${table}, 'seq'), max(seq)) from ${sql.table(table)} having count(*) > 0`.execute(
        tx,
      );
    if (occupied) {
      await sql`update catalog.version set version = greatest(version, ${before.rows[0]?.version ?? 0}) + 1`.execute(
        tx,
      );
    }
  };
  try {
    await store.db.transaction().execute(replace);
  } catch (failure) {
    await receive.undo();
    throw failure;
  }
  return {
    made: header.made,
    schema: header.schema,
    tables,
    files: [...files],
    bytes: (await stat(file)).size,
  };
}

/** Reads the file to its end: only a whole one may touch the database. */
async function checkFile(file: string): Promise<BackupHeader> {
  let header: BackupHeader | undefined;
  const known = new Set(backupTables.map(({ name }) => name));
  for await (const part of readBackup(file)) {
    if (part.part === "header") {
      header = part.header;
      checkSchema(header, file);
    } else if (part.part === "section" && !known.delete(part.table)) throw otherTables(file);
  }
  if (header === undefined || known.size > 0) throw otherTables(file);
  return header;
}

function checkSchema({ schema }: BackupHeader, file: string): void {
  if (schema === schemaVersion) return;
  const older = schema in migrations;
  throw new StoreProblem(
    older ? "restore.older" : "restore.newer",
    `${file} was made by ${older ? "an older" : "a newer"} Footbridge (its tables are ${schema}, here they are ${schemaVersion}).`,
    older
      ? "Restore it with the version that made it, then start this one on the result. Nothing was changed."
      : "Update Footbridge first. Nothing was changed.",
  );
}

const rowsAtOnce = 2000;

interface Poured {
  readonly tables: { table: string; rows: number }[];
  readonly files: Set<string>;
  readonly receive: Receiver;
}

async function pour(tx: Work, file: string, { tables, files, receive }: Poured): Promise<void> {
  let table = "";
  let waiting: string[] = [];
  const flush = async (): Promise<void> => {
    if (waiting.length > 0) await insert(tx, table, waiting);
    waiting = [];
  };
  for await (const part of readBackup(file)) {
    if (part.part === "section") {
      await flush();
      ({ table } = part);
      tables.push({ table, rows: part.rows });
    } else if (part.part === "row") {
      waiting.push(part.line);
      if (waiting.length >= rowsAtOnce) await flush();
    } else if (part.part === "file") {
      await receive.end();
      files.add(part.file);
      await receive.begin(part.file);
    } else if (part.part === "piece") await receive.piece(part.line);
  }
  await flush();
  await receive.end();
}

async function insert(tx: Work, table: string, lines: readonly string[]): Promise<void> {
  const [schema, name] = table.split(".");
  const found = await sql<{ column_name: string }>`select column_name from information_schema.columns
    where table_schema = ${schema} and table_name = ${name} and is_generated = 'NEVER' order by ordinal_position`.execute(
    tx,
  );
  const names = found.rows.map(({ column_name }) => column_name);
  await sql`insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))}) overriding system value
    select ${sql.join(names.map((name) => sql.ref(`restored.${name}`)))}
    from unnest(${[...lines]}::text[]) with ordinality as listed (line, place),
      jsonb_populate_record(null::${sql.table(table)}, listed.line::jsonb) as restored
    order by listed.place`.execute(tx);
}

const notEmpty = (place: string): StoreProblem =>
  new StoreProblem(
    "restore.not-empty",
    `The database at ${place} is not empty.`,
    "Restore into a fresh one (--data DIR), or replace everything in this one with --force.",
  );

const otherTables = (file: string): StoreProblem =>
  new StoreProblem(
    "restore.other-tables",
    `${file} holds other tables than this Footbridge has.`,
    "Use the version that made it. Nothing was changed.",
  );
