import type { Condition } from "../../conditions/condition.ts";
import { inner } from "../../conditions/parts.ts";
import { conditionTruth, type Reading } from "../../conditions/to-sql.ts";
import type { Dialect } from "../../sql/dialect.ts";
import { type Fragment, join, name, raw, sql } from "../../sql/fragment.ts";
import type { Plan, PlannedMetric } from "../plan.ts";
import { amountColumn, type Coding, groupsLast, groupsSql, more } from "./coding.ts";
import type { Fact, Facts } from "./facts.ts";
import { holdsSql } from "./holds.ts";
import { asWritten, gathered, passingLeaves } from "./lasting.ts";
import { once } from "./once.ts";
import { type AskedLeaf, questionsOf } from "./questions.ts";

export interface Observing {
  readonly coding: Coding;
  /** What is observed of a record, by scope; both have their own columns. */
  readonly facts: readonly Facts[];
  /** A table of coded records. */
  readonly from: Fragment;
  readonly dialect: Dialect;
}

/** Whether a condition is so in a window. */
type Holds = (condition: Condition, window?: PlannedMetric["window"]) => Fragment;

/**
 * One narrow row per record: who, when they left, their pathway, the groups they belong to (a bit each), what each scope
 * asks of them (a bit each), and the amounts that medians are taken over.
 */
export function observationsSql({ coding, facts, from, dialect }: Observing): Fragment {
  const { plan } = coding;
  const derived = once("d");
  const readingIn = (window?: PlannedMetric["window"]): Reading => ({
    dialect,
    window,
    reportEnd: plan.report.end,
    derived: derived.column,
  });
  const questions = questionsOf(passingOf(coding, facts, readingIn), dialect, "p");
  const holds: Holds = (condition, window) => {
    const places = questions.placesIn(readingIn(window));
    return holdsSql(asWritten(condition), (part) => coding.placeOf(part) ?? places(part));
  };
  const groups = groupsLast(plan) ? sql`"groups"` : sql`${groupsSql(plan, holds)} as "groups"`;
  const amounts = facts.flatMap(({ places }) =>
    places.flatMap(({ metric, values }) =>
      metric.values.map(({ amount, when }, k) => {
        const column = name(amountColumn(amount));
        return sql`case when ${holds(when, metric.window)} then ${column} end as ${name(values[k] ?? "")}`;
      }),
    ),
  );
  const columns = facts.flatMap((each) => columnsSql(each, holds));
  const known = [questions.lookups, derived.columns(), questions.tests].reduce(
    (below, each) => more(each, below, dialect),
    from,
  );
  const own = [sql`"person"`, sql`"901" as "exit"`, sql`"pathway"`, groups];
  return sql`select ${join([...own, ...columns, ...amounts], ", ")} from ${known} as "known"`;
}

/** What the facts, groups and amounts ask anew in each report. */
function passingOf(
  { plan }: Coding,
  facts: readonly Facts[],
  readingIn: (window?: PlannedMetric["window"]) => Reading,
): readonly AskedLeaf[] {
  const asked = (condition: Condition, window?: PlannedMetric["window"]): readonly AskedLeaf[] =>
    passingLeaves(asWritten(condition)).map((leaf) => ({
      leaf,
      reading: readingIn(window),
    }));
  return [
    ...(groupsLast(plan) ? [] : plan.groups.flatMap(({ when }) => asked(when))),
    ...facts.flatMap(({ programs, own, populations, places }) => [
      ...programs.flatMap(({ condition }) => asked(condition)),
      ...own.flatMap(({ condition, window }) => asked(condition, window)),
      ...populations.flatMap(({ condition, window, numerators }) =>
        [condition, ...numerators.map((fact) => fact.condition)].flatMap((each) => asked(each, window)),
      ),
      ...places.flatMap(({ metric }) => metric.values.flatMap(({ when }) => asked(when, metric.window))),
    ]),
  ];
}

/** The columns of a scope's facts. A numerator is only asked of those in its population: most are not. */
function columnsSql(facts: Facts, holds: Holds): readonly Fragment[] {
  const columns = new Map<string, Fragment[]>();
  const put = (column: string, piece: Fragment): void => {
    columns.set(column, [...(columns.get(column) ?? []), piece]);
  };
  const bit = ({ bit: one }: Fact): Fragment => raw(String(one));
  const none = raw("0");
  const when = (truth: Fragment, then: Fragment): Fragment =>
    sql`(case when ${truth} then ${then} else ${none} end)`;
  for (const fact of facts.programs) put(fact.column, when(holds(fact.condition), bit(fact)));
  for (const fact of facts.own) put(fact.column, when(holds(fact.condition, fact.window), bit(fact)));
  for (const population of facts.populations) {
    const { window } = population;
    const each = [
      { column: population.column, piece: bit(population) },
      ...population.numerators.map((fact) => ({
        column: fact.column,
        piece: when(holds(fact.condition, window), bit(fact)),
      })),
    ];
    for (const [column, pieces] of Map.groupBy(each, (piece) => piece.column)) {
      const set = join(
        pieces.map(({ piece }) => piece),
        " | ",
      );
      put(column, when(holds(population.condition, window), set));
    }
  }
  return [...columns].map(([column, pieces]) => sql`${join(pieces, " | ")} as ${name(column)}`);
}

/**
 * Whether a record lies in the window of some metric, or between the windows of those that ask the same; others say nothing.
 * Null may stand for no. `known` gives what stands for parts that are answered already.
 */
export function anyCohort(
  plan: Plan,
  facts: readonly Facts[],
  dialect: Dialect,
  known?: (condition: Condition) => Fragment | undefined,
): Fragment {
  const metrics = facts.flatMap(({ places }) => places.map(({ metric }) => metric));
  const alike = Map.groupBy(metrics, ({ cohort, window }) =>
    JSON.stringify(widens(cohort) ? [cohort] : [cohort, window]),
  );
  const each = [...alike.values()].flatMap((own) => {
    const start = own.map(({ window }) => window.start).reduce((a, b) => (a < b ? a : b));
    const end = own.map(({ window }) => window.end).reduce((a, b) => (a > b ? a : b));
    const cohort = own[0]?.cohort;
    const reading: Reading = {
      dialect,
      window: { start, end },
      reportEnd: plan.report.end,
    };
    return cohort === undefined ? [] : [conditionTruth(gathered(cohort), reading, known)];
  });
  return join(each, " or ");
}

/** Whether a wider window holds all that a narrower one does: its start is only a lower bound, its end an upper one. */
function widens(condition: Condition): boolean {
  if ("not" in condition) return false;
  if (!inner(condition).every(widens)) return false;
  if (!("date" in condition))
    return !/"window"/.test(JSON.stringify(condition)) || inner(condition).length > 0;
  const { date, from, to, after, before } = condition;
  const names = (point: unknown, edge: string): boolean => JSON.stringify(point ?? "").includes(edge);
  return (
    !names(date, '"window"') &&
    ![from, after].some((point) => names(point, '"window":"end"')) &&
    ![to, before].some((point) => names(point, '"window":"start"'))
  );
}
