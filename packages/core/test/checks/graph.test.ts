import { array, assert, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { graphOf, onwardFrom } from "@footbridge/core/checks/graph.ts";
import { readPathway } from "@footbridge/core/checks/read-pathway.ts";
import { pathwaySchema } from "@footbridge/core/model/pathway.ts";
import { whole } from "./whole.ts";

/** Small drawings of any shape, circles too: a step is open after so many of some others. */
const drawings = array(
  record({
    weeks: integer({ min: 1, max: 9 }),
    before: array(integer({ min: 0, max: 5 }), { maxLength: 3 }),
    wanted: integer({ min: 0, max: 3 }),
  }),
  { minLength: 1, maxLength: 6 },
).map((parts) =>
  pathwaySchema.parse({
    id: "drawing",
    title: "Drawing",
    steps: parts.map(({ weeks, before, wanted }, place) => ({
      id: `s${place}`,
      kind: "training",
      title: `s${place}`,
      weeks,
      after: { atLeast: wanted, of: before.map((other) => ({ has: `done:s${other % parts.length}` })) },
    })),
  }),
);

/** By brute force: lets weeks pass, and starts each step in the first week in which enough others are finished. */
function ends(of: (typeof whole)["steps"]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (let week = 0; week <= 60; week += 1)
    for (const { id, weeks, after } of of) {
      if (found.has(id) || !("of" in after)) continue;
      const finished = after.of.filter(
        (part) => "has" in part && (found.get(part.has.slice(5)) ?? 99) <= week,
      );
      if (finished.length >= after.atLeast) found.set(id, week + weeks);
    }
  return found;
}

describe("how steps hang together", () => {
  it("the least weeks to a step are those of a clock that runs week by week", () => {
    assert(
      property(drawings, (drawing) => {
        const told = Object.fromEntries(graphOf(drawing).leastWeeks);
        expect(told).toEqual(Object.fromEntries(ends(drawing.steps)));
      }),
      { numRuns: 500 },
    );
  });

  it("a circle is told for each step in it, and for no other", () => {
    assert(
      property(drawings, (drawing) => {
        const { next, inCircles } = graphOf(drawing);
        for (const { id } of drawing.steps) {
          const back =
            [...onwardFrom(next, id)].some((other) => (next.get(other) ?? []).includes(id)) ||
            (next.get(id) ?? []).includes(id);
          expect(inCircles.includes(id)).toBe(back);
        }
      }),
    );
  });
});

describe("a pathway that is read", () => {
  it("comes back as it was", () => {
    expect(readPathway(structuredClone(whole))).toEqual({ ok: true, value: whole, findings: [] });
  });

  const nested = (levels: number): unknown => (levels === 0 ? { has: "x" } : { all: [nested(levels - 1)] });

  it.each([
    ["no object", 7, "pathway.shape"],
    ["a step twice", { ...whole, steps: [...whole.steps, whole.steps[0]] }, "pathway.twice"],
    [
      "a card that links to itself",
      { ...whole, steps: [{ ...whole.steps[0], after: { has: "done:bridge" } }] },
      "pathway.self-link",
    ],
    [
      "a condition a thousand levels deep",
      { ...whole, steps: [{ ...whole.steps[0], after: nested(1000) }] },
      "pathway.too-deep",
    ],
    ["an unknown field", { ...whole, colour: "red" }, "pathway.shape"],
    [
      "301 steps",
      {
        ...whole,
        steps: Array.from({ length: 301 }, (_, place) => ({ ...whole.steps[0], id: `s${place}` })),
      },
      "pathway.shape",
    ],
  ])("%s is told", (_, value, code) => {
    const read = readPathway(value);
    expect(read.ok).toBe(false);
    expect(read.findings.map((finding) => finding.code)).toContain(code);
  });

  it("tells all faults at once, with their place", () => {
    const read = readPathway({
      ...whole,
      title: "",
      steps: [
        { ...whole.steps[0], weeks: -1 },
        { ...whole.steps[1], kind: "walk" },
      ],
    });
    expect(read.findings.map(({ at }) => at)).toEqual(["title", "steps[0].weeks", "steps[1].kind"]);
  });
});
