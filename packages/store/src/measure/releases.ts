import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asDesk, asReader, type Work } from "../database/work.ts";
import type { Display, PublishedCell, Release, ReleaseName, ReleaseSource, ReportWindow } from "./release.ts";

interface ReleaseRow {
  readonly id: string;
  readonly scope: string;
  readonly report: string;
  readonly report_window: ReportWindow;
  readonly known_from: string;
  readonly known_to: string | null;
  readonly computed_at: string;
  readonly rules: string;
  readonly hash: string;
  readonly sources: readonly ReleaseSource[];
  readonly cells_of: string;
}

const releaseColumns = sql.raw(
  "id, scope, report, report_window, known_from, known_to, computed_at, rules, hash, sources, cells_of",
);

const releaseOf = (row: ReleaseRow): Release => ({
  id: row.id,
  scope: row.scope,
  report: row.report,
  window: row.report_window,
  knownFrom: row.known_from,
  ...(row.known_to === null ? {} : { knownTo: row.known_to }),
  computedAt: row.computed_at,
  rules: row.rules,
  hash: row.hash,
  sources: row.sources,
});

/** Which cells of a release; what is left out is everything, but for areas: the whole alone. */
export interface CellQuery {
  readonly metrics?: readonly string[] | undefined;
  readonly programs?: readonly string[] | undefined;
  /** Whole names (`sex:1`, `all`) or kinds (`sex`). */
  readonly groups?: readonly string[] | undefined;
  /** `*` is each of them, and the whole. */
  readonly areas?: readonly string[] | undefined;
  /** `metric@version` in place of the version in force. */
  readonly versions?: readonly string[] | undefined;
}

interface CellRow {
  readonly report: string;
  readonly metric: string;
  readonly version: string;
  readonly program: string;
  readonly grp: string;
  readonly area: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly suppressed: boolean;
  readonly display: Display | null;
}

const cellColumns = sql.raw(
  "c.metric, c.version, c.program, c.grp, c.area, c.numerator, c.denominator, c.value, c.suppressed, c.display",
);

const cellOf = (row: CellRow): PublishedCell => ({
  metric: row.metric,
  program: row.program,
  group: row.grp,
  ...(row.area === "" ? {} : { area: row.area }),
  numerator: row.numerator,
  denominator: row.denominator,
  value: row.value,
  version: row.version,
  suppressed: row.suppressed,
  ...(row.display === null ? {} : { display: row.display }),
});

const among = (column: string, names: readonly string[] | undefined) =>
  names === undefined ? sql`true` : sql`${sql.ref(column)} = any(${[...names]}::text[])`;

function wanted({ metrics, programs, groups, areas, versions }: CellQuery) {
  const named = versions ?? [];
  const replaced = named.map((name) => name.split("@")[0] ?? "");
  return sql.join(
    [
      among("c.metric", metrics),
      among("c.program", programs),
      groups === undefined
        ? sql`true`
        : sql`(${among("c.grp", groups)} or split_part(c.grp, ':', 1) = any(${[...groups]}::text[]))`,
      areas === undefined ? sql`c.area = ''` : areas.includes("*") ? sql`true` : among("c.area", areas),
      named.length === 0
        ? sql`c.in_force`
        : sql`(case when c.metric = any(${replaced}::text[]) then (c.metric || '@' || c.version) = any(${[...named]}::text[]) else c.in_force end)`,
    ],
    sql` and `,
  );
}

/** The city's numbers are read as the public reads them; a provider's own only as the desk. */
const reading = <T>(db: Database, scope: string, read: (tx: Work) => Promise<T>): Promise<T> =>
  scope === "" ? asReader(db, read) : asDesk(db, read);

/** Whether a release stood at a moment (ISO 8601), or stands now. */
const stoodAt = (at: string | undefined) =>
  at === undefined
    ? sql`known_to is null`
    : sql`known_from <= ${at}::timestamptz and (known_to is null or known_to > ${at}::timestamptz)`;

/** The release that stood at a moment (ISO 8601), or stands now, with those of its cells that are asked for. */
export const read = (
  db: Database,
  name: ReleaseName & { readonly at?: string | undefined },
  query: CellQuery,
): Promise<{ readonly release: Release; readonly cells: readonly PublishedCell[] } | undefined> =>
  reading(db, name.scope, async (tx) => {
    const found = await sql<ReleaseRow>`select ${releaseColumns} from measure.releases
      where scope = ${name.scope} and report = ${name.report} and report_window = ${name.window} and ${stoodAt(name.at)}
      order by known_from desc limit 1`.execute(tx);
    const row = found.rows[0];
    if (row === undefined) return undefined;
    const cells = await sql<CellRow>`select ${cellColumns} from measure.cells c
      where c.release_id = ${row.cells_of} and ${wanted(query)} order by c.ordinal`.execute(tx);
    return { release: releaseOf(row), cells: cells.rows.map(cellOf) };
  });

/** The same cells of every report that stands, or stood at a moment, oldest first; each with its report as `period`. */
export const trend = (
  db: Database,
  { scope, window, from = "PY2000Q1", to = "PY2999Q4", at }: TrendName,
  query: CellQuery,
): Promise<readonly (PublishedCell & { readonly period: string })[]> =>
  reading(db, scope, async (tx) => {
    const found = await sql<CellRow>`select r.report, ${cellColumns}
      from measure.releases r join measure.cells c on c.release_id = r.cells_of
      where r.scope = ${scope} and r.report_window = ${window} and ${stoodAt(at)}
        and r.report between ${from} and ${to} and ${wanted(query)}
      order by r.report, c.ordinal`.execute(tx);
    return found.rows.map((row) => ({ ...cellOf(row), period: row.report }));
  });

export interface TrendName {
  readonly scope: string;
  readonly window: ReportWindow;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The moment (ISO 8601) whose knowledge is asked for. */
  readonly at?: string | undefined;
}

/** The city's releases that stand, newest report first. */
export const current = (db: Database): Promise<readonly Release[]> =>
  asReader(db, async (tx) => {
    const found = await sql<ReleaseRow>`select ${releaseColumns} from measure.releases
      where scope = '' and known_to is null order by report desc, report_window`.execute(tx);
    return found.rows.map(releaseOf);
  });

/** Every release that stands, of the city and of providers, for the desk. */
export const standing = (db: Database): Promise<readonly Release[]> =>
  asDesk(db, async (tx) => {
    const found = await sql<ReleaseRow>`select ${releaseColumns} from measure.releases
      where known_to is null order by scope, report, report_window`.execute(tx);
    return found.rows.map(releaseOf);
  });

/** What a release has numbers for: programs and areas. */
export const spanOf = (
  db: Database,
  name: ReleaseName,
): Promise<{ readonly programs: readonly string[]; readonly areas: readonly string[] }> =>
  reading(db, name.scope, async (tx) => {
    const found = await sql<{ programs: readonly string[] | null; areas: readonly string[] | null }>`
      select array_agg(distinct c.program) as programs, array_agg(distinct c.area) filter (where c.area <> '') as areas
      from measure.releases r join measure.cells c on c.release_id = r.cells_of
      where r.scope = ${name.scope} and r.report = ${name.report} and r.report_window = ${name.window}
        and r.known_to is null and c.grp = 'all'`.execute(tx);
    return { programs: found.rows[0]?.programs ?? [], areas: found.rows[0]?.areas ?? [] };
  });

/** Every release that was ever published, for the desk; oldest first. */
export const everReleased = (db: Database): Promise<readonly Release[]> =>
  asDesk(db, async (tx) => {
    const found =
      await sql<ReleaseRow>`select ${releaseColumns} from measure.releases order by computed_at, id`.execute(
        tx,
      );
    return found.rows.map(releaseOf);
  });

/** Notes what was asked of a release and answered: once for each question. */
export const noteQuery = (db: Database, release: Release, query: string, hash: string): Promise<void> =>
  asDesk(db, async (tx) => {
    await sql`insert into measure.queries (release_id, query, hash, rules, first_at)
      values (${release.id}, ${query}, ${hash}, ${release.rules}, now()) on conflict do nothing`.execute(tx);
  });
