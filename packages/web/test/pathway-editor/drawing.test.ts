import { readFileSync } from "node:fs";
import { pathwaySchema } from "@footbridge/core/model/pathway.ts";
import { race } from "@footbridge/core/simulate/race.ts";
import { describe, expect, it } from "vitest";
import { framesOf, linksOf, cardsOf } from "../../src/pathway-editor/canvas/nodes.ts";
import { card, placesOf } from "../../src/pathway-editor/canvas/place.ts";
import { changed } from "../../src/pathway-editor/cohort/changes.ts";
import { apart, roundMarks } from "../../src/pathway-editor/cohort/marks.ts";
import { sameResult } from "../../src/pathway-editor/cohort/same-result.ts";
import { fileOf } from "../../src/pathway-editor/cohort/take-along.ts";
import { ground } from "../../src/pathway-editor/ground.ts";
import { peopleIn, pointersIn } from "../../src/pathway-editor/others.ts";
import { caretAfter } from "../../src/pathway-editor/parts/caret.ts";

const file = new URL("../../../../examples/pathways/care-ladder.json", import.meta.url);
const ladder = pathwaySchema.parse(JSON.parse(readFileSync(file, "utf8")));
const [profile] = ground.profiles;
const scenario = (people: number) => {
  if (profile === undefined) throw new Error("no profile");
  const { assumptions } = ground;
  return {
    pathway: ladder,
    profile,
    assumptions,
    people,
    weeks: 104,
    arriveWeeks: 13,
    replications: 3,
    seed: 7,
  };
};

describe("cards on the canvas", () => {
  it("each stands behind the cards that come before it, to the right or, on a phone, below; none on another", () => {
    for (const downwards of [false, true]) {
      const places = placesOf(ladder, downwards);
      for (const { source, target } of linksOf(ladder)) {
        const [from, to] = [places.get(source), places.get(target)];
        const along = downwards ? "y" : "x";
        expect(to?.[along]).toBeGreaterThan(from?.[along] ?? 0);
      }
      const taken = [...places.values()].map(({ x, y }) => `${x} ${y}`);
      expect(new Set(taken).size).toBe(ladder.steps.length);
    }
  });

  it("cards in a circle are placed all the same", () => {
    const circle = pathwaySchema.parse({
      id: "c",
      title: "c",
      steps: ["a", "b"].map((id, place) => ({
        id,
        kind: "training",
        title: id,
        after: { has: `done:${place === 0 ? "b" : "a"}` },
      })),
    });
    expect(placesOf(circle, false).size).toBe(2);
  });

  it("a link says whether it is needed or one of several, also within a group", () => {
    const pathway = pathwaySchema.parse({
      id: "p",
      title: "p",
      steps: [
        ...["a", "b", "c"].map((id) => ({ id, kind: "bridge", title: id })),
        {
          id: "d",
          kind: "job",
          title: "d",
          after: { all: [{ has: "done:a" }, { any: [{ has: "done:b" }, { has: "done:c" }] }] },
        },
      ],
    });
    expect(linksOf(pathway).map(({ source, data }) => [source, data])).toEqual([
      ["a", { wanted: 2, parts: 2 }],
      ["b", { wanted: 1, parts: 2 }],
      ["c", { wanted: 1, parts: 2 }],
    ]);
  });

  it("a card that did not change is the same object, and a frame holds the cards of its group", () => {
    const places = placesOf(ladder, false);
    const steps = ladder.steps.map((step, place) => (place < 2 ? { ...step, group: "Morning" } : step));
    const are = { steps, places, others: [], opened: undefined, far: false };
    const before = cardsOf(are, []);
    const [first = "", second = ""] = steps.map(({ id }) => id);
    const after = cardsOf({ ...are, opened: second }, before);
    expect(after.map((node, place) => node === before[place]).indexOf(false)).toBe(1);
    const [frame] = framesOf(after);
    const at = places.get(first) ?? { x: 0, y: 0 };
    expect(frame?.position.x).toBeLessThan(at.x);
    expect((frame?.position.x ?? 0) + (frame?.width ?? 0)).toBeGreaterThan(at.x + card.width);
  });
});

describe("one change raced against the design", () => {
  it("no change, and one that changes nothing, come to the very same", () => {
    const open = {
      ...scenario(60),
      pathway: { ...ladder, steps: ladder.steps.map((step) => ({ ...step, intake: undefined })) },
    };
    const [first = ""] = ladder.steps.map(({ id }) => id);
    for (const change of [{ kind: "none" } as const, { kind: "seats", step: first, more: 12 } as const]) {
      const raced = race(open, changed(open.pathway, change));
      expect(raced !== undefined && sameResult(raced)).toBe(true);
    }
  });

  it("evening childcare, more seats and a longer grant are each one thing", () => {
    const [first = ""] = ladder.steps.map(({ id }) => id);
    const [fund = ""] = ladder.funds.map(({ id }) => id);
    const more = changed(ladder, { kind: "seats", step: first, more: 12 });
    expect(more.steps[0]?.intake?.seats).toBe((ladder.steps[0]?.intake?.seats ?? 0) + 12);
    expect({ ...more, steps: more.steps.slice(1) }).toEqual({ ...ladder, steps: ladder.steps.slice(1) });
    expect(changed(ladder, { kind: "fund", fund, months: 18 }).funds[0]?.periodWeeks).toBe(78);
    const cared = changed(ladder, { kind: "support", need: "childcare", seats: 40, evening: true });
    expect(cared.steps.at(-1)).toMatchObject({
      kind: "support",
      supports: ["childcare"],
      intake: { seats: 40 },
    });
    const raced = race(scenario(300), cared);
    expect(raced !== undefined && sameResult(raced)).toBe(false);
  });

  it("a result's file holds all that it rests on", () => {
    const raced = race(scenario(30), ladder);
    if (raced === undefined) throw new Error("stopped");
    const kept: unknown = JSON.parse(
      fileOf({
        scenario: scenario(30),
        other: { title: "the same", pathway: ladder },
        result: { race: raced },
        count: 1,
      }),
    );
    expect(kept).toMatchObject({
      counts: { people: 30, seed: 7 },
      assumptions: { finishRate: { value: 0.7 } },
      pathway: { id: "care-ladder" },
      other: { id: "care-ladder" },
    });
  });
});

describe("drawing with others", () => {
  it("the place in a text moves with what others put before it, and stays otherwise", () => {
    expect(caretAfter("Care", "Evening Care", 4)).toBe(12);
    expect(caretAfter("Care", "Care in Queens", 2)).toBe(2);
    expect(caretAfter("Evening Care", "Care", 10)).toBe(2);
  });

  it("what other browsers tell of themselves may be anything", () => {
    const states = new Map<number, { readonly [key: string]: unknown }>([
      [1, { user: { name: "Me" } }],
      [2, { user: { name: "Maria" }, selected: "a", cursor: { x: 1, y: 2 } }],
      [3, { user: 5, selected: {}, cursor: { x: Number.NaN, y: 0 } }],
    ]);
    expect(peopleIn(states, 1).map(({ name, selected }) => [name, selected])).toEqual([
      ["Maria", "a"],
      ["?", undefined],
    ]);
    expect(pointersIn(states, 1).map(({ name, x, y }) => [name, x, y])).toEqual([["Maria", 1, 2]]);
  });
});

describe("the picture of a cohort", () => {
  it("has round marks up to the most, and names that do not lie over one another", () => {
    expect(roundMarks(384)).toEqual([0, 100, 200, 300, 400]);
    expect(roundMarks(1)).toEqual([0, 1]);
    expect(apart([100, 101, 150])).toEqual([88, 101, 150]);
  });
});
