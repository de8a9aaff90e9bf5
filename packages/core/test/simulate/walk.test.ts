import { describe, expect, it } from "vitest";
import type { Profile } from "@footbridge/core/simulate/profile.ts";
import type { Figures } from "@footbridge/core/simulate/figures.ts";
import type { Scenario } from "@footbridge/core/simulate/scenario.ts";
import { simulate } from "@footbridge/core/simulate/simulate.ts";
import { alike, classThenJob, pathway, plain, scenario, step } from "./cohort.ts";

function once(it: Scenario): Figures {
  const [figures] = simulate(it) ?? [];
  if (figures === undefined) throw new Error("a run was stopped");
  return figures;
}

const needy = (name: string, kind: "need" | "attribute" = "need"): Profile => ({
  ...alike,
  traits: [{ kind, name, share: 1 }],
});

describe("a class that all finish, then a job", () => {
  it("everyone is ready and hired in the week the class ends", () => {
    const run = once(scenario(classThenJob()));
    expect([run.started, run.ready, run.employed, run.out]).toEqual([1000, 1000, 1000, 0]);
    expect([run.readyBy[9], run.readyBy[10], run.employedBy[10]]).toEqual([0, 1000, 1000]);
  });

  it("five seats every ten weeks let in five people every ten weeks, in the order they came", () => {
    const intake = { everyWeeks: 10, seats: 5, firstWeek: 3 };
    const run = once(scenario(classThenJob({ intake }), { people: 15, weeks: 60 }));
    expect([2, 3, 12, 13, 22, 23].map((week) => run.startedBy[week])).toEqual([0, 5, 5, 10, 10, 15]);
    // Five wait 3 weeks, five 13 and five 23.
    expect(run.steps[0]?.waitedWeeks).toBe(5 * (3 + 13 + 23));
  });

  it("those who wait too long are counted where they waited", () => {
    const assumptions = { ...plain, patienceWeeks: { ...plain.patienceWeeks, value: 10 } };
    const intake = { everyWeeks: 52, seats: 1_000_000, firstWeek: 20 };
    const run = once(scenario(classThenJob({ intake }), { people: 20_000, assumptions }));
    // Half give up in 10 weeks, a quarter outlasts 20; patience is told in whole weeks, rounded up.
    expect(Math.abs(run.started / 20_000 - 0.25)).toBeLessThan(0.02);
    expect(run.falls).toEqual([{ step: "class", outcome: "waited-too-long", people: 20_000 - run.started }]);
  });

  it("what takes no time is over in the same week, even behind a seat", () => {
    const exam = step("exam", "credential", {
      after: { has: "done:class" },
      intake: { everyWeeks: 1, seats: 1000, firstWeek: 0 },
    });
    const it = pathway([
      step("class", "training", { weeks: 10 }),
      exam,
      step("job", "job", { after: { has: "done:exam" }, wage: { hourly: 2500 } }),
    ]);
    expect(once(scenario(it)).employedBy[10]).toBe(1000);
  });

  it("nobody waits for a class without seats to the end of days", () => {
    const run = once(scenario(classThenJob({ intake: { everyWeeks: 1, seats: 0 } }), { weeks: 50 }));
    expect(run.started).toBe(0);
  });
});

describe("who finishes", () => {
  it("is a share of those who start, within chance", () => {
    const run = once(scenario(classThenJob({ completion: { rate: 0.7 } }), { people: 20_000 }));
    // Four standard deviations of a share of 0.7 among 20,000.
    expect(Math.abs(run.ready / 20_000 - 0.7)).toBeLessThan(4 * Math.sqrt((0.7 * 0.3) / 20_000));
    expect(run.falls.map(({ outcome }) => outcome)).toEqual(["dropped-out"]);
  });

  const childcare = {
    id: "no-childcare",
    title: "No childcare",
    when: { kind: "unmet-need", need: "childcare" },
    odds: 0.25,
    source: "made up for a test",
  } as const;
  const assumptions = { ...plain, factors: [childcare] };
  // Odds 1 times 0.25: one in five.
  const lower = 0.2;
  const readyShare = (of: ReturnType<typeof classThenJob>): number =>
    once(scenario(of, { people: 20_000, profile: needy("childcare"), assumptions })).ready / 20_000;
  const hard = { completion: { rate: 0.5 }, blocks: ["weekday-evening-1"] };

  it("falls by the odds ratio of a need that nothing meets", () => {
    expect(Math.abs(readyShare(classThenJob(hard)) - lower)).toBeLessThan(0.012);
  });

  it("does not fall where the class meets the need", () => {
    expect(Math.abs(readyShare(classThenJob({ ...hard, supports: ["childcare"] })) - 0.5)).toBeLessThan(
      0.015,
    );
  });

  it("a support helps at the hours it is open, and only so many", () => {
    const beside = (more: Record<string, unknown>) => {
      const it = classThenJob(hard);
      return { ...it, steps: [...it.steps, step("care", "support", { supports: ["childcare"], ...more })] };
    };
    expect(Math.abs(readyShare(beside({})) - 0.5)).toBeLessThan(0.015);
    expect(Math.abs(readyShare(beside({ blocks: ["weekday-morning"] })) - lower)).toBeLessThan(0.012);
    const few = beside({ intake: { everyWeeks: 1, seats: 100 } });
    expect(Math.abs(readyShare(few) - lower)).toBeLessThan(0.015);
  });
});

describe("money, time and people's hours", () => {
  const working: Profile = {
    ...alike,
    weeklyHours: { least: 50, most: 50 },
    work: { share: 1, hours: { least: 40, most: 40 }, hourly: { least: 2000, most: 2000 } },
    savings: { least: 100_000, most: 100_000 },
  };

  it("savings that run out before the end stop a class", () => {
    // 20 hours of class leave 30 of 40 hours of work: $200 a week less, and $1,000 at hand lasts 5 weeks.
    const run = once(scenario(classThenJob(), { profile: working, people: 10 }));
    expect(run.falls).toEqual([{ step: "class", outcome: "money-ran-out", people: 10 }]);
    expect(once(scenario(classThenJob({ weeks: 5 }), { profile: working, people: 10 })).ready).toBe(10);
  });

  it("a price above what is at hand keeps people out, and says so", () => {
    const run = once(scenario(classThenJob({ price: 100_001 }), { profile: working, people: 10 }));
    expect(run.falls).toEqual([{ step: undefined, outcome: "could-not-pay", people: 10 }]);
  });

  it("a class at hours that are taken is no way in", () => {
    const profile = {
      ...needy("works-days", "attribute"),
      busy: [{ trait: "works-days", blocks: ["weekday-morning" as const] }],
    };
    const run = once(scenario(classThenJob({ blocks: ["weekday-morning"] }), { profile, people: 10 }));
    expect(run.falls).toEqual([{ step: undefined, outcome: "no-class-when-free", people: 10 }]);
  });

  it("a requirement that nobody meets is no way in; one met by the step before is", () => {
    const profile = { ...alike, scales: [{ scale: "reading", weights: [0, 0, 1] }] };
    const asks = { requires: { has: "reading:4" } };
    expect(once(scenario(classThenJob(asks), { profile, people: 10 })).falls).toEqual([
      { step: undefined, outcome: "no-way-in", people: 10 },
    ]);
    const bridged = classThenJob(asks);
    const bridge = step("bridge", "bridge", { weeks: 20, gives: ["reading:4"] });
    const run = once(scenario({ ...bridged, steps: [bridge, ...bridged.steps] }, { profile, people: 10 }));
    expect([run.readyBy[29], run.readyBy[30]]).toEqual([0, 10]);
  });

  it("a life event in every week ends every class in its first", () => {
    const assumptions = { ...plain, lifeEventWeekly: { ...plain.lifeEventWeekly, value: 1 } };
    expect(once(scenario(classThenJob(), { assumptions, people: 10 })).falls).toEqual([
      { step: "class", outcome: "life-event", people: 10 },
    ]);
  });

  it("pay gained is the job's less that of before", () => {
    const profile = { ...working, weeklyHours: { least: 60, most: 60 } };
    expect(once(scenario(classThenJob(), { profile })).wageGain).toBe(500);
  });

  it("costs are what seats of those who started cost, over those who got there", () => {
    const run = once(scenario(classThenJob({ completion: { rate: 0.5 }, cost: 300_000 })));
    expect(run.spent).toBe(300_000 * 1000);
    expect(run.costPerReady).toBe((300_000 * 1000) / run.ready);
  });

  it("a fund's outcome is met only by those who got there within its period", () => {
    const fund = (periodWeeks: number) => ({
      id: "grant",
      name: "Grant",
      periodWeeks,
      outcome: { what: "employed" as const, share: 0.5 },
      note: "",
    });
    const funded = (weeks: number) => once(scenario({ ...classThenJob(), funds: [fund(weeks)] })).funds[0];
    expect(funded(9)).toEqual({ fund: "grant", share: 0, met: false });
    expect(funded(10)).toEqual({ fund: "grant", share: 1, met: true });
    expect(funded(400)?.met).toBeUndefined();
  });
});
