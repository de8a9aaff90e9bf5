import type { Condition } from "../conditions/condition.ts";
import type { Dialect } from "../sql/dialect.ts";
import { type Fragment, raw, sql, type Statement, statement } from "../sql/fragment.ts";
import type { Plan } from "./plan.ts";
import { bitsRead, type Counting, countingOf, type Facts, factsOf, maskOf, type Place } from "./sql/facts.ts";
import { halfOf } from "./sql/groups.ts";
import { codedSql, codingOf } from "./sql/coding.ts";
import { holdsSql } from "./sql/holds.ts";
import { anyCohort, observationsSql } from "./sql/observations.ts";
import { pathwayRecordsSql, severalSpells, severalSpellsSql } from "./sql/spells.ts";
import { type Counted, severalTimesSql, singleSql, tallySql, valuesSql } from "./sql/tally.ts";

/** How the answer to one statement is read. */
export type Question =
  | { readonly kind: "tally"; readonly places: readonly Place[] }
  | { readonly kind: "several"; readonly counted: readonly Counted[] }
  /** Answered in columns of numbers, `valueColumns`. */
  | { readonly kind: "values"; readonly place: Place };

export interface Asking {
  readonly question: Question;
  readonly statement: Statement;
}

export const scopes = ["period", "pathway"] as const;
export type Scope = (typeof scopes)[number];

const factsOfPlan = (plan: Plan): readonly Facts[] =>
  scopes.map((scope) => factsOf(plan, scope)).filter(({ places }) => places.length > 0);

/**
 * What of the records lasts from report to report, as a narrow table for `observe`: the same for plans of the same metrics,
 * programs and groups, whatever their report. `records` is a table or select in brackets, with a column "person".
 */
export const coded = (plan: Plan, records: Fragment, dialect: Dialect): Fragment =>
  codedSql(codingOf(plan, factsOfPlan(plan), false), records, dialect);

/** The select that makes observations of coded records, for both scopes, of those records that any metric counts. */
export function observe(plan: Plan, codedRecords: Fragment, dialect: Dialect): Fragment {
  const facts = factsOfPlan(plan);
  const coding = codingOf(plan, facts, false);
  const known = (part: Condition): Fragment | undefined =>
    coding.placeOf(part) === undefined ? undefined : holdsSql(part, coding.placeOf);
  const kept = sql`(select * from ${codedRecords} as "coded" where ${anyCohort(plan, facts, dialect, known)})`;
  return observationsSql({ coding, facts, from: kept, dialect });
}

/** The same straight from records that are read once only: those that nobody counts are not coded. */
export function observeRecords(plan: Plan, records: Fragment, dialect: Dialect): Fragment {
  const facts = factsOfPlan(plan);
  const coding = codingOf(plan, facts, false);
  const kept = sql`(select * from ${records} as "records" where ${anyCohort(plan, facts, dialect)})`;
  return observationsSql({
    coding,
    facts,
    from: sql`(${codedSql(coding, kept, dialect)})`,
    dialect,
  });
}

/** The people with several records on one pathway, whose spells are told apart: a select of "who" and "where". */
export const severalOnPathway = severalSpellsSql;

/**
 * Observations of spells on pathways: those made of `records` already where someone has one record on a pathway, and of the
 * records put together for those who are in the table `several`. Undefined where the plan asks nothing of pathways.
 */
export function observeSpells(
  plan: Plan,
  tables: {
    readonly observations: Fragment;
    readonly several: Fragment;
    readonly records: Fragment;
  },
  dialect: Dialect,
): Fragment | undefined {
  const facts = factsOf(plan, "pathway");
  if (facts.places.length === 0) return undefined;
  const { observations, several, records } = tables;
  const from = severalSpells(plan, records, several, dialect);
  const columns = pathwayColumns(facts);
  const coding = codingOf(plan, [facts], true);
  const folded = observationsSql({
    coding,
    facts: [facts],
    from: sql`(${codedSql(coding, from, dialect)})`,
    dialect,
  });
  return sql`select ${columns} from ${observations} as "one by one" left join ${several} as "several"
      on "who" = "person" and "where" = "pathway" where "pathway" is not null and "who" is null
    union all select ${columns} from (${folded}) as "put together"`;
}

const pathwayColumns = (facts: Facts): Fragment =>
  raw(
    columnNames(facts)
      .map((each) => `"${each}"`)
      .join(", "),
  );

function columnNames({ programs, own, populations, places }: Facts): readonly string[] {
  const facts = [...programs, ...own, ...populations, ...populations.flatMap(({ numerators }) => numerators)];
  return [
    "person",
    "exit",
    "pathway",
    "groups",
    ...new Set(facts.map(({ column }) => column)),
    ...places.flatMap(({ values }) => values),
  ];
}

/** Columns of one row, below what databases allow. */
const columnsARow = 1200;

const countedAs = (plan: Plan, scope: Scope, counting: Counting): readonly Place[] =>
  factsOf(plan, scope).places.filter(({ metric }) => countingOf(metric) === counting);

/**
 * The tally of metrics that count periods: tallies of several files are added up by reading their rows together. Undefined
 * where the plan has no such metric.
 */
export function periodsTally(plan: Plan, scope: Scope, observations: Fragment): Fragment | undefined {
  const places = countedAs(plan, scope, "periods");
  return places.length === 0 ? undefined : tallySql(plan, places, observations);
}

/**
 * What is asked of the observations of a scope; from the answers `cellsOf` makes the cells. `tallies` is a table of what
 * `periodsTally` said before, where it did.
 */
export function askings(
  plan: Plan,
  scope: Scope,
  observations: Fragment,
  tallies?: Fragment,
): readonly Asking[] {
  const tally = periodsTally(plan, scope, observations);
  return [
    ...(tally === undefined
      ? []
      : [
          asking(
            { kind: "tally", places: countedAs(plan, scope, "periods") },
            tallies === undefined ? tally : sql`select * from ${tallies} as "tallies"`,
          ),
        ]),
    ...onceAskings(plan, scope, observations),
    ...countedAs(plan, scope, "median").map((place) =>
      asking({ kind: "values", place }, valuesSql(place, observations)),
    ),
  ];
}

/** The medians of a plan, of either scope, in the plan's order. */
export const medianPlaces = (plan: Plan): readonly Place[] =>
  scopes.flatMap((scope) => countedAs(plan, scope, "median"));

/** What is asked of the observations of a scope about people and exits, who may stand in several files. */
export const onceAskings = (plan: Plan, scope: Scope, observations: Fragment): readonly Asking[] =>
  (["people", "exits"] as const).flatMap((counting) =>
    onceEach(plan, countedAs(plan, scope, counting), observations),
  );

/** The columns of observations that people, exits and spells are counted by: what periods alone are counted by is left out. */
export function columnsOfPeople(plan: Plan): readonly string[] {
  const once = (["people", "exits"] as const).flatMap((counting) => countedAs(plan, "period", counting));
  const onPathway = factsOf(plan, "pathway");
  return [
    ...new Set([
      "person",
      "exit",
      "pathway",
      "groups",
      ...bitsRead(once).keys(),
      ...maskOf(once.map(({ population }) => population)).keys(),
      ...(onPathway.places.length === 0 ? [] : columnNames(onPathway)),
    ]),
  ];
}

/** People and exits: those with one observation are tallied, the others, who are few, counted one by one. */
function onceEach(plan: Plan, places: readonly Place[], observations: Fragment): readonly Asking[] {
  if (places.length === 0) return [];
  const single = tallySql(plan, places, singleSql(places, observations));
  const counted = places.flatMap((place) =>
    place.parts.flatMap(({ program, below, above }): Counted[] => [
      { place, program, part: "below", mask: below },
      ...(above === undefined ? [] : [{ place, program, part: "above", mask: above } as const]),
    ]),
  );
  return [
    asking({ kind: "tally", places }, single),
    ...inPieces(counted, Math.max(1, Math.floor(columnsARow / halfOf(plan)))).map((some) =>
      asking({ kind: "several", counted: some }, severalTimesSql(plan, some, places, observations)),
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
export const pathwayRecords = pathwayRecordsSql;
