import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { generateTown } from "@footbridge/core/generate/city.ts";
import { generateQueries } from "@footbridge/core/generate/queries.ts";
import type { Answer } from "@footbridge/core/routes/answer.ts";
import { compileTown } from "@footbridge/core/routes/compile.ts";
import { solve } from "@footbridge/core/routes/solve.ts";
import { verifyItinerary } from "../../oracle/verify.ts";

const city = generateTown({ seed: 5, programs: 300, offerings: 2_000 });
const snapshot = compileTown(city);
const queries = generateQueries({ seed: 6, count: 60, town: city });
const exact = queries.map(({ person, target }) => solve(snapshot, person, target));

/** A clock that moves a millisecond at every look: cuts fall at the same place on every machine. */
const ticking = () => {
  let time = 0;
  return () => (time += 1);
};

const vectorsOf = (answer: Answer) => answer.front.map(({ vector }) => vector);

/** Whether each of the exact routes is matched by a listed one at most factor × slack worse. */
function keepsItsWord(answer: Answer, truth: Answer): boolean {
  const { certificate } = answer;
  if (certificate === undefined || certificate.factor === undefined) return true;
  const { slack, factor } = certificate;
  const units = [slack.time, slack.cost, slack.risk, slack.steps];
  return truth.front.every(({ vector }) =>
    answer.front.some((listed) =>
      listed.vector.every((value, at) => value <= vector[at]! + factor * units[at]! + 1e-6),
    ),
  );
}

describe("a search that is cut", () => {
  it("the whole answers are exact and keep every rule", () => {
    let routes = 0;
    for (const [index, { person, target }] of queries.entries()) {
      expect(["exact", "closed", "already-open"]).toContain(exact[index]!.status);
      for (const itinerary of exact[index]!.front) {
        expect(verifyItinerary(city, person, target, itinerary)).toEqual([]);
        routes += 1;
      }
    }
    expect(routes).toBeGreaterThan(60);
  });

  it.each([1, 3, 10, 30, 100])(
    "after %i looks at the clock lists feasible routes and proves what it says",
    (limitMs) => {
      for (const [index, { person, target }] of queries.entries()) {
        const answer = solve(snapshot, person, target, { limitMs, now: ticking() });
        const truth = exact[index]!;
        const finished = answer.status !== "bounded";
        const complaints = answer.front.flatMap((itinerary) =>
          verifyItinerary(city, person, target, itinerary),
        );
        expect(complaints).toEqual([]);
        expect(
          !finished || isDeepStrictEqual(vectorsOf(answer), vectorsOf(truth)),
          `query ${String(index)}`,
        ).toBe(true);
        expect(keepsItsWord(answer, truth), `query ${String(index)}`).toBe(true);
        const fastest = Math.min(...truth.front.map(({ vector }) => vector[0]!));
        expect(answer.certificate?.noneFasterThan ?? 0).toBeLessThanOrEqual(fastest);
      }
    },
  );

  it("some are cut early, hardly any late", () => {
    const cut = (limitMs: number) =>
      queries.filter(
        ({ person, target }) =>
          solve(snapshot, person, target, { limitMs, now: ticking() }).status === "bounded",
      ).length;
    expect(cut(3)).toBeGreaterThan(10);
    expect(cut(1_000_000)).toBe(0);
  });

  it("stops when the caller wants no more, or labels run out", () => {
    const hard = queries[exact.findIndex((answer) => answer.front.length > 5)]!;
    const stopped = solve(snapshot, hard.person, hard.target, { shouldStop: () => true });
    expect(stopped.status).toBe("bounded");
    expect(solve(snapshot, hard.person, hard.target, { maxLabels: 2 }).status).toBe("bounded");
  });
});

describe("a search that runs out of labels", () => {
  it.each([1, 2, 5, 20, 80])("with %i labels proves what it says", (maxLabels) => {
    for (const [index, { person, target }] of queries.entries()) {
      const answer = solve(snapshot, person, target, { maxLabels });
      const finished = answer.status !== "bounded";
      expect(!finished || isDeepStrictEqual(vectorsOf(answer), vectorsOf(exact[index]!))).toBe(true);
      expect(keepsItsWord(answer, exact[index]!), `query ${String(index)}`).toBe(true);
    }
  });
});
