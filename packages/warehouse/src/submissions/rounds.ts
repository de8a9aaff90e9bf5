import type { Condition } from "@footbridge/core/conditions/condition.ts";
import { termsOf } from "@footbridge/core/conditions/parts.ts";
import { expand, type Terms } from "@footbridge/core/conditions/terms.ts";
import { conditionSql, pointSql, type Reading } from "@footbridge/core/conditions/to-sql.ts";
import type { Layout } from "@footbridge/core/records/element.ts";
import type { RecordRule, Replacement, Rules, ShareRule } from "@footbridge/core/records/rules/rule.ts";
import { type Fragment, join, name, raw, sql } from "@footbridge/core/sql/fragment.ts";
import { rawOf } from "./cells/cell-checks.ts";
import type { Check } from "./cells/check.ts";
import { columnType } from "./cells/typed-cell.ts";

/** Rules over rows of values: repairs made in their rounds, and a check for each rule. */
export interface Ruled {
  /** The rows as the repairs leave them. */
  readonly rows: (values: Fragment) => Fragment;
  readonly checks: readonly RuleCheck[];
  /** For each rule of the whole file, the records that share something and those they are among. */
  readonly shares: readonly {
    readonly rule: ShareRule;
    readonly among: Fragment;
    readonly share: Fragment;
  }[];
}

/** A rule's check, and the rule. */
export interface RuleCheck extends Check {
  readonly rule: RecordRule;
}

const rounds = [1, 2, 3] as const;
const roundOf = ({ round = 1 }: RecordRule): number => round;

/**
 * Puts rules over rows. Errors and warnings look at what the repairs have made. `unread` are the columns that are true
 * where an element's cell held something that is no value: that is an error of its own, and no blank to repair.
 */
export function ruled(
  { records, shares, terms }: Rules,
  layout: Layout,
  reading: Reading,
  unread: ReadonlyMap<string, Fragment>,
): Ruled {
  const repairs = records.filter(({ set }) => set !== undefined);
  const fixed = (rule: RecordRule): Fragment => name(`repair ${repairs.indexOf(rule)}`);
  const atEnd = termsAt("end", terms, [
    ...records.filter(({ set }) => set === undefined).map(({ when }) => when),
    ...shares.flatMap(({ share, among }) => [share, among]),
  ]);
  const answered = { ...reading, terms: atEnd.answers };
  const checks = records.map((rule): RuleCheck => {
    const hit = rule.set === undefined ? conditionSql(rule.when, answered) : fixed(rule);
    const element = rule.elements[0] ?? "";
    const { severity, message, fix } = rule;
    return { code: `rule.${rule.id}`, severity, element, hit, value: rawOf(element), message, fix, rule };
  });
  const rows = (values: Fragment): Fragment => {
    const mended = rounds.reduce((before, round) => {
      const now = repairs.filter((rule) => roundOf(rule) === round);
      if (now.length === 0) return before;
      const at = termsAt(
        String(round),
        terms,
        now.map(({ when }) => when),
      );
      const known = { ...reading, terms: at.answers };
      return repaired(at.over(before, reading), now, { layout, reading: known, fixed, unread });
    }, values);
    return atEnd.over(mended, reading);
  };
  return {
    rows,
    checks,
    shares: shares.map((rule) => ({
      rule,
      among: conditionSql(rule.among, answered),
      share: conditionSql({ all: [rule.among, rule.share] }, answered),
    })),
  };
}

/** Terms answered once for many rules: their columns over some rows, and where each answer stands. */
function termsAt(
  stage: string,
  terms: Terms,
  conditions: readonly Condition[],
): {
  readonly answers: ReadonlyMap<string, Fragment>;
  readonly over: (rows: Fragment, reading: Reading) => Fragment;
} {
  const named = [...new Set(conditions.flatMap(termsOf))];
  const answers = new Map(named.map((term) => [term, name(`${term} at ${stage}`)]));
  const over = (rows: Fragment, reading: Reading): Fragment => {
    const columns = named.map((term) => {
      const meaning = conditionSql(expand({ term }, terms), reading);
      return sql`${meaning} as ${name(`${term} at ${stage}`)}`;
    });
    return columns.length === 0 ? rows : sql`(select *, ${join(columns, ", ")} from ${rows})`;
  };
  return { answers, over };
}

interface Round {
  readonly layout: Layout;
  readonly reading: Reading;
  readonly fixed: (rule: RecordRule) => Fragment;
  readonly unread: ReadonlyMap<string, Fragment>;
}

/** One round of repairs: first which rows each one meets, as a column of its own, then the values put right. */
function repaired(
  before: Fragment,
  rules: readonly RecordRule[],
  { layout, reading, fixed, unread }: Round,
): Fragment {
  const meets = rules.map((rule) => {
    const not = Object.keys(rule.set ?? {}).flatMap((id) => unread.get(id) ?? []);
    const none = not.map((flag) => sql` and ${flag} is not true`);
    return sql`(${conditionSql(rule.when, reading)}${join(none, "")}) as ${fixed(rule)}`;
  });
  const elements = [...new Set(rules.flatMap(({ set = {} }) => Object.keys(set)))];
  const values = elements.map((id) => {
    const type = typeOf(id, layout);
    const branches = rules.flatMap((rule) => {
      const replacement = rule.set?.[id];
      return replacement === undefined
        ? []
        : [sql`when ${fixed(rule)} then ${valueSql(replacement, type, reading)}`];
    });
    return sql`case ${join(branches, " ")} else ${name(id)} end as ${name(id)}`;
  });
  return sql`(select * replace (${join(values, ", ")}) from (select *, ${join(meets, ", ")} from ${before}))`;
}

function typeOf(id: string, layout: Layout): Fragment {
  const element = layout.get(id);
  if (element === undefined) throw new TypeError(`unknown element ${id}`);
  return columnType(element);
}

function valueSql(replacement: Replacement, type: Fragment, reading: Reading): Fragment {
  if ("value" in replacement) return sql`cast(${replacement.value} as ${type})`;
  return "blank" in replacement ? raw("null") : pointSql(replacement.day, reading);
}
