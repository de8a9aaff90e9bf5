import { assert, property, shuffledSubarray } from "fast-check";
import { describe, expect, it } from "vitest";
import { graphOf } from "@footbridge/core/checks/graph.ts";
import type { Pathway } from "@footbridge/core/model/pathway.ts";
import type { Figures } from "@footbridge/core/simulate/figures.ts";
import type { Profile } from "@footbridge/core/simulate/profile.ts";
import { race } from "@footbridge/core/simulate/race.ts";
import type { Scenario } from "@footbridge/core/simulate/scenario.ts";
import { simulate } from "@footbridge/core/simulate/simulate.ts";
import { summarize } from "@footbridge/core/simulate/summary.ts";
import { alike, pathway, plain, scenario, step } from "./cohort.ts";

const mixed: Profile = {
  ...alike,
  traits: [
    { kind: "attribute", name: "parent", share: 0.4 },
    { kind: "need", name: "childcare", share: 0, among: { trait: "parent", share: 0.7 } },
  ],
  scales: [{ scale: "reading", weights: [1, 1, 1, 1, 1, 1, 1] }],
  places: [
    { id: "north", weight: 2 },
    { id: "south", weight: 1 },
  ],
};
const chancy = {
  ...plain,
  finishRate: { ...plain.finishRate, value: 0.7 },
  patienceWeeks: { ...plain.patienceWeeks, value: 20 },
  tryAgain: { ...plain.tryAgain, value: 0.5 },
  tries: { ...plain.tries, value: 3 },
  lifeEventWeekly: { ...plain.lifeEventWeekly, value: 0.005 },
  takeJobFirst: { ...plain.takeJobFirst, value: 0.3 },
};
const half = { completion: { rate: 0.5 } };

/** Two halves of a pathway that share nothing: who reads well takes the one, all others the other. */
const halves = (more: object = {}): Pathway =>
  pathway([
    step("high", "training", { requires: { has: "reading:4" }, gives: ["cert:high"], weeks: 10, ...half }),
    step("high-job", "job", { after: { has: "done:high" }, wage: { hourly: 2500 }, ...half }),
    step("low", "bridge", { gives: ["reading:4"], weeks: 12, ...half, ...more }),
  ]);

const ran = (of: Pathway, more: Partial<Scenario> = {}): Figures => {
  const [run] = simulate(scenario(of, { profile: mixed, assumptions: chancy, people: 2000, ...more })) ?? [];
  if (run === undefined) throw new Error("a run was stopped");
  return run;
};

describe("luck belongs to a person and a step", () => {
  it("a class that is only for others changes nothing for those who do not take it", () => {
    const other = (more: object) =>
      pathway([
        ...halves().steps.filter(({ id }) => id !== "low"),
        step("veterans", "training", { requires: { is: "parent" }, gives: ["cert:v"], weeks: 8, ...more }),
      ]);
    const [one, two] = [{ completion: { rate: 0.2 } }, { completion: { rate: 0.9 }, weeks: 30 }].map((more) =>
      ran(other(more), { profile: { ...mixed, traits: [{ kind: "attribute", name: "parent", share: 0 }] } }),
    );
    expect(two).toEqual(one);
    expect(one?.employed).toBeGreaterThan(0);
  });

  it("a change in one step leaves every chance at the step before it as it was", () => {
    const after = (rate: number): Pathway =>
      pathway([
        step("first", "training", { weeks: 10, ...half }),
        step("second", "training", { after: { has: "done:first" }, weeks: 10, completion: { rate } }),
        step("job", "job", { after: { has: "done:second" }, wage: { hourly: 2500 } }),
      ]);
    const [few, most] = [ran(after(0.1)), ran(after(0.9))];
    expect(most.steps[0]).toEqual(few.steps[0]);
    expect(most.startedBy).toEqual(few.startedBy);
    // Who finishes at a low rate finishes at a high one.
    expect(most.ready).toBeGreaterThan(few.ready);
  });

  it("the order in which cards are drawn decides nothing", () => {
    const cards = [
      step("b", "training", { weeks: 6, intake: { everyWeeks: 4, seats: 90 }, gives: ["x"] }),
      step("a", "training", { weeks: 6, intake: { everyWeeks: 4, seats: 90 }, gives: ["x"], price: 0 }),
      step("c", "bridge", { weeks: 6, intake: { everyWeeks: 4, seats: 90 }, gives: ["y"] }),
      step("j", "job", { after: { any: [{ has: "x" }, { has: "y" }] }, wage: { hourly: 2500 } }),
      step("k", "job", { after: { any: [{ has: "x" }, { has: "y" }] }, wage: { hourly: 2500 } }),
      step("care", "support", { supports: ["childcare"], intake: { everyWeeks: 1, seats: 50 } }),
    ];
    const base = ran(pathway(cards), { people: 400 });
    const inOrder = ({ steps, falls, ...rest }: Figures) => ({
      ...rest,
      steps: steps.toSorted((a, b) => (a.step < b.step ? -1 : 1)),
      falls: falls.map((fall) => JSON.stringify(fall)).toSorted(),
    });
    assert(
      property(shuffledSubarray(cards, { minLength: cards.length }), (shuffled) => {
        expect(inOrder(ran(pathway(shuffled), { people: 400 }))).toEqual(inOrder(base));
      }),
      { numRuns: 20 },
    );
  });
});

describe("what a cohort comes to", () => {
  const open = { after: { has: "done:class" }, wage: { hourly: 2500 } };

  it("who still lacks something that the only job asks is not ready for it", () => {
    const ready = (asked: object, gives: readonly string[] = []): number =>
      ran(
        pathway([
          step("class", "training", { weeks: 5, gives }),
          step("job", "job", { ...open, after: { has: "done:class" }, requires: asked }),
        ]),
        { assumptions: plain, profile: alike, people: 10 },
      ).ready;
    expect(ready({ all: [] })).toBe(10);
    expect(ready({ has: "licence:driver" })).toBe(0);
    expect(ready({ atLeast: 3, of: [{ has: "x" }, { has: "y" }] }, ["x", "y"])).toBe(0);
    // A mark above the one that is asked is enough.
    expect(ready({ has: "credits:15" }, ["credits:30"])).toBe(10);
  });

  it("forty supports serve each need apart", () => {
    const needs = Array.from({ length: 40 }, (_, place) => `need-${place}`);
    const of = (met: readonly string[]) =>
      pathway([
        step("class", "training", { weeks: 5, completion: { rate: 0.5 } }),
        ...needs.map((need, place) =>
          step(`s${place}`, "support", { supports: met.includes(need) ? [need] : ["other"] }),
        ),
      ]);
    const factors = needs.map((need) => ({
      id: need,
      title: need,
      when: { kind: "unmet-need" as const, need },
      odds: 0.01,
      source: "made up for a test",
    }));
    const traits = needs.map((name) => ({ kind: "need" as const, name, share: 1 }));
    const finished = (met: readonly string[]): number =>
      ran(of(met), { assumptions: { ...plain, factors }, profile: { ...alike, traits } }).steps[0]
        ?.finished ?? 0;
    expect(finished(needs.slice(0, 39))).toBeLessThan(50);
    expect(Math.abs(finished(needs) - 1000)).toBeLessThan(100);
  });

  it("the places of a profile add up to all people, in every figure; who has no price tag costs nobody anything", () => {
    const run = ran(halves());
    const places = run.groups.filter(({ group }) => group.kind === "place");
    for (const figure of ["people", "started", "ready", "employed"] as const)
      expect(places.reduce((sum, place) => sum + place[figure], 0)).toBe(run[figure]);
    expect([run.spent, run.costPerEmployed]).toEqual([0, 0]);
  });

  it("without one who got there, what one costs cannot be told, in no replication and not in the mean", () => {
    const none = scenario(pathway([step("class", "training", { cost: 500 })]), {
      replications: 3,
      people: 5,
    });
    const summary = summarize(simulate(none) ?? []);
    expect([summary.ready.mean, summary.costPerReady, summary.costPerEmployed, summary.wageGain]).toEqual([
      0,
      undefined,
      undefined,
      undefined,
    ]);
    expect(summary.spent.mean).toBe(2500);
  });

  it("nobody finishes a step twice in a circle, and whoever is in it comes to an end", () => {
    const circle = pathway([
      step("in", "training", { weeks: 2 }),
      step("a", "training", { after: { any: [{ has: "done:in" }, { has: "done:b" }] }, gives: ["x"] }),
      step("b", "training", { after: { has: "done:a" }, requires: { has: "x" }, gives: ["y"] }),
      step("j", "job", { after: { all: [{ has: "done:b" }, { has: "y" }] }, wage: { hourly: 2500 } }),
    ]);
    const run = ran(circle, { assumptions: plain, people: 20 });
    expect(run.steps.map(({ finished }) => finished)).toEqual([20, 20, 20, 20]);
    expect(run.employed).toBe(20);
  });

  it("nobody comes to a step that the checks say cannot be reached", () => {
    for (const first of [0, 1, 2, 3])
      for (const second of [0, 1, 2, 3]) {
        const of = pathway([
          step("a", "training", { after: { atLeast: first, of: [{ has: "done:b" }, { has: "done:c" }] } }),
          step("b", "training", { after: { atLeast: second, of: [{ has: "done:a" }, { has: "done:c" }] } }),
          step("c", "training", { requires: { any: [{ has: "done:a" }, { has: "done:b" }] } }),
          step("j", "job", { after: { all: [{ has: "done:a" }, { has: "done:b" }] } }),
        ]);
        const run = ran(of, { assumptions: plain, profile: alike, people: 3 });
        for (const { step: id, began } of run.steps)
          expect(began === 0 || graphOf(of).leastWeeks.has(id)).toBe(true);
        expect(run.employed > 0).toBe(graphOf(of).leastWeeks.has("j"));
      }
  });
});

describe("a race", () => {
  it("of a design against the same with its cards moved and drawn in another order is no race", () => {
    const base = halves();
    const moved = base.steps.toReversed().map((one, place) => ({ ...one, at: { x: place, y: 9 } }));
    const it = scenario(base, { profile: mixed, assumptions: chancy, people: 300, replications: 3 });
    const { differences } = race(it, { ...base, steps: moved }) ?? {};
    for (const spread of Object.values(differences ?? { none: { mean: 1, low: 1, high: 1 } }))
      expect(spread).toEqual({ mean: 0, low: 0, high: 0 });
  });
});
