import { describe, expect, it } from "vitest";
import type { Person, Target } from "@footbridge/core/routes/person.ts";
import type { Town } from "@footbridge/core/routes/town.ts";
import { all, any, is } from "../town/requirements.ts";
import { person, town } from "../town/vocabulary.ts";
import { exhaust } from "./exhaust.ts";
import { expectedAnswer } from "./expected.ts";
import { frontOf } from "./pareto.ts";
import { tinyQuestion } from "./tiny.ts";
import { verifyItinerary } from "./verify.ts";
import { itineraryOf } from "./way.ts";

const job = (id: string): Target => ({ kind: "occupation", id });
const fact = (id: string): Target => ({ kind: "fact", fact: id });
const vectors = (built: Town, who: Person, target: Target) =>
  expectedAnswer({ town: built, person: who, target }, ["time", "cost", "risk", "steps"], 100_000)?.vectors;

describe("the oracle answers what arithmetic says", () => {
  const ladder = town()
    .program("cna")
    .needs("reading:5")
    .gives("cna")
    .offering({ start: 2, weeks: 12, tuition: 30_000 })
    .program("reading")
    .gives("reading:6")
    .offering({ start: 0, weeks: 2 })
    .job("aide", 1_800)
    .needs("cna")
    .experience("year", 20)
    .job("lead", 2_500)
    .needs("cna", "year");

  it("one class after another, then a year of work: 2 + 12 + 20 weeks", () => {
    expect(vectors(ladder.build(), person({ budget: 30_000 }), job("lead"))).toEqual([[34, 30_000, 0, 3]]);
  });

  it("one cent short is closed, a horizon one week short too", () => {
    expect(vectors(ladder.build(), person({ budget: 29_999 }), job("lead"))).toEqual([]);
    expect(vectors(ladder.build(), person({ budget: 30_000, horizonWeeks: 33 }), job("lead"))).toEqual([]);
  });

  it("already open where the target holds at the outset", () => {
    const who = person({ facts: ["cna"] });
    expect(
      expectedAnswer({ town: ladder.build(), person: who, target: job("aide") }, ["time"], 10)?.status,
    ).toBe("already-open");
  });

  it("faster, cheaper and surer ways are all kept, a worse one is not", () => {
    const built = town()
      .program("p")
      .gives("x")
      .offering({ start: 0, weeks: 4, tuition: 20_000 })
      .offering({ start: 1, weeks: 4, tuition: 20_000 })
      .offering({ start: 3, weeks: 4, completion: 0.5 })
      .offering({ start: 9, weeks: 4 });
    expect(vectors(built.build(), person({ budget: 20_000 }), fact("x"))).toEqual([
      [4, 20_000, 0, 1],
      [7, 0, 6_931, 1],
      [13, 0, 0, 1],
    ]);
  });

  it("a floor above today's pay asks for work in every week, also the one before a class", () => {
    const built = town()
      .program("p")
      .gives("x")
      .offering({ start: 1, weeks: 3, hours: 5, blocks: ["saturday"] })
      .job("porter", 1_500)
      .experience("season", 6);
    const who = person({ incomeFloor: 50_000, weeklyHours: 45 });
    // The job starts at once, lasts beyond the class and counts as a step; the target holds when the class ends.
    expect(vectors(built.build(), who, fact("x"))).toEqual([[4, 0, 0, 2]]);
    expect(vectors(built.build(), { ...who, horizonWeeks: 5 }, fact("x"))).toEqual([]);
  });

  it("a once-only voucher pays for one of two classes, the stackable one for both", () => {
    const built = town()
      .program("a")
      .gives("a")
      .offering({ start: 0, weeks: 2, tuition: 50_000, streams: ["voucher", "grant"] })
      .program("b")
      .gives("b")
      .offering({ start: 2, weeks: 2, tuition: 40_000, other: 1_000, streams: ["voucher", "grant"] })
      .stream("voucher", 100_000, "once")
      .stream("grant", 5_000, "per-offering")
      .job("end", 2_000)
      .needs(all("a", "b"))
      .build();
    expect(vectors(built, person({ budget: 90_000 }), job("end"))).toEqual([[4, 36_000, 0, 2]]);
  });

  it("what rests on an untold attribute is there only where nothing certain is as good", () => {
    const built = town()
      .program("quick")
      .needs(is("resident"))
      .gives("x")
      .offering({ start: 0, weeks: 2 })
      .program("slow")
      .gives("x")
      .offering({ start: 0, weeks: 8 })
      .job("end", 2_000)
      .needs(any("x"))
      .build();
    const question = { town: built, person: person({ unknown: ["resident"] }), target: job("end") };
    expect(expectedAnswer(question, ["time", "steps"], 1_000)).toEqual({
      status: "exact",
      vectors: [
        [2, 1],
        [8, 1],
      ],
      assumed: 1,
    });
  });
});

describe("the oracle agrees with itself", () => {
  it("looking past the target changes nothing in the first four criteria", () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const question = tinyQuestion(seed);
      const four = exhaust(question, { six: false, telling: "certain", limit: 20_000 });
      const six = exhaust(question, { six: true, telling: "certain", limit: 60_000 });
      if (four.kind !== "front" || six.kind !== "front") continue;
      expect(frontOf(six.front.map((vector) => vector.slice(0, 4))), `seed ${String(seed)}`).toEqual(
        four.front,
      );
    }
  });

  it("the reader of rules finds nothing wrong with what the search over all steps finds", () => {
    const six = ["time", "cost", "risk", "steps", "better", "earnings"] as const;
    let read = 0;
    for (let seed = 0; seed < 400; seed += 1) {
      const question = tinyQuestion(seed);
      const found = exhaust(question, { six: true, telling: "certain", limit: 60_000 });
      if (found.kind !== "front") continue;
      for (const vector of found.front) {
        const itinerary = itineraryOf(question, vector, found.wayTo(vector));
        const complaints = verifyItinerary(question.town, question.person, question.target, itinerary, six);
        expect(complaints, `seed ${String(seed)}`).toEqual([]);
        read += 1;
      }
    }
    expect(read).toBeGreaterThan(300);
  });

  it("tiny towns are varied: closed, open and with several best ways", () => {
    const sizes = Array.from({ length: 400 }, (_, seed) => {
      const found = exhaust(tinyQuestion(seed), { six: false, telling: "certain", limit: 20_000 });
      return found.kind === "front" ? Math.min(2, found.front.length) : found.kind;
    });
    for (const size of [0, 1, 2]) expect(sizes.filter((entry) => entry === size).length).toBeGreaterThan(40);
    expect(sizes.filter((entry) => entry === "too-big").length).toBeLessThan(4);
  });
});
