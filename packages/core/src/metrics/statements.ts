import type { Dialect } from "../sql/dialect.ts";
import { type Fragment, raw, sql, type Statement, statement } from "../sql/fragment.ts";
import type { Plan, PlannedMetric } from "./plan.ts";
import { observationsSql } from "./sql/observations.ts";
import {
  columnsOf,
  type Counting,
  countingOf,
  halfOf,
  type Place,
  placesOf,
  programsOf,
} from "./sql/packing.ts";
import { pathwayRecordsSql, spellsSql } from "./sql/spells.ts";
import { type Counted, medianSql, severalTimesSql, singleSql, tallySql } from "./sql/tally.ts";

/** How the rows of one statement are read. */
export type Question =
  | { readonly kind: "tally"; readonly places: readonly Place[] }
  | { readonly kind: "several"; readonly counted: readonly Counted[] }
  | { readonly kind: "median"; readonly place: Place };

export interface Asking {
  readonly question: Question;
  readonly statement: Statement;
}

export const scopes = ["period", "pathway"] as const;

/**
 * The one pass over the records of a scope: the select that makes observations of them. Undefined where the plan has no
 * metric of the scope. `records` is a table or select in brackets, with a column "person".
 */
export function observe(
  plan: Plan,
  scope: PlannedMetric["scope"],
  records: Fragment,
  dialect: Dialect,
): Fragment | undefined {
  const places = placesOf(plan, scope);
  if (places.length === 0) return undefined;
  const from = scope === "pathway" ? spellsSql(plan, places, records, dialect) : records;
  return observationsSql(plan, places, from, dialect);
}

/** Columns of one tally: more make fewer passes over the observations but more rows to add up. */
const columnsATally = 7;

/** Columns of one row, below what databases allow. */
const columnsARow = 1200;

/** What is asked of the observations of a scope; from the answers `cellsOf` makes the cells. */
export function askings(
  plan: Plan,
  scope: PlannedMetric["scope"],
  observations: Fragment,
  dialect: Dialect,
): readonly Asking[] {
  const places = placesOf(plan, scope);
  const counted = (counting: Counting): readonly Place[] =>
    places.filter(({ metric }) => countingOf(metric) === counting);
  return [
    ...inPieces(columnsOf(counted("periods")), columnsATally).map((columns) => {
      const here = counted("periods").filter(({ column }) => columns.includes(column));
      return asking({ kind: "tally", places: here }, tallySql(plan, columns, observations));
    }),
    ...(["people", "exits"] as const).flatMap((counting) => onceEach(plan, counted(counting), observations)),
    ...counted("median").map((place) =>
      asking({ kind: "median", place }, medianSql(plan, place, observations, dialect)),
    ),
  ];
}

/** People and exits: those with one observation are tallied, the others, who are few, counted one by one. */
function onceEach(plan: Plan, places: readonly Place[], observations: Fragment): readonly Asking[] {
  if (places.length === 0) return [];
  const columns = columnsOf(places);
  const single = tallySql(plan, columns, singleSql(columns, observations));
  const counted = places.flatMap((place) =>
    programsOf(place).flatMap((program): Counted[] => [
      { place, program, part: "below" },
      ...(place.metric.kind === "rate" ? [{ place, program, part: "above" } as const] : []),
    ]),
  );
  return [
    asking({ kind: "tally", places }, single),
    ...inPieces(counted, Math.max(1, Math.floor(columnsARow / halfOf(plan)))).map((some) =>
      asking({ kind: "several", counted: some }, severalTimesSql(plan, some, columns, observations)),
    ),
  ];
}

function inPieces<T>(list: readonly T[], length: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / length) }, (_, at) =>
    list.slice(at * length, (at + 1) * length),
  );
}

const asking = (question: Question, text: Fragment): Asking => ({
  question,
  statement: statement(text),
});

/** Who a record is of where nothing else is known: its own identifier (100); a record without one is of nobody else's. */
export const ownPerson: Fragment = raw(`coalesce("100", concat('? ', "submission", ' ', "row"))`);

/** Records with the person named by the record itself. */
export const ownPeople = (records: Fragment): Fragment =>
  sql`(select *, ${ownPerson} as "person" from ${records} as "own")`;

/** Of the records that stand on a pathway, the elements that the plan reads of them; a table of records for `observe`. */
export const pathwayRecords = (plan: Plan, records: Fragment): Fragment =>
  pathwayRecordsSql(plan, placesOf(plan, "pathway"), records);
