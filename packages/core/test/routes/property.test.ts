import { describe, expect, it } from "vitest";
import { compileTown } from "@footbridge/core/routes/compile.ts";
import { solve } from "@footbridge/core/routes/solve.ts";
import { covers } from "../oracle/pareto.ts";
import { dice } from "../oracle/dice.ts";
import { tinyQuestion } from "../oracle/tiny.ts";
import { failedSeeds } from "./failed-seeds.ts";
import { checkCriteria, checkSeed } from "./property-check.ts";
import type { Outcome } from "./property-check.ts";

const lots = Array.from({ length: 5 }, (_, lot) => lot);
const perLot = 4_400;

function checkAll(seeds: Iterable<number>, check: (seed: number) => Outcome) {
  const seen = { comparisons: 0, skipped: 0, complaints: [] as string[] };
  for (const seed of seeds) {
    const { skipped, comparisons, complaints } = check(seed);
    seen.comparisons += comparisons;
    seen.skipped += skipped ? 1 : 0;
    seen.complaints.push(...complaints.map((complaint) => `seed ${String(seed)}: ${complaint}`));
  }
  return seen;
}

function* from(first: number, count: number): Generator<number> {
  for (let seed = first; seed < first + count; seed += 1) yield seed;
}

describe("the engine answers what the oracle answers", () => {
  it.each(failedSeeds)("seed %i, which failed once: %s", (seed) => {
    expect(checkSeed(seed)).toMatchObject({ skipped: false, complaints: [] });
  });

  it.each(lots)("in tiny towns, lot %i, with every technique and with each off in turn", (lot) => {
    const { complaints, skipped, comparisons } = checkAll(from(lot * perLot, perLot), checkSeed);
    expect(complaints.slice(0, 20)).toEqual([]);
    expect(skipped).toBeLessThan(perLot / 100);
    expect(comparisons).toBeGreaterThan(perLot);
  });

  it("over other criteria, the better job and earnings among them", () => {
    const { complaints, skipped } = checkAll(from(100_000, 1_000), checkCriteria);
    expect(complaints.slice(0, 20)).toEqual([]);
    expect(skipped).toBeLessThan(60);
  });
});

describe("invariants", () => {
  const questions = Array.from({ length: 1_500 }, (_, place) => ({
    seed: place,
    ...tinyQuestion(200_000 + place),
  }));

  it("an empty change reproduces the baseline exactly", () => {
    for (const { town, person, target } of questions.slice(0, 400)) {
      const once = solve(compileTown(town), person, target);
      expect(solve(compileTown(structuredClone(town)), { ...person }, { ...target })).toEqual(once);
    }
  });

  it("one more offering never makes any best way worse", () => {
    let compared = 0;
    for (const { seed, town, person, target } of questions) {
      const { pick } = dice(seed);
      const donor = pick(pick(town.programs).offerings);
      const to = pick(town.programs).id;
      const more = {
        ...town,
        programs: town.programs.map((program) =>
          program.id === to
            ? {
                ...program,
                offerings: [...program.offerings, { ...donor, id: "one more", tuition: 0, seats: 5 }],
              }
            : program,
        ),
      };
      if ((person.unknown ?? []).length > 0) continue;
      const before = solve(compileTown(town), person, target);
      const after = solve(compileTown(more), person, target);
      for (const { vector } of before.front) {
        compared += 1;
        expect(
          after.front.some((better) => covers(better.vector, vector)),
          `seed ${String(seed)}`,
        ).toBe(true);
      }
    }
    expect(compared).toBeGreaterThan(300);
  });
});
