import type { Condition } from "../../conditions/condition.ts";
import { expand } from "../../conditions/terms.ts";
import type { Cell } from "../cell.ts";
import type { Definition, Version } from "../definition.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Decision } from "./one-metric.ts";
import { bounded, shown } from "./table.ts";

/** What says which metrics count the same people. */
export type RelatingKnowledge = Pick<Knowledge, "definitions" | "terms" | "suppression">;

/** Whom the two counts of a cell are of: equal texts are the same people, or nearly. */
interface Counted {
  readonly below: string | undefined;
  readonly above: string | undefined;
}

const kindOrder = ["count", "rate", "median"] as const;

/**
 * In which order metrics are decided: the official before our own, of these the counts first, then rates, then medians. Of rates those
 * whose reached are counted again elsewhere come first: what one withholds that stands alone costs no other's total.
 */
export function inOrder(ids: readonly string[], known: RelatingKnowledge): readonly string[] {
  const { definitions } = known;
  const times = new Map<string, number>();
  const told = new Map([...definitions].map(([id, each]) => [id, countsOf(each, known)]));
  for (const { below, above } of told.values())
    for (const key of new Set([...below, ...above])) times.set(key, (times.get(key) ?? 0) + 1);
  const isAlone = (id: string): boolean => (told.get(id)?.above ?? []).every((key) => times.get(key) === 1);
  const rank = (id: string): string => {
    const definition = definitions.get(id);
    const kind = kindOrder.indexOf(definition?.kind ?? "count");
    return `${definition?.standing === "official" ? 0 : 1} ${kind} ${isAlone(id) ? 1 : 0} ${id}`;
  };
  return ids.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** Whom a metric counts, in all its versions and programs. */
function countsOf(
  definition: Definition,
  known: RelatingKnowledge,
): Readonly<Record<keyof Counted, readonly string[]>> {
  const all = definition.versions.flatMap((version) =>
    version.programs.map((program) => ({ program, ...countedIn(definition, version, program, known) })),
  );
  const named = (of: keyof Counted): readonly string[] =>
    all.flatMap(({ program, [of]: key }) => (key === undefined ? [] : [`${program} ${key}`]));
  return { below: named("below"), above: named("above") };
}

/** The metrics given, and all that count the same people as one of them: they are decided together. */
export function withRelated(ids: ReadonlySet<string>, known: RelatingKnowledge): ReadonlySet<string> {
  const keys = new Map(
    [...known.definitions].map(([id, definition]) => {
      const { below, above } = countsOf(definition, known);
      return [id, [...below, ...above]];
    }),
  );
  const chosen = new Set(ids);
  for (let size = 0; size !== chosen.size;) {
    size = chosen.size;
    const asked = new Set([...chosen].flatMap((id) => keys.get(id) ?? []));
    for (const [id, own] of keys) if (own.some((key) => asked.has(key))) chosen.add(id);
  }
  return chosen;
}

/** What was withheld of some people in metrics decided before: a later one must not tell it. */
export class Withheld {
  readonly #known: RelatingKnowledge;
  readonly #names = new Set<string>();
  readonly #counted = new Map<string, Counted>();

  constructor(known: RelatingKnowledge) {
    this.#known = known;
  }

  /**
   * Whether a metric decided before withheld a count that this cell would tell. `at` is the window's place among the reports. That there
   * is nobody stays: to bring it in doubt would cost a program's total.
   */
  isToldBy(cell: Cell, at: number): boolean {
    if ((cell.denominator ?? cell.numerator ?? 0) === 0) return false;
    const { below, above } = this.#countedBy(cell);
    return [below, above].some((key) => key !== undefined && this.#names.has(nameOf(key, cell, at)));
  }

  /** Notes what a decision withholds. How many a median is taken over, rates may say by their own rules. Where too few reached something, how many there were is no secret. */
  note(cell: Cell, { state, reason }: Decision, at: number): void {
    const isMedian = cell.numerator === null && cell.denominator !== null;
    if (state === shown || isMedian) return;
    const { below, above } = this.#countedBy(cell);
    if (above !== undefined) this.#names.add(nameOf(above, cell, at));
    const isOfPart = state === bounded || (reason === "small" && this.#isFewOf(cell));
    if (below !== undefined && !isOfPart) this.#names.add(nameOf(below, cell, at));
  }

  #isFewOf({ numerator, denominator }: Cell): boolean {
    const { leastApart, leastCount } = this.#known.suppression;
    if (numerator === null || denominator === null || denominator < leastCount) return false;
    return [numerator, denominator - numerator].some((count) => count > 0 && count < leastApart);
  }

  #countedBy({ metric, version, program }: Cell): Counted {
    const name = `${metric} ${version} ${program}`;
    const found = this.#counted.get(name);
    if (found !== undefined) return found;
    const definition = this.#known.definitions.get(metric);
    const used = definition?.versions.find((each) => each.version === version);
    const counted =
      definition === undefined || used === undefined
        ? { below: undefined, above: undefined }
        : countedIn(definition, used, program, this.#known);
    this.#counted.set(name, counted);
    return counted;
  }
}

const nameOf = (key: string, { program, group, area = "" }: Cell, at: number): string =>
  `${at}|${program}|${group}|${area}|${key}`;

/**
 * The people of a metric as the conditions that all of them hold, in one order. Exclusions, and whether an amount is known, make
 * little difference to how many there are, and none here.
 */
function countedIn(
  { kind }: Definition,
  version: Version,
  program: string,
  { terms }: RelatingKnowledge,
): Counted {
  const { cohort, scope, population, numerator, values = [] } = version;
  const who = population.instead?.[program] ?? population.each;
  const keyOf = (...conditions: readonly Condition[]): string => {
    const parts = conditions.flatMap((condition) => conjuncts(expand(condition, terms)));
    return JSON.stringify([
      scope,
      cohort,
      [...new Set(parts.map((part) => JSON.stringify(part)))].toSorted(),
    ]);
  };
  if (kind === "median") {
    const [value, ...more] = values;
    const isOne = value !== undefined && more.length === 0;
    return {
      below: isOne ? keyOf(who, withoutAmounts(expand(value.when, terms))) : undefined,
      above: undefined,
    };
  }
  const reached = numerator?.instead?.[program] ?? numerator?.each;
  return { below: keyOf(who), above: reached === undefined ? undefined : keyOf(who, reached) };
}

/** What must hold at once. */
const conjuncts = (condition: Condition): readonly Condition[] =>
  "all" in condition ? condition.all.flatMap(conjuncts) : [condition];

/** Whose pay a median is taken over, were it known of all. */
const withoutAmounts = (condition: Condition): Condition => ({
  all: conjuncts(condition).filter((part) => !("amount" in part)),
});
