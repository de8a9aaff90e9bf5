import type { Condition } from "../../conditions/condition.ts";
import { inner } from "../../conditions/parts.ts";
import { isLeaf, type Leaf } from "../../conditions/to-sql.ts";
import { withLowerBounds } from "./lookups.ts";

/** Whether the answer is the same in every report: it names neither a window nor a report's end. */
export const isLasting = (condition: Condition): boolean =>
  !/"(window|report)":/.test(JSON.stringify(condition));

/** The parts of a condition whose answer lasts, put together wherever they stand side by side. */
export function gathered(condition: Condition): Condition {
  if (isLeaf(condition) || "term" in condition || isLasting(condition)) return condition;
  if ("not" in condition) return { not: gathered(condition.not) };
  const parts = inner(condition);
  if ("of" in condition) return { ...condition, of: parts.map(gathered) };
  const lasting = parts.filter(isLasting);
  const others = parts.filter((part) => !isLasting(part)).map(gathered);
  const [first] = lasting;
  if ("all" in condition)
    return {
      all: [...(first === undefined ? [] : [lasting.length === 1 ? first : { all: lasting }]), ...others],
    };
  return {
    any: [...(first === undefined ? [] : [lasting.length === 1 ? first : { any: lasting }]), ...others],
  };
}

/** The largest parts of a gathered condition whose answer lasts. */
export function lastingParts(condition: Condition): readonly Condition[] {
  if (isLasting(condition)) return [condition];
  return isLeaf(condition) ? [] : inner(condition).flatMap(lastingParts);
}

/** The questions of a gathered condition that each report answers anew. */
export function passingLeaves(condition: Condition): readonly Leaf[] {
  if (isLasting(condition)) return [];
  return isLeaf(condition) ? [condition] : inner(condition).flatMap(passingLeaves);
}

/** The form in which a condition is coded and observed: what each report asks anew told from below, what lasts gathered. */
export const asWritten = (condition: Condition): Condition =>
  gathered(withLowerBounds(condition, (part) => !isLasting(part)));
