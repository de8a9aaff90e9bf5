import { describe, expect, it } from "vitest";
import { boundsOf, scaleOf } from "../../src/measure/drawing/scale.ts";

describe("a scale", () => {
  it("holds all its values between round ends", () => {
    const { low, high, marks, at } = scaleOf([0.558, 0.95], boundsOf("rate", 4));
    expect([low, high]).toEqual([0.5, 1]);
    expect(marks).toEqual([0.5, 0.6, 0.7, 0.8, 0.9, 1]);
    expect(at(0.75)).toBeCloseTo(0.5);
  });

  it("never leaves what a share can be", () => {
    const { low, high } = scaleOf([0, 1], boundsOf("rate", 4));
    expect([low, high]).toEqual([0, 1]);
  });

  it("has room around one value, and around none", () => {
    const one = scaleOf([0.714], boundsOf("rate", 4));
    expect(one.low).toBeLessThan(0.714);
    expect(one.high).toBeGreaterThan(0.714);
    expect(scaleOf([], boundsOf("rate", 4)).marks.length).toBeGreaterThan(1);
  });

  it("goes under nought for differences of pay alone", () => {
    expect(scaleOf([-120, 900], boundsOf("median", 4)).low).toBeLessThan(-119);
    expect(scaleOf([3, 90], boundsOf("count", 4)).low).toBe(0);
  });

  it("keeps every mark between its ends, however large the values", () => {
    for (const top of [1, 7, 19, 412, 5494.38, 999_999.99, 4_287_743]) {
      const { low, high, marks } = scaleOf([top / 3, top], boundsOf("median", 4));
      expect(marks[0]).toBeCloseTo(low, 6);
      expect(marks.at(-1)).toBeCloseTo(high, 6);
      expect(marks.length).toBeLessThanOrEqual(7);
    }
  });
});
