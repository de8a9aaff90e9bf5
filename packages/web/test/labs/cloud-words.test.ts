import { describe, expect, it } from "vitest";
import { mostDrawn, sizesOf } from "../../src/labs/pulse/cloud-words.ts";

const frame = { small: 20, large: 120, width: 1600 };

describe("sizes of words in the cloud", () => {
  it("grow with the people who said them, by area", () => {
    const [most, quarter, one] = sizesOf(
      [
        { word: "hope", people: 100 },
        { word: "door", people: 25 },
        { word: "maze", people: 1 },
      ],
      frame,
    );
    expect(most?.size).toBe(120);
    // A quarter of the people is half of the way: the root of 25/100.
    expect(quarter?.size).toBe(70);
    expect(one?.size).toBe(30);
  });

  it("hold the longest word within the width", () => {
    const [long] = sizesOf([{ word: "a".repeat(40), people: 9 }], frame);
    expect((long?.size ?? 0) * 0.62 * 40).toBeLessThanOrEqual(1600);
  });

  it("draw so many at most, and are made of nothing where nothing was said", () => {
    const many = Array.from({ length: 400 }, (_, at) => ({ word: `word ${at}`, people: 1 }));
    expect(sizesOf(many, frame)).toHaveLength(mostDrawn);
    expect(sizesOf([], frame)).toEqual([]);
  });
});
