import { array, assert, constantFrom, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePulses } from "@footbridge/core/lab/pulse/compare.ts";
import { tallyOf } from "@footbridge/core/lab/pulse/tally.ts";
import type { PulseRuling } from "@footbridge/core/lab/record.ts";
import { pulseOf, wording } from "./wording.ts";

const shownOf = (...args: Parameters<typeof pulseOf>): Record<string, number> =>
  Object.fromEntries(tallyOf(pulseOf(...args), wording).groups.map(({ shown, people }) => [shown, people]));

describe("a pulse counted", () => {
  it("puts together case, marks, spaces and accents", () => {
    expect(shownOf([["Hope"], ["hope!"], ["  HOPE "], ["“hope”"]])).toEqual({ hope: 4 });
    expect(
      shownOf([
        ["educación", "es"],
        ["educación", "es"],
        ["educacion", "es"],
      ]),
    ).toEqual({ educación: 3 });
  });

  it("puts together forms, languages and slips, and says why", () => {
    const said = pulseOf([
      ["ladder"],
      ["ladder"],
      ["ladders"],
      ["laddr"],
      ["hope"],
      ["hope"],
      ["esperanza", "es"],
    ]);
    expect(
      tallyOf(said, wording).groups.map(({ shown, writings }) => [
        shown,
        writings.map((it) => [it.word, it.because]),
      ]),
    ).toEqual([
      [
        "ladder",
        [
          ["ladder", undefined],
          ["ladders", "form"],
          ["laddr", "spelling"],
        ],
      ],
      [
        "hope",
        [
          ["hope", undefined],
          ["esperanza", "language"],
        ],
      ],
    ]);
  });

  it("leaves short words that differ by one letter alone", () => {
    expect(shownOf([["hope"], ["cope"]])).toEqual({ cope: 1, hope: 1 });
  });

  it("never chains from slip to slip away from the word that was meant", () => {
    // Each differs from the next by one letter, the last from the first by two.
    expect(shownOf([["bridge"], ["bridge"], ["bridgs"], ["brudgs"]])).toEqual({ bridge: 3, brudgs: 1 });
  });

  it("counts a person once, with the last word", () => {
    expect(
      shownOf([
        ["maze", "en", "ann"],
        ["hope", "en", "ann"],
        ["hope", "en", "bo"],
      ]),
    ).toEqual({ hope: 2 });
  });

  it("ten thousand words from one phone are one", () => {
    const flood = Array.from({ length: 10_000 }, () => ["spam", "en", "ann"] as const);
    expect(shownOf([...flood, ["hope", "en", "bo"]])).toEqual({ hope: 1, spam: 1 });
  });

  it("holds back a bad word until the host shows it, and one that the host holds", () => {
    expect(tallyOf(pulseOf([["darn"], ["hope"]]), wording)).toMatchObject({
      held: [{ word: "darn", people: 1 }],
      groups: [{ shown: "hope" }],
    });
    expect(shownOf([["darn"], ["hope"]], { rulings: [{ ruling: "show", word: "Darn" }] })).toEqual({
      darn: 1,
      hope: 1,
    });
    expect(shownOf([["mole"], ["hope"]], { rulings: [{ ruling: "hold", word: "mole" }] })).toEqual({
      hope: 1,
    });
  });

  it("the host puts together and takes apart, and the later word holds", () => {
    const said = [["maze"], ["labyrinth"], ["ladder"], ["ladders"]] as const;
    const together: PulseRuling = { ruling: "together", words: ["Maze", "labyrinth"] };
    const apart: PulseRuling = { ruling: "apart", words: ["ladder", "ladders"] };
    expect(shownOf(said, { rulings: [together, apart] })).toEqual({ labyrinth: 2, ladder: 1, ladders: 1 });
    expect(
      shownOf(said, {
        rulings: [together, apart, { ...together, ruling: "apart" }, { ...apart, ruling: "together" }],
      }),
    ).toEqual({
      labyrinth: 1,
      ladder: 2,
      maze: 1,
    });
  });

  it("counts answers without a letter apart, and cuts what is longer than a word", () => {
    expect(tallyOf(pulseOf([["!!!"], ["?"]]), wording)).toMatchObject({ empty: 2, people: 0, groups: [] });
    expect(Object.keys(shownOf([["x".repeat(200)]]))[0]).toHaveLength(40);
  });

  it("everyone who answered is in exactly one group or held, in whatever order they spoke", () => {
    const words = array(
      tuple(
        constantFrom("hope", "Hope!", "ladder", "ladders", "laddr", "darn", "maze", "esperanza"),
        constantFrom("en", "es"),
      ),
      {
        maxLength: 25,
      },
    );
    assert(
      property(words, (said) => {
        const tally = tallyOf(pulseOf(said), wording);
        const counted = tally.groups.reduce((sum, { people }) => sum + people, 0);
        const held = tally.held.reduce((sum, { people }) => sum + people, 0);
        expect(counted + held).toBe(said.length);
        expect(tallyOf(pulseOf(said.toReversed()), wording).groups).toEqual(tally.groups);
      }),
    );
  });
});

describe("before and after", () => {
  it("a word is the same word in both, whichever form was said where", () => {
    const before = pulseOf([["ladders"], ["maze"], ["maze"], ["maze"]]);
    const after = pulseOf([["ladder"], ["ladder"]], { when: "after" });
    const changes = comparePulses(before, after, wording);
    expect(
      changes.map(({ shown, before: first, after: second }) => [shown, first.people, second.people]),
    ).toEqual([
      ["ladder", 1, 2],
      ["maze", 3, 0],
    ]);
    expect(changes[0]?.after.share).toBe(1);
  });
});

describe("what is one word", () => {
  it("does not take a word for a slip of another that begins otherwise, and sees changed places", () => {
    for (const [one, other, groups] of [
      ["learning", "earning", 2],
      ["complicated", "uncomplicated", 2],
      ["ladder", "laddre", 1],
      ["child care", "child-care", 1],
      ["co-op", "coop", 1],
      ["がき", "かき", 2],
      ["काम", "कम", 2],
      ["سَلَام", "سلام", 1],
    ] as const)
      expect([one, other, tallyOf(pulseOf([[one], [other]]), wording).groups.length]).toEqual([
        one,
        other,
        groups,
      ]);
  });

  it("what the host puts together brings along what had gathered around it", () => {
    const said = ["maze", "maze", "maze", "ladder", "ladder", "ladders"].map((word) => [word] as const);
    const together = pulseOf(said, { rulings: [{ ruling: "together", words: ["maze", "ladder"] }] });
    const { groups } = tallyOf(together, wording);
    expect(groups.map(({ shown, people }) => [shown, people])).toEqual([["maze", 6]]);
  });
});
