import { describe, expect, it } from "vitest";
import { generateTown } from "@footbridge/core/generate/city.ts";
import { factsIn, layerOf } from "@footbridge/core/generate/occupation.ts";
import { blocks } from "@footbridge/core/routes/town.ts";
import type { Town } from "@footbridge/core/routes/town.ts";
import { isMonday, weeksBetween } from "@footbridge/core/units/day.ts";

const small = generateTown({ seed: 7, programs: 300 });
const offeringsOf = (town: Town) => town.programs.flatMap((program) => program.offerings);

describe("a generated city", () => {
  it("is the same for the same seed and another for another", () => {
    expect(generateTown({ seed: 7, programs: 300 })).toEqual(small);
    expect(generateTown({ seed: 8, programs: 300 })).not.toEqual(small);
  });

  it.each([
    { programs: 1, offerings: 0 },
    { programs: 17, offerings: 400 },
    { programs: 300, offerings: 2000 },
  ])(
    "has the programs and offerings that were asked for: $programs and $offerings",
    ({ programs, offerings }) => {
      const town = generateTown({ seed: 7, programs, offerings });
      expect([town.programs.length, offeringsOf(town).length]).toEqual([programs, offerings]);
    },
  );

  it("gives every thing its own id", () => {
    for (const ids of [small.programs, small.occupations, small.streams, offeringsOf(small)]) {
      expect(new Set(ids.map(({ id }) => id)).size).toBe(ids.length);
    }
  });

  it("dates every offering from a Monday of its calendar to a later Monday", () => {
    for (const { start, end } of offeringsOf(small)) {
      if (start === undefined) throw new Error("a generated offering has dates");
      expect(isMonday(start) && isMonday(end)).toBe(true);
      const week = weeksBetween(small.start, start);
      expect(week).toBeGreaterThanOrEqual(0);
      expect(week).toBeLessThan(156 + 2);
      expect(weeksBetween(start, end)).toBeGreaterThan(0);
    }
  });

  it("names only places, streams and blocks that exist", () => {
    const places = new Set([...small.places, "online"]);
    const streams = new Set(small.streams.map(({ id }) => id));
    const known = new Set<string>(blocks);
    for (const offering of offeringsOf(small)) {
      expect(places.has(offering.place)).toBe(true);
      expect(offering.streams.every((stream) => streams.has(stream))).toBe(true);
      expect(offering.blocks.every((block) => known.has(block))).toBe(true);
    }
  });

  it("counts work as experience only where somebody asks for it", () => {
    const asked = new Set(
      [...small.programs, ...small.occupations].flatMap(({ requires }) => factsIn(requires)),
    );
    const given = small.occupations.flatMap(({ experience }) => experience.map(({ gives }) => gives));
    expect(given.length).toBeGreaterThan(10);
    expect(given.every((fact) => asked.has(fact))).toBe(true);
    const work = [...asked].filter((fact) => fact.startsWith("worked-"));
    expect(new Set(given)).toEqual(new Set(work));
  });

  it("pays more in each higher layer, on average", () => {
    const means = [0, 1, 2, 3, 4, 5].map((layer) => {
      const wages = small.occupations
        .filter(({ id }) => layerOf(id) === layer)
        .map(({ hourlyWage }) => hourlyWage);
      return wages.reduce((sum, wage) => sum + wage, 0) / wages.length;
    });
    expect(means.toSorted((a, b) => a - b)).toEqual(means);
  });

  it("gives regions places of their own and shares some programs with the neighbour", () => {
    const town = generateTown({ seed: 7, regions: 3, programs: 900 });
    expect(town.places.length).toBe(15);
    const away = town.programs.filter(({ id, offerings }) => {
      const prefix = /^r\d+-/.exec(id)?.[0] ?? "";
      return offerings.some(
        ({ place }) => place !== "online" && (/^r\d+-/.exec(place)?.[0] ?? "") !== prefix,
      );
    });
    expect(away.length / town.programs.length).toBeGreaterThan(0.01);
    expect(away.length / town.programs.length).toBeLessThan(0.12);
  });

  it("spreads programs over all credentials where asked", () => {
    const taught = (coverage: "popular" | "each-first"): number => {
      const town = generateTown({ seed: 7, programs: 300, coverage });
      return new Set(
        town.programs.flatMap(({ gives }) => gives).filter((fact) => layerOf(fact) !== undefined),
      ).size;
    };
    expect(taught("each-first")).toBeGreaterThan(taught("popular"));
  });

  it("refuses a size that is no size", () => {
    expect(() => generateTown({ seed: 1, programs: 0 })).toThrow(/programs must be a whole number/);
    expect(() => generateTown({ seed: 1, offerings: 1.5 })).toThrow(/offerings must be a whole number/);
  });
});

describe("the city that benchmarks use (seed 1)", () => {
  const city = generateTown({ seed: 1 });

  it("has about the size of the published instance: 3,000 programs, 20,300 offerings, 900 jobs", () => {
    expect([city.programs.length, offeringsOf(city).length, city.occupations.length]).toEqual([
      3000, 20_300, 900,
    ]);
  });

  it("teaches about two credentials in three", () => {
    const facts = new Set(
      city.programs.flatMap(({ gives }) => gives).filter((fact) => layerOf(fact) !== undefined),
    );
    expect(facts.size / 1856).toBeGreaterThan(0.6);
    expect(facts.size / 1856).toBeLessThan(0.72);
  });
});
