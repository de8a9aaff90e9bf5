import { describe, expect, it } from "vitest";
import type { Criterion } from "@footbridge/core/routes/answer.ts";
import { compileTown } from "@footbridge/core/routes/compile.ts";
import { solve } from "@footbridge/core/routes/solve.ts";
import { is, not } from "../../town/requirements.ts";
import { person, town } from "../../town/vocabulary.ts";

const fact = (id: string) => ({ kind: "fact", fact: id }) as const;

describe("what an answer says", () => {
  const built = town()
    .program("p")
    .gives("x")
    .offering({ start: 0, weeks: 4, tuition: 20_000 })
    .offering({ start: 3, weeks: 4, completion: 0.5 })
    .offering({ start: 9, weeks: 4 })
    .offering({ start: 8, weeks: 6 })
    .job("helper", 1_600, "care")
    .job("nurse", 4_000, "care")
    .needs("x")
    .job("cook", 2_500, "food")
    .needs("x")
    .build();
  const snapshot = compileTown(built);
  const who = person({ budget: 20_000 });

  it("every best trade-off once, in order", () => {
    expect(solve(snapshot, who, fact("x")).front.map(({ vector }) => vector)).toEqual([
      [4, 20_000, 0, 1],
      [7, 0, 6_931, 1],
      [13, 0, 0, 1],
    ]);
  });

  it("over fewer criteria, in the order asked for", () => {
    const over = (...criteria: Criterion[]) =>
      solve(snapshot, who, fact("x"), { criteria }).front.map(({ vector }) => vector);
    expect(over("time")).toEqual([[4]]);
    expect(over("cost", "time")).toEqual([
      [0, 7],
      [20_000, 4],
    ]);
    expect(over("risk", "steps")).toEqual([[0, 1]]);
  });

  it("already open, closed", () => {
    expect(solve(snapshot, who, { kind: "occupation", id: "helper" })).toMatchObject({
      status: "already-open",
      front: [],
    });
    expect(solve(snapshot, who, { kind: "sector", id: "care" }).status).toBe("already-open");
    expect(solve(snapshot, who, { kind: "wage", atLeast: 1_600 }).status).toBe("already-open");
    expect(solve(snapshot, who, fact("y")).status).toBe("closed");
    expect(solve(snapshot, person({ horizonWeeks: 3 }), fact("x")).status).toBe("closed");
  });

  it("a wage or a sector is reached by any of its jobs, and each route names one", () => {
    const answer = solve(snapshot, who, { kind: "wage", atLeast: 2_000 });
    expect(answer.front.map(({ vector }) => vector[0])).toEqual([4, 7, 13]);
    for (const { occupation } of answer.front) expect(["nurse", "cook"]).toContain(occupation);
    expect(solve(snapshot, who, { kind: "sector", id: "food" }).front[0]?.occupation).toBe("cook");
    expect(solve(snapshot, who, { kind: "wage", atLeast: 4_001 }).status).toBe("closed");
  });

  it("a higher mark holds the lower ones, also those nobody names", () => {
    const levels = compileTown(town().program("p").gives("math:6").offering({ start: 0, weeks: 2 }).build());
    expect(solve(levels, person({ facts: ["math:3"] }), fact("math:2")).status).toBe("already-open");
    expect(solve(levels, person({ facts: ["math:3"] }), fact("math:5")).front[0]?.vector[0]).toBe(2);
    expect(solve(levels, person(), fact("math:7")).status).toBe("closed");
  });
});

describe("R12, what is not told", () => {
  const built = town()
    .program("quick")
    .needs(is("resident"))
    .gives("x")
    .offering({ start: 0, weeks: 2 })
    .program("middle")
    .needs(not("insured"))
    .gives("x")
    .offering({ start: 0, weeks: 5, tuition: 0 })
    .program("slow")
    .gives("x")
    .offering({ start: 0, weeks: 8 })
    .program("paid")
    .gives("z")
    .offering({ start: 0, weeks: 1, tuition: 5_000, streams: ["fund"] })
    .stream("fund", 5_000, "per-offering", is("resident"))
    .program("both")
    .needs("x", is("resident"))
    .gives("w")
    .offering({ start: 10, weeks: 1 })
    .job("end", 2_000)
    .needs("w", not("resident"))
    .build();
  const snapshot = compileTown(built);

  it("is hoped for only where nothing certain is as good, and said", () => {
    const answer = solve(snapshot, person({ unknown: ["resident"] }), fact("x"));
    expect(answer).toMatchObject({
      status: "exact",
      front: [
        { vector: [2, 0, 0, 1], assumes: [{ attribute: "resident", value: true }] },
        { vector: [5, 0, 0, 1] },
      ],
    });
    expect(answer.front[1]).not.toHaveProperty("assumes");
    expect(solve(snapshot, person({ unknown: ["insured"] }), fact("x")).front).toMatchObject([
      { vector: [5, 0, 0, 1], assumes: [{ attribute: "insured", value: false }] },
      { vector: [8, 0, 0, 1] },
    ]);
  });

  it("never pays, and never contradicts itself", () => {
    expect(solve(snapshot, person({ unknown: ["resident"] }), fact("z")).status).toBe("closed");
    expect(solve(snapshot, person({ attributes: ["resident"] }), fact("z")).status).toBe("exact");
    expect(solve(snapshot, person({ unknown: ["resident"] }), { kind: "occupation", id: "end" }).status).toBe(
      "closed",
    );
  });
});
