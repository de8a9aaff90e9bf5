import type { Condition } from "../../conditions/condition.ts";
import { elementsOf, elementsOfPoint } from "../../conditions/parts.ts";
import { expand } from "../../conditions/terms.ts";
import type { RecordRule, Rules, ShareRule } from "./rule.ts";

/**
 * The rules that may judge otherwise when the values of some elements change: those that read or set one of them, and
 * those that read or set what such a rule sets.
 */
export function touchedBy(
  changed: ReadonlySet<string>,
  { terms, records, shares }: Rules,
): ReadonlySet<RecordRule | ShareRule> {
  const read = (...conditions: readonly Condition[]): readonly string[] =>
    conditions.flatMap((condition) => elementsOf(expand(condition, terms)));
  const reach = records.map((rule) => ({ rule, reads: [...read(rule.when), ...setBy(rule)] }));
  const elements = new Set(changed);
  const touched = new Set<RecordRule | ShareRule>();
  for (let before = -1; before < touched.size;) {
    before = touched.size;
    for (const { rule, reads } of reach) {
      if (touched.has(rule) || !reads.some((id) => elements.has(id))) continue;
      touched.add(rule);
      for (const id of Object.keys(rule.set ?? {})) elements.add(id);
    }
  }
  for (const rule of shares)
    if (read(rule.share, rule.among).some((id) => elements.has(id))) touched.add(rule);
  return touched;
}

/** What a repair sets, and the elements that it takes days from. */
const setBy = ({ set = {} }: RecordRule): readonly string[] =>
  Object.entries(set).flatMap(([id, replacement]) => [
    id,
    ...("day" in replacement ? elementsOfPoint(replacement.day) : []),
  ]);
