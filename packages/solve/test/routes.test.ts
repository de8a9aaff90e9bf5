import { afterAll, describe, expect, it } from "vitest";
import { generatePersonas } from "@footbridge/core/generate/personas.ts";
import { weekOfFact } from "@footbridge/core/routes/forward.ts";
import { startSolver } from "@footbridge/solve/solver.ts";
import { ask } from "../../../bench/routes/engine/latency.ts";
import { makeInstance, questions } from "../../../bench/routes/instance.ts";
import { milpQuestion, programmeFor } from "../../../bench/routes/milp/programme.ts";
import type { MilpCriterion } from "../../../bench/routes/milp/programme.ts";
import { plainDates } from "../../../bench/routes/plain/dates.ts";
import { plainNetwork } from "../../../bench/routes/plain/network.ts";
import { plainQuestion } from "../../../bench/routes/plain/question.ts";

/** A city of some hundred programs: larger than brute force can take, small enough for a linear programme. */
const city = makeInstance("small city", { seed: 3, programs: 400 });
const network = plainNetwork(city.town);
const solver = startSolver();
afterAll(() => solver.stop());

describe("the route engine against methods that share no code with it", () => {
  it("its earliest dates are those of plain rounds until nothing changes", () => {
    const differing = generatePersonas({ seed: 11, count: 25, town: city.town }).flatMap((person) => {
      const [reach, dates] = [city.forward(person), plainDates(network, person)];
      const first = Math.min(...dates.values());
      return [...network.holds.keys()]
        .filter((fact) => !fact.startsWith("qualified "))
        .filter((fact) => {
          const date = dates.get(fact);
          return weekOfFact(city.snapshot, reach, fact) !== (date === undefined ? undefined : date - first);
        });
    });
    expect(differing).toEqual([]);
  });

  it("the least time, cost and risk of its fronts are the optima of linear programmes", async () => {
    const criteria: readonly MilpCriterion[] = ["time", "cost", "risk"];
    const answered = questions(city, 11, 80, ["occupation", "credential"])
      .map((query) => ask(city, query, { classes: 2, limitMs: 300 }))
      .filter(({ answer }) => answer.status === "exact");
    let compared = 0;
    for (const { query, answer } of answered) {
      const milp = milpQuestion(plainQuestion(network, query.person, query.target, true));
      if (compared >= 30 || milp.binaries.length > 300) continue;
      for (const [place, criterion] of criteria.entries()) {
        const solution = await solver.solve(programmeFor(milp, criterion));
        const best = Math.min(...answer.front.map(({ vector }) => vector[place] ?? Number.NaN));
        expect(solution.status === "optimal" ? Math.round(solution.value) : solution.status).toBe(best);
        compared += 1;
      }
    }
    expect(compared).toBe(30);
  });
});
