import { describe, expect, test } from "vitest";
import { asksOfState, type Move } from "@footbridge/core/checks/states.ts";
import { scorecardOf } from "@footbridge/core/checks/scorecard.ts";
import { type Pathway, pathwaySchema } from "@footbridge/core/model/pathway.ts";
import { comparePathways, isSame } from "@footbridge/core/plan/compare-pathways.ts";
import { pathwayNumbersOf } from "@footbridge/core/plan/pathway-numbers.ts";
import { pathwayOfSector } from "@footbridge/core/plan/pathway-of-sector.ts";
import { stepOfRecord } from "@footbridge/core/plan/step-of-record.ts";
import { profileSchema } from "@footbridge/core/simulate/profile.ts";
import { limits, whole } from "../checks/whole.ts";
import { catalog, day, occupation, offering, program, wage } from "./small-catalog.ts";

/** A town in which everybody reads at mark 4 or 2, half and half, and nobody has money. */
const town = profileSchema.parse({
  id: "town",
  title: "Town",
  source: "made up",
  traits: [{ kind: "attribute", name: "parent", share: 0.4 }],
  scales: [{ scale: "reading", weights: [0, 0, 1, 0, 1] }],
  places: [{ id: "here", weight: 1 }],
  busy: [],
  weeklyHours: { least: 30, most: 40 },
  work: { share: 0, hours: { least: 0, most: 0 }, hourly: { least: 0, most: 0 } },
  savings: { least: 0, most: 0 },
});

const drawing = (more: object = {}): Pathway =>
  pathwaySchema.parse({
    id: "care",
    title: "Care",
    steps: [
      {
        id: "aide",
        kind: "training",
        title: "Aide",
        weeks: 8,
        price: 0,
        cost: 900,
        requires: { has: "reading:4" },
      },
      {
        id: "nurse",
        kind: "college-term",
        title: "Nurse",
        weeks: 40,
        price: 700,
        after: { has: "done:aide" },
      },
      { id: "job", kind: "job", title: "Job", after: { has: "done:aide" }, wage: { hourly: 1900 } },
      {
        id: "better",
        kind: "job",
        title: "Better job",
        after: { any: [{ has: "done:nurse" }, { all: [{ has: "done:nurse" }, { has: "done:job" }] }] },
      },
    ],
    ...more,
  });

describe("the numbers of a drawing", () => {
  test("each job's quickest way adds up its weeks, prices and seats", () => {
    const { exits, waysIn } = pathwayNumbersOf(drawing(), town);
    expect(waysIn).toBe(1);
    expect(exits).toEqual([
      { step: "job", title: "Job", way: ["aide", "job"], weeks: 8, price: 0, cost: 900, hourly: 1900 },
      {
        step: "better",
        title: "Better job",
        way: ["aide", "nurse", "better"],
        weeks: 48,
        price: 700,
        cost: 900,
      },
    ]);
  });

  test("who can enter is told, and what keeps out those who cannot", () => {
    const { reach } = pathwayNumbersOf(drawing(), town);
    expect(reach.enter / reach.people).toBeCloseTo(0.5, 1);
    expect(reach.shut).toEqual([
      {
        reason: { why: "asks", asked: { has: "reading:4" } },
        steps: ["aide"],
        people: reach.people - reach.enter,
      },
    ]);
    const low = reach.groups.find(({ kind }) => kind === "up-to-mark");
    expect([low?.name, low?.enter, low?.people]).toEqual(["reading", 0, reach.people - reach.enter]);
  });

  test("a second way in that asks nothing lets everybody in; one that costs, nobody without money", () => {
    const withBridge = (price: number) =>
      drawing({ steps: [...drawing().steps, { id: "bridge", kind: "bridge", title: "Bridge", price }] });
    expect(pathwayNumbersOf(withBridge(0), town).reach).toMatchObject({ enter: 2000, shut: [] });
    const dear = pathwayNumbersOf(withBridge(1), town).reach;
    expect(dear.enter).toBeLessThan(2000);
  });

  test("seats of a year are those of the groups of all ways in; told only where all have groups", () => {
    const steps = (intake: object | undefined) => [
      { id: "a", kind: "training", title: "A", intake: { everyWeeks: 13, seats: 10 } },
      { id: "b", kind: "training", title: "B", intake },
    ];
    const seats = (intake: object | undefined) =>
      pathwayNumbersOf(drawing({ steps: steps(intake) }), town).seatsYear;
    expect(seats({ everyWeeks: 26, seats: 5 })).toBe(50);
    expect(seats(undefined)).toBeUndefined();
  });

  test("nothing drawn has nothing to tell, and nobody gets in", () => {
    expect(pathwayNumbersOf(drawing({ steps: [] }), town)).toMatchObject({ exits: [], reach: { enter: 0 } });
  });
});

describe("two versions", () => {
  test("a drawing is the same as itself, wherever its cards lie", () => {
    const moved = drawing({ steps: drawing().steps.map((step) => ({ ...step, at: { x: 1, y: 2 } })) });
    expect(isSame(comparePathways(drawing(), moved))).toBe(true);
  });

  test("steps, partners and funds are told as added, removed and changed, field by field", () => {
    const partner = { organization: "lantern", name: "Lantern", kind: "provider" };
    const [aide, nurse, job] = drawing().steps;
    const other = drawing({
      title: "Care ladder",
      partners: [partner],
      steps: [{ ...aide, weeks: 9 }, nurse, job],
    });
    const change = comparePathways(drawing(), other);
    expect(change.fields).toEqual([{ field: "title", before: "Care", after: "Care ladder" }]);
    expect(change.steps).toEqual({
      added: [],
      removed: [{ id: "better", title: "Better job" }],
      changed: [{ id: "aide", title: "Aide", fields: [{ field: "weeks", before: 8, after: 9 }] }],
    });
    expect(change.partners.added).toEqual([{ id: "lantern", title: "Lantern" }]);
  });
});

describe("what a state asks", () => {
  const codes = (pathway: Pathway, more: Partial<Move>) =>
    asksOfState({
      from: "prototype",
      to: "pilot",
      pathway,
      scorecard: scorecardOf(pathway, limits),
      published: false,
      why: "",
      ...more,
    }).map(({ code }) => code);

  test("a pilot asks for steps that can be reached, each with a partner", () => {
    expect(codes(drawing({ steps: [] }), {})).toContain("pathway.state.no-steps");
    const lost = drawing({ steps: [{ id: "a", kind: "training", title: "A", after: { has: "done:b" } }] });
    expect(codes(lost, {})).toEqual(["pathway.step.after-nothing", "pathway.state.step-alone"]);
    const run = drawing({
      steps: [{ id: "a", kind: "training", title: "A", partners: [{ organization: "x", role: "Provider" }] }],
    });
    expect(codes(run, {})).toEqual([]);
  });

  test("active asks for a published version, and for a scorecard without gaps or a reason", () => {
    const active = { from: "pilot", to: "active" } as const;
    expect(codes(drawing(), active)).toEqual(["pathway.state.unpublished", "pathway.state.gaps"]);
    expect(codes(drawing(), { ...active, published: true, why: "The council decided so" })).toEqual([]);
    expect(codes(whole, { ...active, published: true })).toEqual([]);
  });

  test("what ends asks for a reason, and no state is jumped", () => {
    expect(codes(drawing(), { to: "retired" })).toEqual(["pathway.state.why"]);
    expect(codes(drawing(), { to: "active" })).toEqual(["pathway.state.no-such-move"]);
  });
});

describe("records as steps", () => {
  const city = catalog({
    sectors: [{ id: "care", name: { en: "Care" } }],
    programs: [
      program("aide", { sector: "care", gives: ["licence:aide"], occupations: ["31-1131"] }),
      program("bridge", { sector: "care", kind: "bridge", gives: ["reading:4"] }),
      program("nurse", { sector: "care", requires: { has: "reading:4" }, gives: ["licence:nurse"] }),
    ],
    offerings: [
      offering("aide-1", "aide", { start: day("2027-01-04"), end: day("2027-03-01"), seatsTotal: 12 }),
      offering("aide-2", "aide", { start: day("2027-04-05"), end: day("2027-05-31"), seatsTotal: 12 }),
    ],
    occupations: [occupation("31-1131", { sector: "care", requires: { has: "licence:aide" } })],
    wages: [wage("31-1131", 1900)],
  });

  test("a program is a step with the weeks, groups, price and rate of its classes, and where they are from", () => {
    const step = stepOfRecord(city, { kind: "program", id: "aide" })?.step;
    expect(step).toMatchObject({
      kind: "training",
      record: { kind: "program", id: "aide" },
      weeks: 8,
      intake: { everyWeeks: 13, seats: 12 },
      gives: ["licence:aide"],
    });
    expect(step?.completion?.source).toBeTypeOf("string");
  });

  test("a job has its pay at the start; what the catalog does not tell is said", () => {
    expect(stepOfRecord(city, { kind: "occupation", id: "31-1131" })).toMatchObject({
      step: { kind: "job", wage: { hourly: 1900 } },
      findings: [],
    });
    const codes = stepOfRecord(city, { kind: "program", id: "bridge" })?.findings.map(({ code }) => code);
    expect(codes).toEqual(["pathway.card.no-weeks", "pathway.card.no-cost"]);
    expect(stepOfRecord(city, { kind: "program", id: "nobody" })).toBeUndefined();
  });

  test("a sector's first drawing links what is given to what is asked", () => {
    const drawn = pathwayOfSector(city, "care", "new");
    expect(drawn?.steps.map(({ id, after }) => [id, after])).toEqual([
      ["aide", { all: [] }],
      ["bridge", { all: [] }],
      ["nurse", { has: "done:bridge" }],
      ["31-1131", { has: "done:aide" }],
    ]);
    expect(pathwayOfSector(city, "nowhere", "new")).toBeUndefined();
  });
});
