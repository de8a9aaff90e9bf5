import type { Condition } from "../../conditions/condition.ts";
import { inner } from "../../conditions/parts.ts";
import { type Fragment, join, name, raw, sql } from "../../sql/fragment.ts";

/** Where an answer stands: a bit of a whole number. */
export interface Place {
  readonly word: string;
  readonly bit: bigint;
}

/** Bits that a whole number of both databases holds for sure. */
export const bitsAWord = 62;

/** Gives the conditions that are answered already their places. */
export type PlaceOf = (condition: Condition) => Place | undefined;

/** A number where something is true, else 0. */
export const yes = (truth: Fragment, bits: Fragment): Fragment =>
  sql`(case when ${truth} then ${bits} else cast(0 as bigint) end)`;

/** A condition, or with `wanted` false its opposite. */
interface Part {
  readonly condition: Condition;
  readonly wanted: boolean;
}

/** A condition as a comparison of words, made of those parts of it that have places; never null. */
export const holdsSql = (condition: Condition, placeOf: PlaceOf): Fragment =>
  holds({ condition, wanted: true }, placeOf);

/** Whether the parts of a condition must hold all: of an opposite, those of an `any` must. */
const isEvery = ({ condition, wanted }: Part): boolean => "all" in condition === wanted;

function holds(part: Part, placeOf: PlaceOf): Fragment {
  const { condition, wanted } = part;
  if (placeOf(condition) === undefined) {
    if ("not" in condition) return holds({ condition: condition.not, wanted: !wanted }, placeOf);
    if ("of" in condition) {
      const each = condition.of.map(
        (one) => sql`cast(${holds({ condition: one, wanted: true }, placeOf)} as integer)`,
      );
      return sql`(${join(each, " + ")} ${raw(wanted ? ">=" : "<")} ${raw(String(condition.atLeast))})`;
    }
    if (!("all" in condition || "any" in condition))
      throw new TypeError(`nobody answered ${JSON.stringify(condition)}`);
  }
  const every = isEvery(part);
  const parts = placeOf(condition) === undefined ? flat(part, every, placeOf) : [part];
  const placed = parts.flatMap(({ condition: one, wanted: own }) => {
    const place = placeOf(one);
    return place === undefined ? [] : [{ ...place, wanted: own }];
  });
  const tests = [
    ...[...Map.groupBy(placed, ({ word }) => word)].map(([word, bits]) => wordSql(word, bits, every)),
    ...parts.filter((one) => placeOf(one.condition) === undefined).map((one) => holds(one, placeOf)),
  ];
  if (tests.length === 0) return raw(every ? "true" : "false");
  return tests.length === 1 ? join(tests, "") : sql`(${join(tests, every ? " and " : " or ")})`;
}

/** The parts of a condition, and of those among them that are joined alike. */
function flat({ condition, wanted }: Part, every: boolean, placeOf: PlaceOf): readonly Part[] {
  return inner(condition).flatMap((one) => {
    let part: Part = { condition: one, wanted };
    while (placeOf(part.condition) === undefined && "not" in part.condition)
      part = { condition: part.condition.not, wanted: !part.wanted };
    const deeper =
      placeOf(part.condition) === undefined &&
      ("all" in part.condition || "any" in part.condition) &&
      isEvery(part) === every;
    return deeper ? flat(part, every, placeOf) : [part];
  });
}

/** Whether all (or any) of some bits of a word are as wanted. */
function wordSql(
  word: string,
  bits: readonly { readonly bit: bigint; readonly wanted: boolean }[],
  every: boolean,
): Fragment {
  const mask = (wanted: boolean): bigint =>
    bits.reduce((all, each) => (each.wanted === wanted ? all | each.bit : all), 0n);
  const [set, unset] = [mask(true), mask(false)];
  if ((set & unset) !== 0n) return raw(every ? "false" : "true");
  const looked = sql`(${name(word)} & ${raw(String(set | unset))})`;
  return every ? sql`(${looked} = ${raw(String(set))})` : sql`(${looked} <> ${raw(String(unset))})`;
}
