import { array, assert, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import type { Profile } from "@footbridge/core/simulate/profile.ts";
import { race } from "@footbridge/core/simulate/race.ts";
import { checkScenario } from "@footbridge/core/simulate/scenario.ts";
import { simulate } from "@footbridge/core/simulate/simulate.ts";
import { summarize } from "@footbridge/core/simulate/summary.ts";
import { alike, classThenJob, pathway, plain, scenario, step } from "./cohort.ts";

const mixed: Profile = {
  ...alike,
  traits: [
    { kind: "attribute", name: "parent", share: 0.4 },
    { kind: "need", name: "childcare", share: 0, among: { trait: "parent", share: 0.7 } },
  ],
  scales: [{ scale: "reading", weights: [0, 1, 2, 3, 3, 2, 1] }],
  work: { share: 0.6, hours: { least: 10, most: 40 }, hourly: { least: 1700, most: 2200 } },
  savings: { least: 0, most: 400_000 },
};

const chancy = {
  ...plain,
  finishRate: { ...plain.finishRate, value: 0.7 },
  patienceWeeks: { ...plain.patienceWeeks, value: 20 },
  tryAgain: { ...plain.tryAgain, value: 0.5 },
  tries: { ...plain.tries, value: 3 },
  lifeEventWeekly: { ...plain.lifeEventWeekly, value: 0.005 },
  takeJobFirst: { ...plain.takeJobFirst, value: 0.3 },
  goOnFromJob: { ...plain.goOnFromJob, value: 0.4 },
};

/** A ladder of classes and jobs, each open after one of those before it. */
const ladders = array(
  record({
    kind: constantFrom("bridge", "training", "credential", "job"),
    before: integer({ min: 0, max: 9 }),
    weeks: integer({ min: 0, max: 30 }),
    every: integer({ min: 1, max: 20 }),
    seats: integer({ min: 0, max: 200 }),
    rate: integer({ min: 1, max: 10 }),
    wage: integer({ min: 1500, max: 4000 }),
  }),
  { minLength: 1, maxLength: 9 },
).map((parts) =>
  pathway(
    parts.map((part, place) =>
      step(`s${place}`, part.kind, {
        after: place === 0 ? { all: [] } : { any: [{ has: `done:s${part.before % place}` }] },
        weeks: part.weeks,
        weeklyHours: 12,
        intake: { everyWeeks: part.every, seats: part.seats },
        completion: { rate: part.rate / 10 },
        ...(part.kind === "job" ? { wage: { hourly: part.wage } } : {}),
      }),
    ),
  ),
);

describe("laws of every walk", () => {
  it("everyone is counted once: employed, fallen out, or still on the way; nobody finishes what they did not begin", () => {
    assert(
      property(ladders, integer(), (of, seed) => {
        const [run] =
          simulate(scenario(of, { profile: mixed, assumptions: chancy, seed, people: 300 })) ?? [];
        if (run === undefined) throw new Error("a run was stopped");
        expect(run.employed + run.out).toBeLessThanOrEqual(run.people);
        expect(run.falls.reduce((sum, { people }) => sum + people, 0)).toBe(run.out);
        for (const { began, finished } of run.steps) expect(finished).toBeLessThanOrEqual(began);
        expect(run.startedBy.at(-1)).toBe(run.started);
        expect(run.employedBy.at(-1)).toBe(run.employed);
        expect(run.outBy.at(-1)).toBe(run.out);
        for (const [week, employed] of run.employedBy.entries())
          expect(employed + (run.outBy[week] ?? 0)).toBeLessThanOrEqual(run.people);
        // In 104 weeks with tries to spare somebody may be under way, but then a step is open to them.
        expect(run.groups.find(({ group }) => group.name === "here")?.employed).toBe(run.employed);
      }),
      { numRuns: 150 },
    );
  });

  it("a seat is never given twice: no group is larger than its seats", () => {
    assert(
      property(ladders, integer(), (of, seed) => {
        const weeks = 40;
        const [run] = simulate(scenario(of, { assumptions: chancy, seed, people: 300, weeks })) ?? [];
        for (const [place, { began, finished }] of (run?.steps ?? []).entries()) {
          const { intake, kind } = of.steps[place] ?? {};
          const groups = Math.floor(weeks / (intake?.everyWeeks ?? 1)) + 1;
          // An opening is taken by who is hired, not by who applies.
          expect(kind === "job" ? finished : began).toBeLessThanOrEqual(groups * (intake?.seats ?? 0));
        }
      }),
      { numRuns: 100 },
    );
  });

  it("an empty change reproduces the baseline exactly", () => {
    const base = scenario(classThenJob({ completion: { rate: 0.6 } }), {
      profile: mixed,
      assumptions: chancy,
      replications: 3,
    });
    const again = { ...base, pathway: structuredClone(base.pathway) };
    expect(simulate(again)).toEqual(simulate(base));
    const { differences } = race(base, { ...base.pathway, title: "Another name" }) ?? {};
    for (const { mean, low, high } of Object.values(differences ?? {}))
      expect([mean, low, high]).toEqual([0, 0, 0]);
    expect(differences).toBeDefined();
  });

  it("a step that nobody can reach changes nobody's luck", () => {
    const base = scenario(classThenJob({ completion: { rate: 0.6 } }), {
      profile: mixed,
      assumptions: chancy,
    });
    const closed = step("closed", "training", { requires: { has: "reading:9" } });
    const more = { ...base.pathway, steps: [closed, ...base.pathway.steps] };
    const [one, other] = [simulate(base)?.[0], simulate({ ...base, pathway: more })?.[0]];
    expect(other?.employedBy).toEqual(one?.employedBy);
    expect(one?.employed).toBeGreaterThan(0);
  });

  it("more seats in the only class never let fewer people start", () => {
    assert(
      property(integer({ min: 0, max: 60 }), integer({ min: 0, max: 60 }), integer(), (seats, more, seed) => {
        const started = (count: number): number =>
          simulate(
            scenario(classThenJob({ intake: { everyWeeks: 8, seats: count } }), {
              assumptions: chancy,
              seed,
              people: 200,
            }),
          )?.[0]?.started ?? -1;
        expect(started(seats + more)).toBeGreaterThanOrEqual(started(seats));
      }),
      { numRuns: 60 },
    );
  });

  it("another seed is another cohort, and the interval holds the mean", () => {
    const runs = simulate(
      scenario(classThenJob({ completion: { rate: 0.5 } }), {
        profile: mixed,
        assumptions: chancy,
        replications: 20,
      }),
    );
    const { employed } = summarize(runs ?? []);
    expect(new Set(runs?.map((run) => run.employed)).size).toBeGreaterThan(5);
    expect(employed.low).toBeLessThanOrEqual(employed.mean);
    expect(employed.high).toBeGreaterThanOrEqual(employed.mean);
  });

  it("stops when it is told to", () => {
    expect(simulate(scenario(classThenJob()), (share) => share < 0.5)).toBeUndefined();
  });
});

describe("what cannot be run", () => {
  it.each([
    [{ people: 0 }, "simulate.people"],
    [{ people: 1_000_000_000 }, "simulate.people"],
    [{ people: 1.5 }, "simulate.people"],
    [{ weeks: 521 }, "simulate.weeks"],
    [{ replications: 0 }, "simulate.replications"],
    [{ people: 1_000_000, replications: 6 }, "simulate.walks"],
    [{ seed: Number.NaN }, "simulate.seed"],
    [{ pathway: pathway([]) }, "simulate.no-steps"],
  ])("%o is told as %s", (wrong, code) => {
    expect(checkScenario(scenario(classThenJob(), wrong)).map((finding) => finding.code)).toContain(code);
  });

  it("tells all at once", () => {
    expect(checkScenario(scenario(pathway([]), { people: 0, weeks: 0, seed: 0.5 }))).toHaveLength(4);
  });
});
