import type { Condition, Point } from "../../conditions/condition.ts";
import { inner } from "../../conditions/parts.ts";
import { isLeaf, type Leaf, type Reading } from "../../conditions/to-sql.ts";
import type { Dialect } from "../../sql/dialect.ts";
import { type Fragment, name, raw, sql } from "../../sql/fragment.ts";

/**
 * A question of one element that a table of its values answers: databases that keep texts and days as dictionaries then
 * look each different value up once, instead of asking every record.
 */
export type Lookup =
  | {
      readonly by: "text";
      readonly element: string;
      readonly texts: readonly string[];
    }
  | {
      readonly by: "start";
      readonly element: string;
      readonly starts: readonly string[];
    }
  /** Calendar quarters, counted from the first of 1900; without `last` all later ones too. */
  | {
      readonly by: "quarter";
      readonly element: string;
      readonly first: number;
      readonly last: number | undefined;
    };

/** Quarters that a table may reach over: windows of reports lie within few years. */
const widest = 120;

/** The lookup that answers a question; undefined where it takes more than that. */
export function lookupOf(leaf: Leaf, reading: Reading): Lookup | undefined {
  if ("code" in leaf) return { by: "text", element: leaf.code, texts: leaf.in };
  if ("starts" in leaf) return { by: "start", element: leaf.starts, starts: leaf.with };
  if (!("date" in leaf) || typeof leaf.date !== "string") return undefined;
  const { date: element, from, to, after, before } = leaf;
  if ((from === undefined) === (after === undefined) || (to !== undefined && before !== undefined))
    return undefined;
  const first = quarterFrom(from ?? after, reading, from === undefined ? 1 : 0);
  const end = to ?? before;
  const last = end === undefined ? undefined : quarterFrom(end, reading, to === undefined ? 0 : 1);
  if (first === undefined || (end !== undefined && last === undefined)) return undefined;
  if (last !== undefined && last - first > widest) return undefined;
  return {
    by: "quarter",
    element,
    first,
    last: last === undefined ? undefined : last - 1,
  };
}

/** The quarter that begins so many days after a day that is known beforehand; undefined where none does. */
function quarterFrom(point: Point | undefined, reading: Reading, daysAfter: 0 | 1): number | undefined {
  const day = point === undefined ? undefined : dayOf(point, reading);
  if (day === undefined) return undefined;
  const begins = new Date(`${day}T00:00:00Z`);
  begins.setUTCDate(begins.getUTCDate() + daysAfter);
  const month = begins.getUTCMonth();
  if (begins.getUTCDate() !== 1 || month % 3 !== 0) return undefined;
  return (begins.getUTCFullYear() - 1900) * 4 + month / 3;
}

function dayOf(point: Point, { window, reportEnd }: Reading): string | undefined {
  if (typeof point === "string") return undefined;
  if ("window" in point) return window?.[point.window];
  if ("report" in point) return reportEnd;
  return "day" in point ? point.day : undefined;
}

/**
 * Days bounded from above alone by a day that is known beforehand: no table reaches back to the first of days, but one over
 * the opposite does. Parts that `changes` says no to stay as they are.
 */
export function withLowerBounds(
  condition: Condition,
  changes: (part: Condition) => boolean = () => true,
): Condition {
  const each = (parts: readonly Condition[]): readonly Condition[] =>
    parts.map((part) => withLowerBounds(part, changes));
  if (!changes(condition)) return condition;
  if ("all" in condition) return { all: each(condition.all) };
  if ("any" in condition) return { any: each(condition.any) };
  if ("not" in condition) return { not: withLowerBounds(condition.not, changes) };
  if ("of" in condition) return { ...condition, of: each(condition.of) };
  if (!("date" in condition) || typeof condition.date !== "string") return condition;
  const { date, from, to, after, before } = condition;
  const bound = to ?? before;
  if (from !== undefined || after !== undefined || bound === undefined || typeof bound === "string")
    return condition;
  if (
    (to !== undefined && before !== undefined) ||
    !("window" in bound || "report" in bound || "day" in bound)
  )
    return condition;
  const later: Condition = to === undefined ? { date, from: bound } : { date, after: bound };
  return { all: [{ present: date }, { not: later }] };
}

/** Bits by value, for one element looked up in one way. */
export class Table {
  readonly #element: string;
  readonly #texts = new Map<string, bigint>();
  readonly #starts = new Map<number, Map<string, bigint>>();
  readonly #quarters: {
    readonly first: number;
    readonly last: number | undefined;
    readonly bit: bigint;
  }[] = [];

  constructor(element: string) {
    this.#element = element;
  }

  add(lookup: Lookup, bit: bigint): void {
    if (lookup.by === "quarter") this.#quarters.push({ first: lookup.first, last: lookup.last, bit });
    else if (lookup.by === "text") for (const text of lookup.texts) add(this.#texts, text, bit);
    else
      for (const start of lookup.starts) {
        const table = this.#starts.get(start.length) ?? new Map<string, bigint>();
        this.#starts.set(start.length, table);
        add(table, start, bit);
      }
  }

  sql(dialect: Dialect): readonly Fragment[] {
    const column = name(this.#element);
    return [
      ...(this.#texts.size === 0 ? [] : [dialect.lookup(column, this.#texts)]),
      ...[...this.#starts].map(([length, table]) =>
        dialect.lookup(sql`left(${column}, ${raw(String(length))})`, table),
      ),
      ...(this.#quarters.length === 0 ? [] : [this.#quarterSql(column, dialect)]),
    ];
  }

  #quarterSql(column: Fragment, dialect: Dialect): Fragment {
    const bounds = this.#quarters.flatMap(({ first, last }) => [
      first,
      ...(last === undefined ? [] : [last + 1]),
    ]);
    const latest = Math.max(...bounds);
    const table = new Map<number, bigint>();
    for (let quarter = Math.min(...bounds); quarter <= latest; quarter += 1) {
      const bits = this.#quarters
        .filter(({ first, last }) => first <= quarter && (last === undefined || quarter <= last))
        .reduce((all, { bit }) => all | bit, 0n);
      if (bits !== 0n) table.set(quarter, bits);
    }
    return dialect.lookupQuarter(column, table, latest);
  }
}

const add = (table: Map<string, bigint>, text: string, bit: bigint): void =>
  void table.set(text, (table.get(text) ?? 0n) | bit);

/** Every question that stands in a condition. */
export const leavesOf = (condition: Condition): readonly Leaf[] =>
  isLeaf(condition) ? [condition] : inner(condition).flatMap(leavesOf);
