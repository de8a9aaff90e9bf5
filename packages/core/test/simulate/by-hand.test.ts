import { describe, expect, it } from "vitest";
import type { Pathway } from "@footbridge/core/model/pathway.ts";
import type { Assumptions } from "@footbridge/core/simulate/assumptions.ts";
import type { Figures } from "@footbridge/core/simulate/figures.ts";
import type { Scenario } from "@footbridge/core/simulate/scenario.ts";
import { simulate } from "@footbridge/core/simulate/simulate.ts";
import { alike, classThenJob, pathway, plain, scenario, step } from "./cohort.ts";

const people = 5000;

function once(of: Pathway, more: Partial<Scenario> = {}): Figures {
  const [figures] = simulate(scenario(of, { people, ...more })) ?? [];
  if (figures === undefined) throw new Error("a run was stopped");
  return figures;
}

const assuming = (values: Partial<Record<Exclude<keyof Assumptions, "factors">, number>>): Assumptions => ({
  ...plain,
  ...Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, unit: "test", source: "made up" }]),
  ),
});

/** How far a count is from what was worked out by hand, in standard deviations of chance. */
const off = (count: number, share: number): number =>
  Math.abs(count / people - share) / Math.sqrt((share * (1 - share)) / people);

const half = { completion: { rate: 0.5 } };

describe("what was worked out by hand", () => {
  it.each([
    [1, 0.3],
    [2, 0.3],
    [10, 0.02],
    [40, 0.01],
  ])(
    "a class of %i weeks with an event in a week by chance %f is finished by who meets none",
    (weeks, chance) => {
      const run = once(classThenJob({ weeks }), { assumptions: assuming({ lifeEventWeekly: chance }) });
      expect(off(run.ready, (1 - chance) ** weeks)).toBeLessThan(4);
    },
  );

  it.each([1, 10, 25])("a group that starts in %i weeks finds those whose patience lasts", (firstWeek) => {
    const run = once(classThenJob({ intake: { firstWeek, everyWeeks: 500, seats: 9999 } }), {
      assumptions: assuming({ patienceWeeks: 10 }),
    });
    expect(off(run.started, 2 ** (-firstWeek / 10))).toBeLessThan(4);
  });

  it("three tries at a class, the next taken by half of those who dropped out", () => {
    const tries = assuming({ tries: 3, tryAgain: 0.5 });
    const run = once(classThenJob({ completion: { rate: 0.4 } }), { assumptions: tries });
    expect(off(run.ready, 0.4 + 0.3 * 0.4 + 0.3 * 0.3 * 0.4)).toBeLessThan(4);
  });

  it("who is not hired for the better job looks for the other", () => {
    const after = { after: { has: "done:class" } };
    const run = once(
      pathway([
        step("class", "training", { weeks: 4 }),
        step("better", "job", { ...after, ...half, wage: { hourly: 3000 } }),
        step("other", "job", { ...after, ...half, wage: { hourly: 2500 } }),
      ]),
    );
    expect(off(run.employed, 0.75)).toBeLessThan(4);
    expect(run.out).toBe(people - run.employed);
  });

  it("openings are filled by who is hired, and cost no more than that", () => {
    const job = { ...half, cost: 1000, intake: { everyWeeks: 10, seats: 100 } };
    const run = once(classThenJob({ weeks: 1 }, job), { weeks: 100 });
    // Groups in weeks 10 to 100.
    expect(run.employed).toBe(10 * 100);
    expect(run.spent).toBe(10 * 100 * 1000);
  });

  it.each([
    [0, 0],
    [1, 3],
    [2, 6],
    [3, 9],
    [4, -1],
  ])("a job that asks for %i of three classes of 3 weeks is reached in week %i", (atLeast, week) => {
    const ids = ["a", "b", "c"];
    const of = ids.map((id) => ({ has: `done:${id}` }));
    const run = once(
      pathway([
        ...ids.map((id) => step(id, "training", { weeks: 3, gives: [id] })),
        step("job", "job", { after: { atLeast, of }, wage: { hourly: 2500 } }),
      ]),
    );
    expect(run.employedBy.indexOf(people)).toBe(week);
    expect(run.employed).toBe(week === -1 ? 0 : people);
  });

  it("money lasts for as many weeks as it pays, and not for one more", () => {
    // 20 hours of class leave 30 of 40 hours of work: $200 a week less, with $1,000 at hand.
    const profile = {
      ...alike,
      weeklyHours: { least: 50, most: 50 },
      work: { share: 1, hours: { least: 40, most: 40 }, hourly: { least: 2000, most: 2000 } },
      savings: { least: 100_000, most: 100_000 },
    };
    const ready = (weeks: number): number => once(classThenJob({ weeks }), { profile }).ready;
    expect([4, 5, 6, 7].map(ready)).toEqual([people, people, 0, 0]);
  });

  it("all money is accounted for: seats of classes and places in supports", () => {
    const care = { supports: ["navigation"], cost: 500, intake: { everyWeeks: 1, seats: 30 } };
    const of = classThenJob({ cost: 1000 });
    const run = once({ ...of, steps: [...of.steps, step("care", "support", care)] });
    expect(run.spent).toBe(people * 1000 + 30 * 500);
    const priced = step("care", "support", { ...care, price: 7 });
    const rich = { ...alike, savings: { least: 7, most: 7 } };
    expect(once({ ...of, steps: [...of.steps, priced] }).spent).toBe(people * 1000);
    expect(once({ ...of, steps: [...of.steps, priced] }, { profile: rich }).paid).toBe(30 * 7);
  });

  it("a group is who had something before, not who earned it on the way; the groups of a place are all people", () => {
    const profile = {
      ...alike,
      traits: [{ kind: "fact" as const, name: "diploma:hs", share: 0.5 }],
      places: [
        { id: "north", weight: 2 },
        { id: "south", weight: 1 },
      ],
    };
    const run = once(classThenJob({ ...half, gives: ["diploma:hs"] }), { profile });
    const [diploma, ...places] = run.groups;
    expect(off(diploma?.people ?? 0, 0.5)).toBeLessThan(4);
    for (const figure of ["people", "started", "ready", "employed"] as const)
      expect(places.reduce((sum, group) => sum + group[figure], 0)).toBe(run[figure]);
  });
});
