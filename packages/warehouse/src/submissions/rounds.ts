import type { Condition } from "@footbridge/core/conditions/condition.ts";
import { elementsOf, elementsOfPoint, termsOf } from "@footbridge/core/conditions/parts.ts";
import { settle, settlePoint } from "@footbridge/core/conditions/settle.ts";
import type { Terms } from "@footbridge/core/conditions/terms.ts";
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
  /** Of every rule that some row may break. */
  readonly checks: readonly RuleCheck[];
  /** For each rule of the whole file, the records that share something and those they are among. */
  readonly shares: readonly {
    readonly rule: ShareRule;
    readonly among: Fragment;
    readonly share: Fragment;
  }[];
  /** The elements that the rules read or set: columns that the rows must have. */
  readonly reads: ReadonlySet<string>;
  /** The elements that some repair may set. */
  readonly sets: ReadonlySet<string>;
}

/** A rule's check, and the rule. */
export interface RuleCheck extends Check {
  readonly rule: RecordRule;
}

/** What is known of the rows that rules are put over. */
export interface Ground {
  readonly layout: Layout;
  readonly reading: Reading;
  /** Elements that are blank in every row. */
  readonly blank: ReadonlySet<string>;
  /** Columns that are true where an element's cell held something that is no value: an error of its own, and no blank to repair. */
  readonly unread: ReadonlyMap<string, Fragment>;
}

const rounds = [1, 2, 3] as const;
const roundOf = ({ round = 1 }: RecordRule): number => round;

/**
 * Puts rules over rows. Errors and warnings look at what the repairs have made. What blank columns alone decide is not
 * asked of any row, and a rule that no row can break is left out.
 */
export function ruled({ records, shares, terms }: Rules, { layout, reading, blank, unread }: Ground): Ruled {
  const reads = new Set<string>();
  const all: Left[] = [];
  const layers: ((rows: Fragment) => Fragment)[] = [];
  const sets = new Set<string>();
  let stillBlank = blank;
  for (const round of rounds) {
    const stage = stageOf(String(round), terms, stillBlank, reading);
    const now = leftOf(
      records.filter((rule) => rule.set !== undefined && roundOf(rule) === round),
      stage,
      all.length,
    );
    if (now.length === 0) continue;
    all.push(...now);
    for (const id of now.flatMap(({ rule }) => readBySet(rule, stillBlank))) reads.add(id);
    const set = new Set(now.flatMap(({ rule }) => Object.keys(rule.set ?? {})));
    for (const id of set) sets.add(id);
    const before = stillBlank;
    layers.push((rows) => repaired(stage.over(rows), now, { layout, reading, unread, blank: before }));
    stage.readTo(reads);
    stillBlank = new Set([...stillBlank].filter((id) => !set.has(id)));
  }
  const end = stageOf("end", terms, stillBlank, reading);
  all.push(
    ...leftOf(
      records.filter(({ set }) => set === undefined),
      end,
      all.length,
    ),
  );
  const overall = shares.map((rule) => ({
    rule,
    among: end.ask(rule.among) ?? raw("false"),
    share: end.ask({ all: [rule.among, rule.share] }) ?? raw("false"),
  }));
  end.readTo(reads);
  const place = new Map(records.map((rule, at) => [rule, at]));
  const ordered = all.toSorted((one, other) => (place.get(one.rule) ?? 0) - (place.get(other.rule) ?? 0));
  const checks = ordered.map(({ rule, meets, fixed }): RuleCheck => {
    const element = rule.elements[0] ?? "";
    const { severity, message, fix } = rule;
    const value = blank.has(element) ? sql`cast(null as varchar)` : rawOf(element);
    const hit = rule.set === undefined ? meets : fixed;
    return { code: `rule.${rule.id}`, severity, element, hit, value, message, fix, rule };
  });
  const rows = (values: Fragment): Fragment =>
    end.over(layers.reduce((below, layer) => layer(below), values));
  return { rows, checks, shares: overall, reads, sets };
}

/** A rule that some row may break. */
interface Left {
  readonly rule: RecordRule;
  /** Whether a row breaks it. */
  readonly meets: Fragment;
  /** The column of that answer, for a repair. */
  readonly fixed: Fragment;
}

const leftOf = (rules: readonly RecordRule[], stage: Stage, from: number): readonly Left[] =>
  rules
    .flatMap((rule) => {
      const meets = stage.ask(rule.when);
      return meets === undefined ? [] : [{ rule, meets }];
    })
    .map((left, at) => ({ ...left, fixed: name(`repair ${from + at}`) }));

/** The elements that a repair sets, and those that it takes days from. */
const readBySet = ({ set = {} }: RecordRule, blank: ReadonlySet<string>): readonly string[] =>
  Object.entries(set).flatMap(([id, replacement]) => {
    const day = "day" in replacement ? settlePoint(replacement.day, blank) : undefined;
    return [id, ...(day === undefined ? [] : elementsOfPoint(day))];
  });

/** Questions that are asked of the rows as they stand at one stage, with the terms that they share answered once. */
interface Stage {
  /** The question as SQL; undefined where the answer is no for every row. */
  readonly ask: (condition: Condition) => Fragment | undefined;
  /** Rows with the terms that were asked for. */
  readonly over: (rows: Fragment) => Fragment;
  /** Adds the elements that what was asked reads. */
  readonly readTo: (reads: Set<string>) => void;
}

function stageOf(stage: string, terms: Terms, blank: ReadonlySet<string>, reading: Reading): Stage {
  const none = new Map<string, Condition>();
  const meanings = new Map(
    [...terms].map(([term, meaning]) => [term, settle(meaning, { blank, terms: none })] as const),
  );
  const answers = new Map([...terms.keys()].map((term) => [term, name(`${term} at ${stage}`)]));
  const asked: Condition[] = [];
  const named = (): readonly (readonly [string, Condition])[] =>
    [...new Set(asked.flatMap(termsOf))].flatMap((term) => {
      const meaning = meanings.get(term);
      return meaning === undefined || typeof meaning === "boolean" ? [] : [[term, meaning] as const];
    });
  return {
    ask: (condition) => {
      const left = settle(condition, { blank, terms: meanings });
      if (typeof left === "boolean") return left ? raw("true") : undefined;
      asked.push(left);
      return conditionSql(left, { ...reading, terms: answers });
    },
    over: (rows) => {
      const columns = named().map(
        ([term, meaning]) => sql`${conditionSql(meaning, reading)} as ${name(`${term} at ${stage}`)}`,
      );
      return columns.length === 0 ? rows : sql`(select *, ${join(columns, ", ")} from ${rows})`;
    },
    readTo: (reads) => {
      for (const condition of [...asked, ...named().map(([, meaning]) => meaning)])
        for (const element of elementsOf(condition)) reads.add(element);
    },
  };
}

/** One round of repairs: first which rows each one meets, as a column of its own, then the values put right. */
function repaired(
  before: Fragment,
  repairs: readonly Left[],
  { layout, reading, unread, blank }: Ground,
): Fragment {
  const meets = repairs.map(({ rule, meets: met, fixed }) => {
    const not = Object.keys(rule.set ?? {}).flatMap((id) => unread.get(id) ?? []);
    const none = not.map((flag) => sql` and ${flag} is not true`);
    return sql`(${met}${join(none, "")}) as ${fixed}`;
  });
  const elements = [...new Set(repairs.flatMap(({ rule }) => Object.keys(rule.set ?? {})))];
  const values = elements.map((id) => {
    const type = typeOf(id, layout);
    const branches = repairs.flatMap(({ rule, fixed }) => {
      const replacement = rule.set?.[id];
      if (replacement === undefined) return [];
      return [sql`when ${fixed} then ${valueSql(replacement, type, { reading, blank })}`];
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

function valueSql(
  replacement: Replacement,
  type: Fragment,
  { reading, blank }: Pick<Ground, "reading" | "blank">,
): Fragment {
  if ("value" in replacement) return sql`cast(${replacement.value} as ${type})`;
  const day = "day" in replacement ? settlePoint(replacement.day, blank) : undefined;
  return day === undefined ? raw("null") : pointSql(day, reading);
}
