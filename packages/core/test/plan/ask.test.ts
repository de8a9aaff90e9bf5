import { askRoute } from "@footbridge/core/plan/ask.ts";
import { compileCity } from "@footbridge/core/plan/city.ts";
import { everywhere } from "@footbridge/core/plan/everywhere.ts";
import { personOfStanding } from "@footbridge/core/plan/person-of-standing.ts";
import { describe, expect, test } from "vitest";
import { catalog, day, noWords, occupation, offering, program, standing, wage } from "./small-catalog.ts";

const provenance = { source: "made-up", asOf: "2027" };
const today = day("2027-01-04");

/** A ten-week class for aides, a later one of the same, then a class for nurses; aides earn $20, nurses $40. */
const small = catalog({
  programs: [
    program("aide", { requires: { has: "reading:3" } }),
    program("nurse", { requires: { has: "cert:aide" }, gives: ["licence:nurse"] }),
  ],
  offerings: [
    offering("aide-1", "aide", {
      start: day("2027-01-04"),
      end: day("2027-03-15"),
      streams: ["fund"],
      seatsLeft: 4,
    }),
    offering("aide-2", "aide", {
      start: day("2027-02-01"),
      end: day("2027-04-12"),
      price: { ...offering("", "").price, tuition: 0 },
    }),
    offering("nurse-1", "nurse", {
      start: day("2027-03-15"),
      end: day("2027-05-24"),
      completion: { rate: 0.5, provenance },
    }),
    offering("nurse-2", "nurse", {
      start: day("2027-06-07"),
      end: day("2027-08-16"),
      completion: { rate: 0.5, provenance },
    }),
  ],
  occupations: [
    occupation("31-1131", { requires: { has: "cert:aide" }, sector: "healthcare" }),
    occupation("29-1141", { requires: { has: "licence:nurse" }, sector: "healthcare" }),
    occupation("35-3023", { requires: { all: [] } }),
  ],
  wages: [wage("31-1131", 2_000), wage("29-1141", 4_000), wage("35-3023", 1_500)],
  streams: [
    {
      id: "fund",
      organization: "house",
      name: { en: "Fund" },
      eligible: { is: "low-income" },
      cap: 30_000,
      use: "per-offering",
      provenance,
    },
  ],
});
const city = compileCity(small, 1, today, noWords);
const reader = standing({ facts: ["reading:4"], attributes: ["low-income"] });
const ask = (target: string, more = {}) =>
  askRoute(city, personOfStanding({ ...reader, ...more }, today), { kind: "occupation", id: target });

describe("a question answered", () => {
  test("both the sooner and the cheaper way are there, with their figures", () => {
    const answer = ask("31-1131");
    expect(answer.status).toBe("exact");
    expect(answer.itineraries.map(({ weeks, cost, arrives }) => [weeks, cost, arrives])).toEqual([
      [10, 50_000 - 30_000 + 3_500, "2027-03-15"],
      [14, 3_500, "2027-04-12"],
    ]);
    expect(answer.itineraries[0]).toMatchObject({
      chance: 0.8,
      job: { occupation: "31-1131", entryAssumed: false },
    });
  });

  test("a step says who pays, what is left in the week, the pay meanwhile and after, and what is kept", () => {
    const [step] = ask("31-1131").itineraries[0]?.steps ?? [];
    expect(step).toMatchObject({
      offering: "aide-1",
      price: { tuition: 50_000, other: 3_500, paidBy: [{ stream: "fund", amount: 30_000 }] },
      cost: 23_500,
      hoursLeft: 30,
      payDuring: { weekly: 1_600 * 30, from: "present-job" },
      payAfter: { occupation: "31-1131", pay: { entry: 2_000 } },
      seats: { left: 4, waitlist: false },
      ifYouStop: { keeps: [{ fact: "cert:aide" }], jobs: [{ occupation: "31-1131" }] },
      elsewhere: [{ offering: "aide-2", cost: 3_500 }],
    });
  });

  test("the way back after stopping is the next start of what would follow", () => {
    const first = ask("29-1141").itineraries.find(({ weeks }) => weeks === 20)?.steps[0];
    expect(first?.ifYouStop.nextStarts).toEqual(["2027-06-07"]);
  });

  test("the first better job is the aide's, on the way to nurse", () => {
    expect(ask("29-1141").itineraries[0]).toMatchObject({ betterJob: { weeks: 10, day: "2027-03-15" } });
  });

  test("five years' earnings follow from arithmetic", () => {
    const discounted = (from: number, to: number, cents: number): number => {
      let sum = 0;
      for (let week = from; week < to; week += 1) sum += cents * 1.03 ** (-week / 52);
      return sum;
    };
    const expected = discounted(0, 10, 1_600 * 30) + discounted(10, 260, 2_000 * 40) - 23_500;
    expect(ask("31-1131").itineraries[0]?.fiveYearEarnings).toBe(Math.round(expected));
  });

  test("a fund whose rule turns on what is not told pays nothing yet, and is named", () => {
    const answer = ask("31-1131", { attributes: [], unknown: ["low-income"] });
    expect(answer.itineraries[0]).toMatchObject({ cost: 53_500 });
    expect(answer.itineraries[0]?.steps[0]).toMatchObject({
      mayAlsoPay: [{ stream: "fund" }],
      price: { paidBy: [] },
    });
  });

  test("below the reading level of the class the job is closed", () => {
    expect(ask("31-1131", { facts: ["reading:2"] })).toMatchObject({
      status: "closed",
      itineraries: [],
      choice: [],
    });
  });

  test("a job that asks nothing is already open", () => {
    expect(ask("35-3023").status).toBe("already-open");
  });

  test("every source of a figure is listed once", () => {
    expect(ask("31-1131").sources).toEqual([
      { id: "made-up", title: "Made up for a test", vintage: "2027", fictional: false },
    ]);
  });
});

describe("everywhere a person could get to", () => {
  const person = personOfStanding(reader, today);

  test("jobs by the earliest week, and how many are out of reach", () => {
    const { jobs, closed } = everywhere(city, person);
    expect(jobs.map(({ target, weeks }) => [target, weeks])).toEqual([
      ["occupation:35-3023", 0],
      ["occupation:31-1131", 10],
      ["occupation:29-1141", 20],
    ]);
    expect(closed).toBe(0);
    expect(everywhere(city, { ...person, horizonWeeks: 12 }).closed).toBe(1);
  });
});
