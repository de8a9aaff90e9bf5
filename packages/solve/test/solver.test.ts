import { afterAll, describe, expect, it } from "vitest";
import type { LinearProgram } from "@footbridge/core/model/linear-program.ts";
import { NotAProgram } from "@footbridge/solve/lp-text.ts";
import { SolverStopped, startSolver } from "@footbridge/solve/solver.ts";

const solver = startSolver();
afterAll(() => solver.stop());

/** Which things to carry: the best value within a weight, as a minimisation. */
const knapsack = (
  things: readonly (readonly [value: number, weight: number])[],
  room: number,
): LinearProgram => ({
  minimise: things.map(([value], index) => ({ variable: `thing ${index}`, weight: -value })),
  constraints: [
    { terms: things.map(([, weight], index) => ({ variable: `thing ${index}`, weight })), atMost: room },
  ],
  variables: things.map((_, index) => ({ name: `thing ${index}`, kind: "binary" })),
});

function bestByTrial(things: readonly (readonly [number, number])[], room: number): number {
  let best = 0;
  for (let chosen = 0; chosen < 1 << things.length; chosen += 1) {
    const taken = things.filter((_, index) => (chosen >> index) % 2 === 1);
    const weight = taken.reduce((sum, [, each]) => sum + each, 0);
    if (weight <= room)
      best = Math.max(
        best,
        taken.reduce((sum, [value]) => sum + value, 0),
      );
  }
  return best;
}

describe("the solver", () => {
  it("finds what trying every subset finds", async () => {
    const things = Array.from(
      { length: 10 },
      (_, index) => [7 + ((index * 37) % 23), 3 + ((index * 11) % 9)] as const,
    );
    for (const room of [1, 5, 12, 20, 33]) {
      const found = await solver.solve(knapsack(things, room));
      expect(found.status === "optimal" && -found.value).toBeCloseTo(bestByTrial(things, room), 6);
    }
  });

  it("gives each variable its value under its own name", async () => {
    const found = await solver.solve({
      minimise: [{ variable: "hours of work", weight: 2 }],
      constraints: [{ terms: [{ variable: "hours of work", weight: 3 }], atLeast: 7 }],
      variables: [{ name: "hours of work", kind: "whole" }],
    });
    expect(found).toEqual({ status: "optimal", value: 6, values: new Map([["hours of work", 3]]) });
  });

  it("keeps the bounds of a binary that is fixed", async () => {
    const program = knapsack([[5, 1]], 1);
    const fixed = { ...program, variables: [{ name: "thing 0", kind: "binary" as const, atMost: 0 }] };
    expect(await solver.solve(fixed)).toMatchObject({ status: "optimal", value: 0 });
  });

  it("says infeasible and unbounded as answers, not as errors", async () => {
    const x = { name: "x", kind: "real" } as const;
    const row = { terms: [{ variable: "x", weight: 1 }], atLeast: 2, atMost: 1 };
    expect(await solver.solve({ minimise: [], constraints: [row], variables: [x] })).toEqual({
      status: "infeasible",
    });
    const down = { minimise: [{ variable: "x", weight: -1 }], constraints: [], variables: [x] };
    expect(await solver.solve(down)).toEqual({ status: "unbounded" });
    const empty = { minimise: [], constraints: [{ terms: [], atLeast: 1 }], variables: [x] };
    expect(await solver.solve(empty)).toEqual({ status: "infeasible" });
  });

  it("refuses a programme that is none, before it reaches the thread", async () => {
    const nameless = { minimise: [{ variable: "y", weight: 1 }], constraints: [], variables: [] };
    await expect(solver.solve(nameless)).rejects.toThrow(NotAProgram);
    const endless = {
      ...knapsack([[1, 1]], 1),
      constraints: [
        { terms: [], atMost: 1 },
        { terms: [{ variable: "thing 0", weight: Number.NaN }], atMost: 1 },
      ],
    };
    await expect(solver.solve(endless)).rejects.toThrow(/not a finite number/);
  });

  it("leaves the caller's thread free while it works", async () => {
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 1);
    const things = Array.from(
      { length: 60 },
      (_, index) => [100 + ((index * 37) % 53), 90 + ((index * 29) % 61)] as const,
    );
    await solver.solve(knapsack(things, 2500), { limitMs: 2000 });
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(0);
  });

  it("rejects what is waiting when it is stopped", async () => {
    const other = startSolver();
    const waiting = other.solve(knapsack([[1, 1]], 1));
    const reason = waiting.catch((problem: unknown) => problem);
    await other.stop();
    expect(await reason).toBeInstanceOf(SolverStopped);
  });
});
