import {
  array,
  assert,
  constantFrom,
  letrec,
  nat,
  oneof,
  property,
  record,
  subarray,
  tuple,
} from "fast-check";
import { describe, expect, it } from "vitest";
import type { Requirement } from "@footbridge/core/model/requirement.ts";
import { evaluate } from "@footbridge/core/rules/evaluate.ts";
import { leafImplies } from "@footbridge/core/rules/leaf.ts";
import type { Leaf } from "@footbridge/core/rules/leaf.ts";
import { missing } from "@footbridge/core/rules/missing.ts";
import { simplify } from "@footbridge/core/rules/simplify.ts";
import { all, any, atLeast, has, is, not } from "../town/requirements.ts";

const nobody = { facts: [], attributes: [] };
const verdict = (requirement: Requirement, known = {}) =>
  evaluate(requirement, { ...nobody, ...known }).verdict;

describe("evaluate", () => {
  it("a higher mark holds the lower ones, a lower does not hold the higher", () => {
    expect(verdict(has("reading:4"), { facts: ["reading:5"] })).toBe("met");
    expect(verdict(has("reading:6"), { facts: ["reading:5"] })).toBe("unmet");
    expect(verdict(has("math:1"), { facts: ["reading:5"] })).toBe("unmet");
  });

  it("an attribute not told is neither met nor unmet, whether asked for or barred", () => {
    const known = { unknown: ["resident"] };
    expect([is("resident"), not("resident")].map((leaf) => verdict(leaf, known))).toEqual([
      "unknown",
      "unknown",
    ]);
    expect(verdict(any(is("resident"), "cna"), { ...known, facts: ["cna"] })).toBe("met");
    expect(verdict(all(is("resident"), "cna"), known)).toBe("unmet");
    expect(verdict(atLeast(2, is("resident"), "cna", "b"), { ...known, facts: ["b"] })).toBe("unknown");
  });

  it("nothing asked is met, nothing offered is unmet", () => {
    expect([verdict(all()), verdict(any()), verdict(atLeast(0)), verdict(atLeast(1))]).toEqual([
      "met",
      "unmet",
      "met",
      "unmet",
    ]);
  });

  it("says which leaf is missing and what is held instead", () => {
    const known = { ...nobody, facts: ["reading:3", "ged"] };
    expect(evaluate(all("reading:5", "ged", is("adult")), known).reasons).toEqual([
      { leaf: has("reading:5"), verdict: "unmet", held: "reading:3" },
      { leaf: is("adult"), verdict: "unmet" },
    ]);
    expect(evaluate(any("reading:5", "ged"), known).reasons).toEqual([{ leaf: has("ged"), verdict: "met" }]);
  });
});

describe("missing", () => {
  it("names the smallest sets, higher marks standing for lower", () => {
    const asked = any(all("reading:3", "reading:5", "ged"), all("cna"), all("cna", "ged"));
    expect(missing(asked, nobody).sets).toEqual([[has("cna")], [has("ged"), has("reading:5")]]);
  });

  it("is one empty set where nothing is missing, and no set where nothing helps", () => {
    expect(missing(any("a"), { facts: ["a"], attributes: [] }).sets).toEqual([[]]);
    expect(missing(all(is("old"), not("old")), nobody).sets).toEqual([]);
  });

  it("keeps a bounded number and says that there are more", () => {
    const many = atLeast(4, ..."abcdefghijkl".split("").map(has));
    const found = missing(many, nobody, 10);
    expect([found.sets.length, found.complete]).toEqual([10, false]);
    expect(missing(many, nobody, 1_000)).toMatchObject({ complete: true, sets: { length: 495 } });
  });
});

const leaves: readonly Leaf[] = [
  { has: "reading:2" },
  { has: "reading:4" },
  { has: "cna" },
  { is: "adult" },
  { not: { is: "adult" } },
  { is: "resident" },
];
const requirements = letrec<{ readonly node: Requirement }>((tie) => ({
  node: oneof(
    { maxDepth: 3, withCrossShrink: true },
    constantFrom(...leaves),
    array(tie("node"), { maxLength: 3 }).map((parts) => ({ all: parts })),
    array(tie("node"), { maxLength: 3 }).map((parts) => ({ any: parts })),
    tuple(nat(4), array(tie("node"), { maxLength: 4 })).map(([count, of]) => ({ atLeast: count, of })),
  ),
})).node;
const worlds = record({
  facts: subarray(["reading:1", "reading:3", "reading:5", "cna"]),
  attributes: subarray(["adult"]),
  unknown: subarray(["resident"]),
});

/** Every world in which nothing is untold: each leaf set switched on in turn. */
function worldWith(known: { facts: string[]; attributes: string[] }, set: readonly Leaf[]) {
  return {
    facts: [...known.facts, ...set.flatMap((leaf) => ("has" in leaf ? [leaf.has] : []))],
    attributes: [...known.attributes, ...set.flatMap((leaf) => ("is" in leaf ? [leaf.is] : []))].filter(
      (attribute) => !set.some((leaf) => "not" in leaf && leaf.not.is === attribute),
    ),
  };
}

describe("for any requirement", () => {
  it("simplify keeps the verdict in all three values", () => {
    assert(
      property(requirements, worlds, (requirement, known) => {
        expect(evaluate(simplify(requirement), known).verdict).toBe(evaluate(requirement, known).verdict);
      }),
      { seed: 7, numRuns: 3_000 },
    );
  });

  it("each missing set meets it, and no smaller one does", () => {
    assert(
      property(requirements, worlds, (requirement, world) => {
        const known = { facts: world.facts, attributes: world.attributes };
        const meets = (set: readonly Leaf[]) =>
          evaluate(requirement, worldWith(known, set)).verdict === "met";
        const { sets } = missing(requirement, known);
        for (const set of sets) expect({ set, met: meets(set) }).toEqual({ set, met: true });
        for (const set of subsetsOf(leaves).filter(meets)) {
          expect(sets.some((kept) => kept.every((leaf) => set.some((own) => leafImplies(own, leaf))))).toBe(
            true,
          );
        }
      }),
      { seed: 11, numRuns: 800 },
    );
  });
});

function subsetsOf(list: readonly Leaf[]): readonly (readonly Leaf[])[] {
  const every = Array.from({ length: 1 << list.length }, (_, bits) =>
    list.filter((_leaf, place) => (bits & (1 << place)) !== 0),
  );
  return every.filter(
    (set) =>
      !set.some((leaf) => "not" in leaf && set.some((other) => "is" in other && other.is === leaf.not.is)),
  );
}
