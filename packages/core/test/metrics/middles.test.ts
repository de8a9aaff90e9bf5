import { expect, test } from "vitest";
import { type Amounts, mediansOf } from "../../src/metrics/medians.ts";
import { medianIn, type Middles, middlesOf, withAmounts } from "../../src/metrics/middles.ts";
import { seeded, type Seeded } from "../../src/units/seeded.ts";

const always = { all: [] };
const named = (count: number) => Array.from({ length: count }, (_, at) => ({ id: String(at), when: always }));
const plan = { programs: named(3), groups: named(40) };

interface Row {
  readonly value: number;
  readonly programs: number;
  readonly low: number;
  readonly high: number;
}

/** Amounts around a level, many of them alike, in few or many programs and groups. */
const rows = (random: Seeded, count: number, level: number): readonly Row[] =>
  Array.from({ length: count }, () => ({
    value: random.chance(0.1) ? level : level - 4000 + random.below(random.chance(0.5) ? 8000 : 40),
    programs: 1 + random.below(7),
    low: random.below(2 ** 20),
    high: random.below(2 ** 20),
  }));

function columns(list: readonly Row[], times?: readonly number[]): Amounts {
  const order = list.map((_, at) => at).toSorted((a, b) => (list[a]?.value ?? 0) - (list[b]?.value ?? 0));
  const of = (read: (row: Row) => number): number[] => order.map((at) => read(list[at] as Row));
  const own = [
    of(({ value }) => value),
    of(({ programs }) => programs),
    of(({ low }) => low),
    of(({ high }) => high),
  ];
  return times === undefined ? own : [...own, order.map((at) => times[at] ?? 0)];
}

/** Of each cell the median by the middles, or what it is by all amounts where it has left them. */
function told(middles: Middles, all: readonly Row[]): { readonly wrong: number; readonly unknown: number } {
  const medianOf = mediansOf(plan, columns(all));
  let wrong = 0;
  let unknown = 0;
  for (const [cell, middle] of middles.entries()) {
    const found = medianIn(middle);
    const right = medianOf(Math.floor(cell / plan.groups.length), cell % plan.groups.length);
    if (found === undefined) unknown += 1;
    else if (found.values !== right.values || found.median !== right.median) wrong += 1;
  }
  return { wrong, unknown };
}

test.each([1, 2, 3])("medians are found again in the middles, whoever comes and goes, seed %i", (seed) => {
  const random = seeded(seed);
  let all = rows(random, 6000, 10_000);
  let middles = middlesOf(plan, columns(all));
  expect(told(middles, all)).toEqual({ wrong: 0, unknown: 0 });
  for (let step = 0; step < 4; step += 1) {
    const gone = all.slice(0, step * 60);
    const come = rows(random, 300, 10_000);
    const times = [...gone.map(() => -1), ...come.map(() => 1)];
    middles = withAmounts(plan, middles, columns([...gone, ...come], times));
    all = [...all.slice(gone.length), ...come];
    expect(told(middles, all)).toEqual({ wrong: 0, unknown: 0 });
  }
});

test("a median that has left the middles is told to be unknown, not guessed", () => {
  const random = seeded(9);
  const all = rows(random, 6000, 10_000);
  const others = rows(random, 4000, 90_000);
  const middles = withAmounts(plan, middlesOf(plan, columns(all)), columns(others));
  const { wrong, unknown } = told(middles, [...all, ...others]);
  expect(wrong).toBe(0);
  expect(unknown).toBeGreaterThan(0);
});

test("an amount that stands there −1 times is taken out of the medians of all", () => {
  const random = seeded(4);
  const all = rows(random, 500, 10_000);
  const gone = all.slice(0, 200);
  const left = mediansOf(plan, columns(all.slice(200)));
  const times = [...all.map(() => 1), ...gone.map(() => -1)];
  const medianOf = mediansOf(plan, columns([...all, ...gone], times));
  for (const [program] of plan.programs.entries())
    for (const [group] of plan.groups.entries())
      expect(medianOf(program, group)).toEqual(left(program, group));
});
