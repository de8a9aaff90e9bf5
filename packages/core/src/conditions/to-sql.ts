import type { Day } from "../units/day.ts";
import type { Dialect } from "../sql/dialect.ts";
import { type Fragment, join, name, raw, sql } from "../sql/fragment.ts";
import type { Condition, Point } from "./condition.ts";

/** What conditions are written against: a table with one column per element, dates as dates, amounts as decimals. */
export interface Reading {
  readonly dialect: Dialect;
  /** The cohort window, both days inclusive; needed only where a condition names it. */
  readonly window?: { readonly start: Day; readonly end: Day } | undefined;
  /** The last day of the report. */
  readonly reportEnd?: Day | undefined;
  /** Where the answers of terms stand, if they were computed already (never null); else terms must be written out. */
  readonly terms?: ReadonlyMap<string, Fragment> | undefined;
  /** What stands for a question about codes, where those are answered elsewhere. */
  readonly codes?: ((leaf: Extract<Condition, { readonly code: string }>) => Fragment) | undefined;
  /** What stands for a day that is no element itself, or an age, where those are worked out elsewhere, once. */
  readonly derived?: ((value: Fragment) => Fragment) | undefined;
}

/** A condition as an SQL truth value that is never null. */
export function conditionSql(condition: Condition, reading: Reading): Fragment {
  const inside = (parts: readonly Condition[], word: string): Fragment =>
    sql`(${join(
      parts.map((part) => conditionSql(part, reading)),
      ` ${word} `,
    )})`;
  if ("all" in condition) return inside(condition.all, "and");
  if ("any" in condition) return inside(condition.any, "or");
  if ("not" in condition) return sql`(not ${conditionSql(condition.not, reading)})`;
  if ("of" in condition) {
    const each = condition.of.map((part) => sql`cast(${conditionSql(part, reading)} as integer)`);
    return sql`(${join(each, " + ")} >= ${raw(String(condition.atLeast))})`;
  }
  if ("term" in condition) {
    const answer = reading.terms?.get(condition.term);
    if (answer === undefined) throw new TypeError(`the term ${condition.term} was not written out`);
    return answer;
  }
  return sql`(${leafSql(condition, reading)})`;
}

/** A question of one element, or of two days: a condition that holds no other. */
export type Leaf = Exclude<
  Condition,
  | { readonly all: unknown }
  | { readonly any: unknown }
  | { readonly not: unknown }
  | { readonly of: unknown }
  | { readonly term: unknown }
>;

function leafSql(leaf: Leaf, reading: Reading): Fragment {
  const truth = leafTruth(leaf, reading);
  const known = "present" in leaf || "blank" in leaf || "code" in leaf;
  return known ? truth : sql`(${truth}) is true`;
}

/**
 * The same as `conditionSql`, but null may stand for no: where only yes counts, databases are quicker so. `known` gives
 * what stands for parts that are answered already.
 */
export function conditionTruth(
  condition: Condition,
  reading: Reading,
  known?: (condition: Condition) => Fragment | undefined,
): Fragment {
  const answer = known?.(condition);
  if (answer !== undefined) return answer;
  const parts = "all" in condition ? condition.all : "any" in condition ? condition.any : undefined;
  if (parts === undefined)
    return isLeaf(condition) ? sql`(${leafTruth(condition, reading)})` : conditionSql(condition, reading);
  return sql`(${join(
    parts.map((part) => conditionTruth(part, reading, known)),
    "all" in condition ? " and " : " or ",
  )})`;
}

/** Whether a condition holds no other. */
export const isLeaf = (condition: Condition): condition is Leaf =>
  !(
    "all" in condition ||
    "any" in condition ||
    "not" in condition ||
    "of" in condition ||
    "term" in condition
  );

/** The same question as `conditionSql` asks, but null may stand for no: where only yes counts, databases are quicker so. */
export function leafTruth(leaf: Leaf, reading: Reading): Fragment {
  const { text } = reading.dialect;
  if ("present" in leaf) return sql`${name(leaf.present)} is not null`;
  if ("blank" in leaf) return sql`${name(leaf.blank)} is null`;
  if ("code" in leaf) return reading.codes?.(leaf) ?? reading.dialect.among(name(leaf.code), leaf.in);
  if ("starts" in leaf) {
    const each = leaf.with.map((start) => sql`starts_with(${name(leaf.starts)}, ${text(start)})`);
    return join(each, " or ");
  }
  if ("digit" in leaf) {
    const each = leaf.in.map((digit) => sql`position(${text(digit)} in ${name(leaf.digit)}) > 0`);
    return join(each, " or ");
  }
  if ("amount" in leaf) return amountSql(leaf);
  if ("ageAt" in leaf) return ageSql(leaf, reading);
  return dateSql(leaf, reading);
}

/** Written out, so that 999999.99 is that very decimal in both databases, and a whole number is compared as one. */
const decimal = (value: number): Fragment => raw(String(value));

function amountSql(leaf: Extract<Leaf, { readonly amount: string }>): Fragment {
  const column = name(leaf.amount);
  const tests = [
    leaf.above === undefined ? [] : [sql`${column} > ${decimal(leaf.above)}`],
    leaf.atLeast === undefined ? [] : [sql`${column} >= ${decimal(leaf.atLeast)}`],
    leaf.below === undefined ? [] : [sql`${column} < ${decimal(leaf.below)}`],
    leaf.atMost === undefined ? [] : [sql`${column} <= ${decimal(leaf.atMost)}`],
  ];
  return join(tests.flat(), " and ");
}

function dateSql(leaf: Extract<Leaf, { readonly date: Point }>, reading: Reading): Fragment {
  const day = pointSql(leaf.date, reading);
  const tests = [
    leaf.from === undefined ? [] : [sql`${day} >= ${pointSql(leaf.from, reading)}`],
    leaf.to === undefined ? [] : [sql`${day} <= ${pointSql(leaf.to, reading)}`],
    leaf.after === undefined ? [] : [sql`${day} > ${pointSql(leaf.after, reading)}`],
    leaf.before === undefined ? [] : [sql`${day} < ${pointSql(leaf.before, reading)}`],
  ];
  return join(tests.flat(), " and ");
}

function ageSql(leaf: Extract<Leaf, { readonly ageAt: Point }>, reading: Reading): Fragment {
  const years = derived(reading.dialect.years(name("200"), pointSql(leaf.ageAt, reading)), reading);
  const tests = [
    sql`${years} >= ${raw(String(leaf.from ?? 0))}`,
    ...(leaf.to === undefined ? [] : [sql`${years} <= ${raw(String(leaf.to))}`]),
  ];
  return join(tests, " and ");
}

const derived = (value: Fragment, reading: Reading): Fragment => reading.derived?.(value) ?? value;

/** A day as an SQL date; null where the element is blank. */
export function pointSql(point: Point, reading: Reading): Fragment {
  const { dialect } = reading;
  if (typeof point === "string") return name(point);
  const inside = { ...reading, derived: undefined };
  if ("element" in point) return derived(dialect.later(name(point.element), point.plus), reading);
  if ("quarterEnd" in point) return derived(dialect.quarterEnd(name(point.quarterEnd), point.after), reading);
  if ("earliest" in point)
    return derived(dialect.least(point.earliest.map((each) => pointSql(each, inside))), reading);
  if ("latest" in point)
    return derived(dialect.greatest(point.latest.map((each) => pointSql(each, inside))), reading);
  if ("day" in point) return dialect.day(point.day);
  const day = "window" in point ? reading.window?.[point.window] : reading.reportEnd;
  if (day === undefined)
    throw new TypeError("a condition names a window or a report that this reading has not");
  return dialect.day(day);
}
