import { describe, expect, test } from "vitest";
import { Allowances } from "../../src/live/allowance.ts";
import { readFrame } from "../../src/live/frames.ts";

const bounds = { perSecond: 10, burst: 20, bytesPerSecond: 1000, burstBytes: 5000, socketsEach: 2 };

describe("what one person may send", () => {
  test("a burst at once, then so much a second, over all their windows", () => {
    const allowances = new Allowances(bounds);
    expect([1, 2, 3].map(() => allowances.enter("ana", 0))).toEqual([true, true, false]);
    for (let n = 0; n < 20; n += 1) expect(allowances.spend("ana", 10, 0)).toBe(0);
    expect(allowances.spend("ana", 10, 0)).toBe(100);
    // A second gives ten more, of which one was owed.
    for (let n = 0; n < 9; n += 1) expect(allowances.spend("ana", 10, 1000)).toBe(0);
    expect(allowances.spend("ana", 10, 1000)).toBe(100);
  });

  test("bytes count as well, and what one sends is no burden of another", () => {
    const allowances = new Allowances(bounds);
    allowances.enter("ana", 0);
    allowances.enter("bo", 0);
    expect([allowances.spend("ana", 7000, 0), allowances.spend("bo", 10, 0)]).toEqual([2000, 0]);
    allowances.leave("ana");
    expect(allowances.enter("ana", 0)).toBe(true);
    expect(allowances.spend("ana", 10, 0)).toBe(0);
  });
});

describe("a frame's head", () => {
  test("cut short anywhere it is none, or says no more than it holds", () => {
    const whole = new Uint8Array([6, ...new TextEncoder().encode("note:a"), 0, 2, 3, 1, 2, 3]);
    expect(readFrame(whole)).toEqual({
      key: "note:a",
      document: "note:a",
      what: "update",
      changes: new Uint8Array([1, 2, 3]),
    });
    for (let length = 0; length < whole.length; length += 1)
      expect(readFrame(whole.subarray(0, length))).toBeUndefined();
    expect(readFrame(new Uint8Array(40).fill(255))).toBeUndefined();
  });
});
