import {
  type Catalog,
  emptyCatalog,
  type Noun,
  nounNames,
  type RecordOf,
} from "@footbridge/core/model/catalog.ts";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asReader, type Work } from "../database/work.ts";
import { conditionOf, type Filter } from "./filters.ts";
import { type Page, pageOf, pageSize } from "./page.ts";

/** Which records of a noun: `after` is the `next` of the page before. */
export interface ListQuery {
  readonly after?: string;
  readonly limit?: number;
  readonly filter?: Filter;
}

/** The catalog at one version. */
export interface CatalogAt {
  /** Grows by one with each change. */
  readonly version: number;
  /** When it last changed, ISO 8601. */
  readonly changedAt: string;
  readonly catalog: Catalog;
}

/** Reading of the catalog; retired records are not part of it. */
export interface CatalogReading {
  /** All of it, from one moment. */
  read(): Promise<CatalogAt>;
  /** The version alone: cheap enough to ask every second. */
  version(): Promise<number>;
  get<N extends Noun>(noun: N, key: string): Promise<RecordOf<N> | undefined>;
  list<N extends Noun>(noun: N, query?: ListQuery): Promise<Page<RecordOf<N>>>;
  /** How many records each noun has. */
  counts(): Promise<{ readonly [N in Noun]: number }>;
}

const table = (noun: Noun) => sql.table(`catalog.${noun}`);

/** Reading over a database. Records were checked when they came in and are not checked again. */
export const readingOf = (db: Database): CatalogReading => ({
  read: () => asReader(db, readAll),
  version: () => asReader(db, async (tx) => (await readVersion(tx)).version),
  get: <N extends Noun>(noun: N, key: string) =>
    asReader(db, async (tx) => {
      const found = await sql<{ doc: RecordOf<N> }>`select doc from ${table(noun)}
        where key = ${key} and retired_at is null`.execute(tx);
      return found.rows[0]?.doc;
    }),
  list: <N extends Noun>(noun: N, query: ListQuery = {}) =>
    asReader(db, (tx) => listRecords(tx, noun, query)),
  counts: () => asReader(db, countRecords),
});

async function readVersion(tx: Work): Promise<{ version: number; changedAt: string }> {
  const found = await sql<{
    version: number;
    changed_at: string;
  }>`select version, changed_at from catalog.version`.execute(tx);
  const [row] = found.rows;
  if (row === undefined) throw new Error("the catalog has lost its version row");
  return { version: row.version, changedAt: row.changed_at };
}

async function readAll(tx: Work): Promise<CatalogAt> {
  const { version, changedAt } = await readVersion(tx);
  const read: { [N in Noun]: readonly unknown[] } = { ...emptyCatalog() };
  for (const noun of nounNames) read[noun] = await readNoun(tx, noun);
  return { version, changedAt, catalog: read as Catalog };
}

/** Whole tables as a few long texts: the driver's cost is per row and the engine's per message. */
async function readNoun(tx: Work, noun: Noun): Promise<readonly unknown[]> {
  const found = await sql<{ docs: string }>`
    select '[' || string_agg(doc::text, ',' order by key) || ']' as docs from (
      select key, doc, (row_number() over (order by key)) / 2000 as part from ${table(noun)} where retired_at is null
    ) as records group by part order by part`.execute(tx);
  return found.rows.flatMap(({ docs }) => JSON.parse(docs) as readonly unknown[]);
}

async function listRecords<N extends Noun>(
  tx: Work,
  noun: N,
  { after, limit, filter = {} }: ListQuery,
): Promise<Page<RecordOf<N>>> {
  const size = pageSize(limit);
  const wanted = sql`retired_at is null and ${conditionOf(noun, filter)}`;
  const later = after === undefined ? sql`true` : sql`key > ${after}`;
  const found = await sql<{ key: string; doc: RecordOf<N> }>`select key, doc from ${table(noun)}
    where ${wanted} and ${later} order by key limit ${size + 1}`.execute(tx);
  const counted = await sql<{
    total: number;
  }>`select count(*) as total from ${table(noun)} where ${wanted}`.execute(tx);
  return pageOf(
    found.rows,
    size,
    counted.rows[0]?.total ?? 0,
    ({ doc }) => doc,
    ({ key }) => key,
  );
}

async function countRecords(tx: Work): Promise<{ readonly [N in Noun]: number }> {
  const each = nounNames.map(
    (noun) => sql`select ${noun} as noun, count(*) as n from ${table(noun)} where retired_at is null`,
  );
  const found = await sql<{ noun: Noun; n: number }>`${sql.join(each, sql` union all `)}`.execute(tx);
  return Object.fromEntries(found.rows.map(({ noun, n }) => [noun, n])) as { [N in Noun]: number };
}
