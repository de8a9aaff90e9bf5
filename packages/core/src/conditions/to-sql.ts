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
  /** Where things are worked out elsewhere, once, however often they are asked for. */
  readonly once?: Elsewhere | undefined;
}

/** What stands for a piece of SQL that is worked out elsewhere. */
export interface Elsewhere {
  /** A day that is no element itself, or an age. */
  readonly derived: (value: Fragment) => Fragment;
  /** A question of one element. */
  readonly question: (truth: Fragment) => Fragment;
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
  const leaf = leafSql(condition, reading);
  return reading.once === undefined ? sql`(${leaf})` : reading.once.question(leaf);
}

type Leaf = Exclude<
  Condition,
  | { readonly all: unknown }
  | { readonly any: unknown }
  | { readonly not: unknown }
  | { readonly of: unknown }
  | { readonly term: unknown }
>;

function leafSql(leaf: Leaf, reading: Reading): Fragment {
  const { text } = reading.dialect;
  if ("present" in leaf) return sql`${name(leaf.present)} is not null`;
  if ("blank" in leaf) return sql`${name(leaf.blank)} is null`;
  if ("code" in leaf) return reading.dialect.among(name(leaf.code), leaf.in);
  if ("starts" in leaf) {
    const each = leaf.with.map((start) => sql`starts_with(${name(leaf.starts)}, ${text(start)})`);
    return sql`(${join(each, " or ")}) is true`;
  }
  if ("digit" in leaf) {
    const each = leaf.in.map((digit) => sql`position(${text(digit)} in ${name(leaf.digit)}) > 0`);
    return sql`(${join(each, " or ")}) is true`;
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
  return sql`(${join(tests.flat(), " and ")}) is true`;
}

function dateSql(leaf: Extract<Leaf, { readonly date: Point }>, reading: Reading): Fragment {
  const day = pointSql(leaf.date, reading);
  const tests = [
    leaf.from === undefined ? [] : [sql`${day} >= ${pointSql(leaf.from, reading)}`],
    leaf.to === undefined ? [] : [sql`${day} <= ${pointSql(leaf.to, reading)}`],
    leaf.after === undefined ? [] : [sql`${day} > ${pointSql(leaf.after, reading)}`],
    leaf.before === undefined ? [] : [sql`${day} < ${pointSql(leaf.before, reading)}`],
  ];
  return sql`(${join(tests.flat(), " and ")}) is true`;
}

function ageSql(leaf: Extract<Leaf, { readonly ageAt: Point }>, reading: Reading): Fragment {
  const years = derived(reading.dialect.years(name("200"), pointSql(leaf.ageAt, reading)), reading);
  const tests = [
    sql`${years} >= ${raw(String(leaf.from ?? 0))}`,
    ...(leaf.to === undefined ? [] : [sql`${years} <= ${raw(String(leaf.to))}`]),
  ];
  return sql`(${join(tests, " and ")}) is true`;
}

const derived = (value: Fragment, { once }: Reading): Fragment =>
  once === undefined ? value : once.derived(value);

/** A day as an SQL date; null where the element is blank. */
export function pointSql(point: Point, reading: Reading): Fragment {
  const { dialect } = reading;
  if (typeof point === "string") return name(point);
  const inside = { ...reading, once: undefined };
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
