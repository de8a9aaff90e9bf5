import { expect, test } from "vitest";
import { type Asks, partsOf, slotsOf } from "../../src/college/agreements.ts";
import { assign, type Piece, type Room } from "../../src/college/assign.ts";
import { choicesOf } from "../../src/college/choices.ts";
import { seeded } from "../../src/units/seeded.ts";

type Random = ReturnType<typeof seeded>;
const below = (random: Random, most: number): number => random.below(most);

/** Every set of slots that the alternatives allow, found without looking at what fits. */
function everySet(asks: Asks): readonly (readonly string[])[] {
  if ("slot" in asks) return [[asks.slot]];
  const parts = partsOf(asks);
  const count = "all" in asks ? parts.length : "any" in asks ? 1 : asks.atLeast;
  const subsets = Array.from({ length: 2 ** parts.length }, (_none, mask) =>
    parts.filter((_part, place) => (mask >> place) % 2 === 1),
  ).filter(({ length }) => length === count);
  return subsets.flatMap((chosen) =>
    chosen
      .map(everySet)
      .reduce<readonly (readonly string[])[]>(
        (sofar, sets) => sofar.flatMap((one) => sets.map((other) => [...one, ...other])),
        [[]],
      ),
  );
}

/** Tries every slot, and none, for every piece in every set. */
function bruteForce(pieces: readonly Piece[], asks: Asks): { units: number; resident: number } {
  const holds = new Map(slotsOf(asks).map(({ slot, credits }) => [slot, credits * 100]));
  let best = { units: 0, resident: 0 };
  for (const open of everySet(asks)) {
    const place = (at: number, held: ReadonlyMap<string, readonly [number, number]>): void => {
      const piece = pieces[at];
      if (piece === undefined) {
        const sum = (which: 0 | 1) =>
          [...held].reduce((all, [slot, own]) => all + Math.min(holds.get(slot) ?? 0, own[which]), 0);
        const [units, resident] = [sum(0), sum(1)];
        if (units > best.units || (units === best.units && resident > best.resident))
          best = { units, resident };
        return;
      }
      place(at + 1, held);
      for (const { slot, units } of piece.fits) {
        if (!open.includes(slot)) continue;
        const [all, own] = held.get(slot) ?? [0, 0];
        place(at + 1, new Map(held).set(slot, [all + units, own + (piece.resident ? units : 0)]));
      }
    };
    place(0, new Map());
  }
  return best;
}

function randomCase(random: Random): { pieces: readonly Piece[]; asks: Asks } {
  let named = 0;
  const slot = (): Asks => ({
    slot: `s${named++}`,
    name: "slot",
    credits: [1, 2, 3, 3, 4, 6][below(random, 6)] ?? 3,
    courses: "any",
  });
  const some = (): Asks[] => Array.from({ length: 1 + below(random, 3) }, slot);
  const group = (): Asks => {
    const of = some();
    const kind = below(random, 4);
    if (kind === 0) return { any: of };
    if (kind === 1) return { atLeast: 1 + below(random, of.length), of };
    return kind === 2 ? { all: of } : slot();
  };
  const asks: Asks = { all: Array.from({ length: 1 + below(random, 2) }, group) };
  const slots = slotsOf(asks);
  const pieces = Array.from({ length: 1 + below(random, 5) }, (_none, id) => {
    const units = [100, 200, 300, 300, 400][below(random, 5)] ?? 300;
    const fits = slots.filter(() => below(random, 2) === 0);
    return {
      id: `p${id}`,
      resident: below(random, 2) === 0,
      fits: fits.map((one) => ({ slot: one.slot, units: below(random, 8) === 0 ? 100 : units })),
    };
  });
  return { pieces, asks };
}

const solve = (pieces: readonly Piece[], asks: Asks) =>
  assign(pieces, choicesOf(asks, new Set(pieces.flatMap(({ fits }) => fits.map(({ slot }) => slot)))));

test("as many credits as trying everything finds, and as many of the college's own", () => {
  const random = seeded(5);
  for (let round = 0; round < 1500; round += 1) {
    const { pieces, asks } = randomCase(random.fork(String(round)));
    const { units, resident, proven } = solve(pieces, asks);
    expect([round, { units, resident }, proven]).toEqual([round, bruteForce(pieces, asks), true]);
  }
});

test("a course that fits two slots leaves the one that another needs", () => {
  const fits = (...slots: readonly string[]) => slots.map((slot) => ({ slot, units: 300 }));
  const rooms: readonly Room[] = ["math", "science"].map((slot) => ({ slot, units: 300 }));
  const pieces = [
    { id: "statistics", resident: false, fits: fits("math", "science") },
    { id: "algebra", resident: false, fits: fits("math") },
  ];
  const { placed, units } = assign(pieces, [rooms]);
  expect([...placed]).toEqual([
    ["statistics", "science"],
    ["algebra", "math"],
  ]);
  expect(units).toBe(600);
});

test("a degree of sixty courses and twenty slots is settled at once", () => {
  const random = seeded(9);
  const slots = Array.from({ length: 20 }, (_none, place) => ({ slot: `s${place}`, units: 600 }));
  const pieces = Array.from({ length: 60 }, (_none, id) => ({
    id: `p${id}`,
    resident: id % 3 === 0,
    fits: slots
      .filter(() => below(random, 4) === 0)
      .map(({ slot }) => ({ slot, units: id % 2 === 0 ? 300 : 400 })),
  }));
  const { units, proven } = assign(pieces, [slots]);
  expect(proven).toBe(true);
  expect(units).toBe(12_000);
});
