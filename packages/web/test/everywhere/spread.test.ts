import { describe, expect, it } from "vitest";
import { spread } from "../../src/everywhere/spread.ts";

describe("marks that would cover each other", () => {
  it("all stand free, and none is lost", () => {
    const crowd = Array.from({ length: 30 }, (_, thing) => ({ thing, x: 50, y: 100 + (thing % 3) }));
    const spots = spread(crowd, 14);
    expect(spots.map(({ thing }) => thing).toSorted((a, b) => a - b)).toEqual(
      crowd.map(({ thing }) => thing),
    );
    for (const [index, one] of spots.entries()) {
      for (const other of spots.slice(index + 1)) {
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(14);
      }
    }
  });

  it("moves nothing that has room", () => {
    const apart = [0, 100, 200].map((x) => ({ thing: x, x, y: 0 }));
    expect(spread(apart, 14)).toEqual(apart);
  });
});
