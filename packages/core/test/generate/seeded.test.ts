import { describe, expect, it } from "vitest";
import { seeded } from "@footbridge/core/units/seeded.ts";

/** sfc32 in arithmetic on whole numbers of any size, written from its definition. */
function reference(seed: bigint, count: number): number[] {
  const mask = 0xffff_ffffn;
  let [a, b, c, counter] = [0n, seed & mask, 0x9e3779b9n, 1n];
  const numbers: number[] = [];
  for (let round = 0; round < count + 15; round += 1) {
    const sum = (a + b + counter) & mask;
    counter = (counter + 1n) & mask;
    a = b ^ (b >> 9n);
    b = (c + (c << 3n)) & mask;
    c = ((((c << 21n) | (c >> 11n)) & mask) + sum) & mask;
    numbers.push(Number(sum));
  }
  return numbers.slice(15);
}

describe("seeded choices", () => {
  it.each([0, 1, 7, 4_294_967_295])("seed %i gives the numbers of its definition", (seed) => {
    const random = seeded(seed);
    expect(Array.from({ length: 200 }, () => random.next())).toEqual(reference(BigInt(seed), 200));
  });

  it("a fork depends on seed and label alone, not on what was drawn before", () => {
    const drawn = seeded(5);
    for (let turn = 0; turn < 10; turn += 1) drawn.next();
    expect(drawn.fork("prices").next()).toBe(seeded(5).fork("prices").next());
    expect(drawn.fork("prices").next()).not.toBe(drawn.fork("dates").next());
  });

  it("weights decide how often a place is chosen", () => {
    const random = seeded(3);
    const seen = [0, 0, 0];
    for (let turn = 0; turn < 10_000; turn += 1) {
      const place = random.weighted([1, 0, 3]);
      seen[place] = (seen[place] ?? 0) + 1;
    }
    expect(seen[1]).toBe(0);
    expect((seen[2] ?? 0) / 10_000).toBeCloseTo(0.75, 1);
  });

  it("between includes both ends and nothing else", () => {
    const random = seeded(4);
    const seen = new Set(Array.from({ length: 500 }, () => random.between(-1, 2)));
    expect([...seen].toSorted((a, b) => a - b)).toEqual([-1, 0, 1, 2]);
  });
});
