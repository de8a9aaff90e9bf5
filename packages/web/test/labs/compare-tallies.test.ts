import { describe, expect, it } from "vitest";
import { compareTallies, type Counted } from "../../src/labs/pulse/compare-tallies.ts";

const counted = (
  people: number,
  ...groups: readonly (readonly [string, number, ...string[]])[]
): Counted => ({
  people,
  groups: groups.map(([shown, said, ...others]) => ({
    shown,
    people: said,
    writings: [shown, ...others].map((word) => ({ word })),
  })),
});

describe("two questions word by word", () => {
  it("are shares of those who answered each, the largest change first", () => {
    const words = compareTallies(
      counted(10, ["maze", 5], ["hope", 1]),
      counted(20, ["hope", 12], ["maze", 2]),
    );
    expect(words.map(({ shown }) => shown)).toEqual(["hope", "maze"]);
    expect(words[0]).toMatchObject({ before: { share: 0.1 }, after: { share: 0.6 } });
    expect(words[1]).toMatchObject({ before: { people: 5, share: 0.5 }, after: { people: 2, share: 0.1 } });
  });

  it("take two groups as one word where they share a writing, whichever is shown", () => {
    const words = compareTallies(counted(4, ["hope", 4, "esperanza"]), counted(4, ["esperanza", 3]));
    expect(words).toHaveLength(1);
    expect(words[0]).toMatchObject({ shown: "hope", before: { people: 4 }, after: { people: 3 } });
  });

  it("have a share of nothing where nobody answered", () => {
    expect(compareTallies(counted(0), counted(2, ["door", 2]))[0]?.before.share).toBe(0);
  });
});
