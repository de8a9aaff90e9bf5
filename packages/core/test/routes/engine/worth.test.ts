import { describe, expect, it } from "vitest";
import { compileTown } from "@footbridge/core/routes/compile.ts";
import { solve } from "@footbridge/core/routes/solve.ts";
import { worthReader } from "@footbridge/core/routes/worth.ts";
import { person, town } from "../../town/vocabulary.ts";

const fact = (id: string) => ({ kind: "fact", fact: id }) as const;

/** Sum of 1.03^(−w/52) over weeks from `from` up to, not including, `to`: a geometric series in closed form. */
function annuity(from: number, to: number): number {
  const ratio = 1.03 ** (-1 / 52);
  return (ratio ** from - ratio ** to) / (1 - ratio);
}

describe("what a route is worth", () => {
  const built = town()
    .program("p")
    .gives("x")
    .offering({ start: 10, weeks: 10, hours: 15, tuition: 30_000 })
    .job("today's kind", 1_650)
    .needs("x")
    .job("nurse", 3_000)
    .needs("x", "y")
    .program("q")
    .needs("x")
    .gives("y")
    .offering({ start: 30, weeks: 10, hours: 5 })
    .build();
  const snapshot = compileTown(built);
  const who = person({ hourlyWage: 1_500, weeklyHours: 40, budget: 30_000 });
  const nurse = { kind: "occupation", id: "nurse" } as const;

  it("five years of pay: today's, less hours in class, the first better job, the target's from arrival on, less the price", () => {
    const [route] = solve(snapshot, who, nurse).front;
    const { earnings, betterWeek } = worthReader(snapshot, who, nurse)(route!);
    // 1.1 × 1,500 is exactly 1,650: the first class opens a job that counts as better.
    expect(betterWeek).toBe(20);
    const byHand =
      1_500 * 40 * annuity(0, 10) +
      1_500 * 25 * annuity(10, 20) +
      1_650 * 40 * annuity(20, 30) +
      1_650 * 35 * annuity(30, 40) +
      3_000 * 40 * annuity(40, 260) -
      30_000 * 1.03 ** (-10 / 52);
    expect(earnings).toBe(Math.round(byHand));
  });

  it("no better job on the way: one week past the horizon", () => {
    const [route] = solve(snapshot, { ...who, hourlyWage: 2_000 }, fact("x")).front;
    const reader = worthReader(snapshot, { ...who, hourlyWage: 2_000 }, fact("x"));
    expect(reader(route!).betterWeek).toBe(who.horizonWeeks + 1);
  });

  it("as criteria, a step beyond the target can be worth its while", () => {
    const asked = solve(snapshot, who, fact("x"), { criteria: ["steps", "earnings"] });
    expect(asked.status).toBe("exact");
    expect(asked.front.map(({ vector }) => vector[0])).toEqual([1, 2]);
    const reader = worthReader(snapshot, who, fact("x"));
    for (const route of asked.front) expect(reader(route).earnings).toBe(-route.vector[1]!);
    expect(asked.front[1]!.vector[1]!).toBeLessThan(asked.front[0]!.vector[1]!);
  });

  it("weeks to a better job as a criterion finds the short course that the target does not need", () => {
    const sketch = town()
      .program("long")
      .gives("x")
      .offering({ start: 0, weeks: 40 })
      .program("short")
      .gives("card")
      .offering({ start: 0, weeks: 2 })
      .job("guard", 2_000)
      .needs("card")
      .build();
    const answer = solve(compileTown(sketch), person(), fact("x"), { criteria: ["time", "steps", "better"] });
    expect(answer.front.map(({ vector }) => vector)).toEqual([
      [40, 1, 105],
      [40, 2, 2],
    ]);
  });
});
