import type { Condition } from "../../conditions/condition.ts";
import { elementsOf } from "../../conditions/parts.ts";
import type { Reading } from "../../conditions/to-sql.ts";
import type { Dialect } from "../../sql/dialect.ts";
import { type Fragment, join, name, raw, sql } from "../../sql/fragment.ts";
import type { Amount } from "../definition.ts";
import type { Plan } from "../plan.ts";
import type { Facts } from "./facts.ts";
import { groupBit } from "./groups.ts";
import { bitsAWord, holdsSql, type Place, type PlaceOf, yes } from "./holds.ts";
import { asWritten, gathered, isLasting, lastingParts, passingLeaves } from "./lasting.ts";
import { leavesOf, withLowerBounds } from "./lookups.ts";
import { once } from "./once.ts";
import { questionsOf } from "./questions.ts";
import { pathwayDaysSql } from "./spells.ts";

/**
 * What of a record lasts from report to report: the answers that name no window (a bit each), the amounts, and the days that
 * windows are laid on. A file of records is coded once, and every report reads the few columns of its coding.
 */
export interface Coding {
  readonly plan: Plan;
  readonly parts: readonly {
    readonly condition: Condition;
    readonly place: Place;
  }[];
  readonly placeOf: PlaceOf;
  /** Columns of amounts in hundredths of their unit. */
  readonly amounts: ReadonlyMap<string, Amount>;
  /** Elements that are kept as they are. */
  readonly kept: readonly string[];
  /** Whether the days of a pathway are worked out here. */
  readonly dated: boolean;
}

/** Every condition of the facts: of groups, programs, populations, numerators and amounts. */
function conditionsOf(plan: Plan, facts: readonly Facts[]): readonly Condition[] {
  return [
    ...(groupsLast(plan) ? [] : plan.groups.map(({ when }) => when)),
    ...facts.flatMap(({ programs, own, populations, places }) => [
      ...[...programs, ...own].map(({ condition }) => condition),
      ...populations.flatMap(({ condition, numerators }) => [
        condition,
        ...numerators.map((fact) => fact.condition),
      ]),
      ...places.flatMap(({ metric }) => metric.values.map(({ when }) => when)),
    ]),
  ].map(asWritten);
}

/** The coding of records for the facts; `whole` ones have the days of a pathway already. */
export function codingOf(plan: Plan, facts: readonly Facts[], whole: boolean): Coding {
  const cohorts = facts.flatMap(({ places: each }) => each.map(({ metric }) => gathered(metric.cohort)));
  const conditions = [...conditionsOf(plan, facts), ...cohorts];
  const lasting = new Map(
    conditions.flatMap(lastingParts).map((condition) => [JSON.stringify(condition), condition]),
  );
  const places = new Map<string, Place>(
    [...lasting.keys()].map((key, at) => [
      key,
      {
        word: `s${Math.floor(at / bitsAWord)}`,
        bit: 1n << BigInt(at % bitsAWord),
      },
    ]),
  );
  const amounts = new Map<string, Amount>();
  for (const { amount } of facts.flatMap(({ places: each }) => each.flatMap(({ metric }) => metric.values)))
    amounts.set(amountColumn(amount), amount);
  return {
    plan,
    parts: [...lasting].map(([key, condition]) => ({
      condition,
      place: placed(places, key),
    })),
    placeOf: (condition) => places.get(JSON.stringify(condition)),
    amounts,
    kept: [...new Set(["901", ...conditions.flatMap(passingLeaves).flatMap(elementsOf)])],
    dated: !whole && facts.some(({ scope }) => scope === "pathway"),
  };
}

function placed(places: ReadonlyMap<string, Place>, key: string): Place {
  const place = places.get(key);
  if (place === undefined) throw new TypeError("every part was placed");
  return place;
}

/** Whether who belongs to which group is the same in every report: then the groups are coded as they are. */
export const groupsLast = ({ groups }: Plan): boolean => groups.every(({ when }) => isLasting(when));

/** The groups that a record belongs to, a bit each. */
export const groupsSql = (plan: Plan, holds: (when: Condition) => Fragment): Fragment =>
  join(
    plan.groups.map(({ when }, place) => yes(holds(when), raw(String(1n << BigInt(groupBit(plan, place)))))),
    " | ",
  );

/** The column that keeps an amount. */
export const amountColumn = (amount: Amount): string => `amount ${JSON.stringify(amount)}`;

/** The select that codes a table of records. */
export function codedSql(coding: Coding, from: Fragment, dialect: Dialect): Fragment {
  const { plan, parts, amounts, kept, dated } = coding;
  const derived = once("d");
  const reading: Reading = { dialect, derived: derived.column };
  const sources = dated ? plan.pathway.derived.flatMap(({ from: each }) => each.map(({ when }) => when)) : [];
  const asked = parts.map(({ condition, place }) => ({
    condition: withLowerBounds(condition),
    place,
  }));
  const grouped = groupsLast(plan) ? plan.groups.map(({ when }) => withLowerBounds(when)) : [];
  const questions = questionsOf(
    [
      ...[...asked.map(({ condition }) => condition), ...grouped].flatMap(leavesOf),
      ...sources.flatMap(leavesOf).filter((leaf) => "code" in leaf),
    ].map((leaf) => ({ leaf, reading })),
    dialect,
    "",
  );
  const placeOf = questions.placesIn(reading);
  const words = [...Map.groupBy(asked, ({ place }) => place.word)].map(([word, own]) => {
    const each = own.map(({ condition, place }) => yes(holdsSql(condition, placeOf), raw(String(place.bit))));
    return sql`${join(each, " | ")} as ${name(word)}`;
  });
  const groups = groupsLast(plan)
    ? [sql`${groupsSql(plan, (when) => holdsSql(withLowerBounds(when), placeOf))} as "groups"`]
    : [];
  const cents = [...amounts].map(
    ([column, amount]) => sql`cast(${amountSql(amount)} * 100 as bigint) as ${name(column)}`,
  );
  const days = dated
    ? pathwayDaysSql(plan, {
        dialect,
        codes: (leaf) => holdsSql(leaf, placeOf),
      })
    : [];
  const own = [...new Set(["person", "pathway", ...kept])].map(name);
  const known = [questions.lookups, days, derived.columns(), questions.tests].reduce(
    (below, columns) => more(columns, below, dialect),
    from,
  );
  return sql`select ${join([...own, ...words, ...groups, ...cents], ", ")} from ${known} as "known"${dialect.apart}`;
}

/** A table with more columns, each worked out once. */
export const more = (columns: readonly Fragment[], below: Fragment, { apart }: Dialect): Fragment =>
  columns.length === 0 ? below : sql`(select *, ${join(columns, ", ")} from ${below} as "below"${apart})`;

function amountSql(amount: Amount): Fragment {
  if ("element" in amount) return name(amount.element);
  if ("sum" in amount) return sql`(${join(amount.sum.map(name), " + ")})`;
  return sql`(${name(amount.of)} - ${name(amount.minus)})`;
}
