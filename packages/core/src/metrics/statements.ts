import type { Dialect } from "../sql/dialect.ts";
import { type Fragment, raw, sql, type Statement, statement } from "../sql/fragment.ts";
import type { Plan, PlannedMetric } from "./plan.ts";
import { observationsSql } from "./sql/observations.ts";
import { columnsOf, type Place, placesOf } from "./sql/packing.ts";
import { pathwayRecordsSql, spellsSql } from "./sql/spells.ts";
import { distinctSql, medianSql, tallySql } from "./sql/tally.ts";

/** How the rows of one statement are read. */
export type Question =
  | { readonly kind: "tally"; readonly places: readonly Place[] }
  | { readonly kind: "distinct"; readonly place: Place }
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
const columnsATally = 6;

/** What is asked of the observations of a scope; from the answers `cellsOf` makes the cells. */
export function askings(
  plan: Plan,
  scope: PlannedMetric["scope"],
  observations: Fragment,
  dialect: Dialect,
): readonly Asking[] {
  const places = placesOf(plan, scope);
  const tallied = places.filter(({ metric }) => metric.kind !== "median" && metric.counts === "periods");
  const columns = columnsOf(tallied);
  const tallies = Array.from({ length: Math.ceil(columns.length / columnsATally) }, (_, at) => {
    const some = columns.slice(at * columnsATally, (at + 1) * columnsATally);
    const here = tallied.filter(({ column }) => some.includes(column));
    return asking({ kind: "tally", places: here }, tallySql(plan, some, observations));
  });
  const others = places.filter((place) => !tallied.includes(place));
  return [
    ...tallies,
    ...others.map((place) =>
      place.metric.kind === "median"
        ? asking({ kind: "median", place }, medianSql(plan, place, observations, dialect))
        : asking({ kind: "distinct", place }, distinctSql(plan, place, observations)),
    ),
  ];
}

const asking = (question: Question, text: Fragment): Asking => ({ question, statement: statement(text) });

/** Who a record is of where nothing else is known: its own identifier (100); a record without one is of nobody else's. */
export const ownPerson: Fragment = raw(`coalesce("100", concat('? ', "submission", ' ', "row"))`);

/** Records with the person named by the record itself. */
export const ownPeople = (records: Fragment): Fragment =>
  sql`(select *, ${ownPerson} as "person" from ${records} as "own")`;

/** Of the records that stand on a pathway, the elements that the plan reads of them; a table of records for `observe`. */
export const pathwayRecords = (plan: Plan, records: Fragment): Fragment =>
  pathwayRecordsSql(plan, placesOf(plan, "pathway"), records);
