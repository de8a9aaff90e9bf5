import { describe, expect, it } from "vitest";
import { generateTown } from "@footbridge/core/generate/city.ts";
import { generatePersonas } from "@footbridge/core/generate/personas.ts";
import { generateQueries } from "@footbridge/core/generate/queries.ts";
import type { Target } from "@footbridge/core/routes/person.ts";
import { isMonday, weeksBetween } from "@footbridge/core/units/day.ts";

const town = generateTown({ seed: 7, programs: 300 });
const people = generatePersonas({ seed: 11, count: 1000, town });
const shareOf = (holds: (person: (typeof people)[number]) => boolean): number =>
  people.filter(holds).length / people.length;

describe("generated people", () => {
  it("are the same for the same seed, and the first ten are the first ten of a thousand", () => {
    expect(generatePersonas({ seed: 11, count: 10, town })).toEqual(people.slice(0, 10));
    expect(generatePersonas({ seed: 12, count: 10, town })).not.toEqual(people.slice(0, 10));
  });

  it("live in the town and start on a Monday of its first 30 weeks", () => {
    for (const person of people) {
      expect(town.places).toContain(person.home);
      expect(person.places).toContain(person.home);
      expect(isMonday(person.start)).toBe(true);
      expect(weeksBetween(town.start, person.start)).toBeGreaterThanOrEqual(0);
      expect(weeksBetween(town.start, person.start)).toBeLessThanOrEqual(30);
    }
  });

  it("are spread as documented", () => {
    expect(shareOf(({ hourlyWage }) => hourlyWage === 0)).toBeCloseTo(0.35, 1);
    expect(shareOf(({ modes }) => !modes.includes("day"))).toBeCloseTo(0.25, 1);
    expect(shareOf(({ places }) => places.includes("online"))).toBeCloseTo(0.85, 1);
    expect(shareOf(({ needs }) => needs.includes("childcare"))).toBeCloseTo(0.25, 1);
    expect(shareOf(({ attributes }) => attributes.includes("english-learner"))).toBeCloseTo(0.35, 1);
  });

  it("can keep their income floor without studying", () => {
    for (const { hourlyWage, weeklyHours, incomeFloor } of people) {
      expect(hourlyWage * weeklyHours).toBeGreaterThanOrEqual(incomeFloor);
    }
  });
});

function named(target: Target): string {
  if (target.kind === "fact") return `fact:${target.fact}`;
  return target.kind === "wage" ? `wage:${target.atLeast}` : `${target.kind}:${target.id}`;
}

describe("generated questions", () => {
  const queries = generateQueries({ seed: 11, count: 2000, town });
  const share = (kind: string): number =>
    queries.filter((query) => query.kind === kind).length / queries.length;

  it("are mixed in the documented proportions", () => {
    expect(share("occupation")).toBeCloseTo(0.46, 1);
    expect(share("wage")).toBeCloseTo(0.25, 1);
    expect(share("sector")).toBeCloseTo(0.16, 1);
    expect(share("credential")).toBeCloseTo(0.1, 1);
  });

  it("name jobs, sectors and facts of the town", () => {
    const known = new Set([
      ...town.occupations.flatMap(({ id, sector }) => [`occupation:${id}`, `sector:${sector}`]),
      ...town.programs.flatMap(({ gives }) => gives.map((fact) => `fact:${fact}`)),
      "wage:2500",
    ]);
    const asked = queries.map(({ target }) => named(target));
    expect(asked.filter((target) => !known.has(target))).toEqual([]);
  });

  it("thin what cannot be reached to about a quarter of what chance would ask", () => {
    const even = (id: string): boolean => Number(/\d+$/.exec(id)?.[0]) % 2 === 0;
    const thinned = generateQueries({
      seed: 11,
      count: 2000,
      town,
      kinds: ["occupation"],
      reachable: (_, target) => target.kind === "occupation" && even(target.id),
    });
    const odd = thinned.filter(({ target }) => target.kind === "occupation" && !even(target.id));
    expect(odd.length / thinned.length).toBeCloseTo(0.125, 1);
  });

  it("ask only the kinds wanted", () => {
    const asked = generateQueries({ seed: 3, count: 50, town, kinds: ["degree", "sector"] });
    expect(new Set(asked.map(({ kind }) => kind))).toEqual(new Set(["degree", "sector"]));
  });
});
