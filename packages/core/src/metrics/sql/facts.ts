import type { Condition } from "../../conditions/condition.ts";
import type { Plan, PlannedMetric, Variant } from "../plan.ts";

/** Bits of one column of an observation: so many stand in a whole number that is exact everywhere and quick to compare. */
const bitsAColumn = 30;

/** Which bits of which columns must be set; by the name of the column. */
export type Mask = ReadonlyMap<string, number>;

/** One bit of an observation, and the condition that sets it. */
export interface Fact {
  readonly condition: Condition;
  readonly column: string;
  readonly bit: number;
}

/** Who some metrics count, and which numerators they are in: only asked of those who are counted. */
export interface Population extends Fact {
  readonly window: PlannedMetric["window"];
  readonly numerators: readonly Fact[];
}

/** What a metric counts of one program: observations with all these bits. */
export interface Part {
  readonly program: number;
  readonly below: Mask;
  /** In the numerator too; undefined where the metric has none. */
  readonly above: Mask | undefined;
}

/** How a metric is read from observations. */
export interface Place {
  readonly metric: PlannedMetric;
  /** By the places of programs, in their order. */
  readonly parts: readonly Part[];
  /** The columns of the amounts that a median is taken over. */
  readonly values: readonly string[];
  /** Set in every observation that any program may count. */
  readonly population: Fact;
}

/** What all metrics of a scope ask of a record, each thing once, and where each metric's answers stand. */
export interface Facts {
  readonly scope: PlannedMetric["scope"];
  readonly programs: readonly Fact[];
  /** What single programs ask besides. */
  readonly own: readonly (Fact & {
    readonly window: PlannedMetric["window"];
  })[];
  readonly populations: readonly Population[];
  readonly places: readonly Place[];
}

/** How a metric is counted. */
export type Counting = PlannedMetric["counts"] | "median";

export const countingOf = ({ kind, counts }: PlannedMetric): Counting =>
  kind === "median" ? "median" : counts;

/** A condition on the window is another one in another window. */
function keyOf(conditions: unknown, { window }: PlannedMetric): string {
  const text = JSON.stringify(conditions);
  return text.includes('"window"') ? JSON.stringify([conditions, window]) : text;
}

const partsOf = (condition: Condition): readonly Condition[] =>
  "all" in condition ? condition.all : [condition];

const isIn = (parts: readonly Condition[], wanted: Condition): boolean =>
  parts.some((part) => JSON.stringify(part) === JSON.stringify(wanted));

/** What is asked of the population in every program. */
function sharedParts(variants: readonly Variant[]): readonly Condition[] {
  const [first = [], ...others] = variants.map(({ population }) => partsOf(population));
  return first.filter((part) => others.every((parts) => isIn(parts, part)));
}

/** On a pathway a record counts only with an entry: without one it belongs to no spell. */
const onPathway: readonly Condition[] = [{ present: "pathway" }, { present: "900" }];

/** Gives bits, so many at once in the same column. */
function bits(
  scope: string,
): (count: number) => readonly { readonly column: string; readonly bit: number }[] {
  let used = 0;
  return (count) => {
    const left = bitsAColumn - (used % bitsAColumn);
    if (left < count && count <= bitsAColumn) used += left;
    return Array.from({ length: count }, () => {
      const place = {
        column: `${scope}-${Math.floor(used / bitsAColumn)}`,
        bit: 1 << (used % bitsAColumn),
      };
      used += 1;
      return place;
    });
  };
}

interface Wanted {
  readonly condition: Condition;
  readonly window: PlannedMetric["window"];
  readonly numerators: Map<string, Condition>;
}

/** Puts together what the metrics of a scope ask. */
export function factsOf(plan: Plan, scope: PlannedMetric["scope"]): Facts {
  const metrics = plan.metrics.filter((metric) => metric.scope === scope);
  const give = bits(scope);
  const one = (condition: Condition): Fact => ({ condition, ...single(give(1)) });
  const programs = plan.programs.map(({ when }) => one(when));
  const own = new Map<string, Facts["own"][number]>();
  const wanted = new Map<string, Wanted>();
  const each = metrics.map((metric) => {
    const shared = sharedParts(metric.variants);
    const asked = {
      all: [...(scope === "pathway" ? onPathway : []), ...shared],
    };
    const key = keyOf(asked, metric);
    const population = wanted.get(key) ?? {
      condition: asked,
      window: metric.window,
      numerators: new Map(),
    };
    wanted.set(key, population);
    for (const variant of metric.variants) {
      const rest = restOf(variant, shared);
      if (rest.length > 0 && !own.has(keyOf(rest, metric)))
        own.set(keyOf(rest, metric), {
          ...one({ all: rest }),
          window: metric.window,
        });
      if (variant.numerator !== undefined)
        population.numerators.set(keyOf(variant.numerator, metric), variant.numerator);
    }
    return { metric, shared, key };
  });
  const populations = new Map([...wanted].map(([key, population]) => [key, populationOf(population, give)]));
  const places = each.map(({ metric, shared, key }): Place => {
    const population = populations.get(key);
    if (population === undefined) throw new TypeError("every population was placed");
    const numeratorKeys = [...(wanted.get(key)?.numerators.keys() ?? [])];
    const parts = metric.variants.flatMap((variant) => {
      const rest = own.get(keyOf(restOf(variant, shared), metric));
      const numerator =
        variant.numerator === undefined
          ? undefined
          : population.numerators[numeratorKeys.indexOf(keyOf(variant.numerator, metric))];
      return variant.programs.map((program): Part => {
        const below = [population, programs[program], rest];
        return {
          program,
          below: maskOf(below),
          above: numerator === undefined ? undefined : maskOf([...below, numerator]),
        };
      });
    });
    return {
      metric,
      parts: parts.toSorted((a, b) => a.program - b.program),
      values: metric.values.map((_, k) => `${metric.id}@${metric.version} ${k}`),
      population,
    };
  });
  return {
    scope,
    programs,
    own: [...own.values()],
    populations: [...populations.values()],
    places,
  };
}

const restOf = ({ population }: Variant, shared: readonly Condition[]): readonly Condition[] =>
  partsOf(population).filter((part) => !isIn(shared, part));

function populationOf(
  { condition, window, numerators }: Wanted,
  give: (count: number) => readonly { readonly column: string; readonly bit: number }[],
): Population {
  const [first, ...others] = give(1 + numerators.size);
  if (first === undefined) throw new TypeError("a population has a bit");
  const counted = [...numerators.values()];
  return {
    condition,
    window,
    ...first,
    numerators: others.flatMap((place, at) => {
      const numerator = counted[at];
      return numerator === undefined ? [] : [{ condition: numerator, ...place }];
    }),
  };
}

function single<T>([one]: readonly T[]): T {
  if (one === undefined) throw new TypeError("there is one");
  return one;
}

/** All these bits together. */
export function maskOf(facts: readonly (Fact | undefined)[]): Mask {
  const mask = new Map<string, number>();
  for (const fact of facts)
    if (fact !== undefined) mask.set(fact.column, (mask.get(fact.column) ?? 0) | fact.bit);
  return mask;
}

/** Every bit that any of the places looks at. */
export function bitsRead(places: readonly Place[]): Mask {
  const mask = new Map<string, number>();
  for (const { parts } of places)
    for (const { below, above } of parts)
      for (const [column, bit] of [...below, ...(above ?? [])])
        mask.set(column, (mask.get(column) ?? 0) | bit);
  return mask;
}
