import { array, assert, integer, property, record, shuffledSubarray } from "fast-check";
import { describe, expect, it } from "vitest";
import { graphOf } from "@footbridge/core/checks/graph.ts";
import type { Pathway } from "@footbridge/core/model/pathway.ts";
import type { Requirement } from "@footbridge/core/model/requirement.ts";
import { card, done, drawing } from "./drawn.ts";

describe("which links can be used", () => {
  const names = ["a", "b", "c", "d", "e"] as const;
  /** Conditions nested twice, in which no step is named twice. */
  const drawings = array(
    record({
      others: shuffledSubarray([...names]),
      outer: integer({ min: 0, max: 3 }),
      inner: integer({ min: 0, max: 3 }),
      cut: integer({ min: 0, max: 5 }),
    }),
    { minLength: 5, maxLength: 5 },
  ).map((parts) =>
    drawing(
      parts.map(({ others, outer, inner, cut }, place) => {
        const named = others.filter((name) => name !== names[place]).map(done);
        const nested = { atLeast: inner, of: named.slice(cut) };
        return card(names[place] ?? "", { atLeast: outer, of: [...named.slice(0, cut), nested] });
      }),
    ),
  );

  const meets = (asked: Requirement, finished: ReadonlySet<string>): boolean => {
    if ("has" in asked) return finished.has(asked.has.slice(5));
    if (!("of" in asked)) return true;
    return asked.of.filter((part) => meets(part, finished)).length >= asked.atLeast;
  };
  /** By brute force: what can be finished, one after the other. */
  const reachable = (steps: Pathway["steps"]): ReadonlySet<string> => {
    const finished = new Set<string>();
    for (let round = 0; round < steps.length; round += 1)
      for (const { id, after } of steps) if (meets(after, finished)) finished.add(id);
    return finished;
  };
  const setsOf = (all: readonly string[]): readonly (readonly string[])[] =>
    all.reduce<string[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]]);

  it("a link can be used where, of all sets of steps that can be done before, one opens the step with it and not without it", () => {
    assert(
      property(drawings, (of) => {
        const { feeds } = graphOf(of);
        for (const { id, after } of of.steps) {
          const before = [...reachable(of.steps.filter((step) => step.id !== id))];
          const sets = setsOf(before).map((set) => new Set(set));
          const opens = before.filter((one) =>
            sets.some((set) => !set.has(one) && !meets(after, set) && meets(after, new Set([...set, one]))),
          );
          const linked = names.filter((name) => feeds.get(name)?.includes(id));
          expect(linked).toEqual(opens.toSorted());
        }
      }),
      { numRuns: 150 },
    );
  });
});
