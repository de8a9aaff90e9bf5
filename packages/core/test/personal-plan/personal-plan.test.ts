import { askAnew } from "@footbridge/core/personal-plan/ask-anew.ts";
import { changesOf, type ClassNow, needsAnotherWay } from "@footbridge/core/personal-plan/changes.ts";
import { edited } from "@footbridge/core/personal-plan/edit-plan.ts";
import { type Plan, planSchema, type StepState } from "@footbridge/core/personal-plan/plan.ts";
import { planOfItinerary, withItinerary } from "@footbridge/core/personal-plan/plan-of-itinerary.ts";
import { settled } from "@footbridge/core/personal-plan/settled.ts";
import { standingEvents } from "@footbridge/core/history/standing-events.ts";
import { askRoute } from "@footbridge/core/plan/ask.ts";
import { compileCity } from "@footbridge/core/plan/city.ts";
import { personOfStanding } from "@footbridge/core/plan/person-of-standing.ts";
import { describe, expect, test } from "vitest";
import { journey, type Told } from "../history/journey.ts";
import {
  catalog,
  day,
  noWords,
  occupation,
  offering,
  program,
  standing,
  wage,
} from "../plan/small-catalog.ts";

const today = day("2027-01-04");
const later = day("2027-06-07");
/** A ten-week class for aides, then one for nurses, each twice. */
const small = catalog({
  programs: [program("aide"), program("nurse", { requires: { has: "cert:aide" }, gives: ["licence:nurse"] })],
  offerings: [
    offering("aide-1", "aide", { start: day("2027-01-11"), end: day("2027-03-22") }),
    offering("aide-2", "aide", { start: day("2027-06-14"), end: day("2027-08-23") }),
    offering("nurse-1", "nurse", { start: day("2027-03-22"), end: day("2027-05-31") }),
    offering("nurse-2", "nurse", { start: day("2027-09-06"), end: day("2027-11-15") }),
  ],
  occupations: [
    occupation("31-1131", { requires: { has: "cert:aide" } }),
    occupation("29-1141", { requires: { has: "licence:nurse" } }),
  ],
  wages: [wage("31-1131", 2_000), wage("29-1141", 4_000)],
});
const from = standing({ budget: 200_000 });
const answerFrom = (start: typeof today, where = from) => {
  const city = compileCity(small, 7, start, noWords);
  return askRoute(city, personOfStanding(where, start), { kind: "occupation", id: "29-1141" });
};
const choiceFrom = (start: typeof today, where = from) => {
  const answer = answerFrom(start, where);
  const [itinerary] = answer.itineraries;
  if (itinerary === undefined) throw new Error("there is a route");
  return { itinerary, answer, standing: from, today: start };
};
const plan = planOfItinerary(choiceFrom(today));
const asListed = (id: string): ClassNow | undefined => small.offerings.find((each) => each.id === id);
const inState = (state: StepState, step = 0): Plan => ({
  ...plan,
  steps: plan.steps.map((each, place) => (place === step ? { ...each, state } : each)),
});
const said = (of: Plan, on = today, classNow = asListed) =>
  changesOf(of, classNow, on).map(({ step, kind }) => `${step} ${kind}`);

describe("an itinerary as a plan", () => {
  test("has its steps in turn, with what names them in the catalog, and its goal", () => {
    expect(planSchema.parse(plan)).toEqual(plan);
    expect(plan.steps.map(({ id, state, program: of, gives }) => [id, state, of, gives])).toEqual([
      ["aide-1", "planned", "aide", ["cert:aide"]],
      ["nurse-1", "planned", "nurse", ["licence:nurse"]],
    ]);
    expect(plan.goal).toMatchObject({
      target: "occupation:29-1141",
      arrives: "2027-05-31",
      job: { occupation: "29-1141" },
    });
    expect(plan.catalogVersion).toBe(7);
  });

  test("chosen anew keeps what is over or under way, and replaces what is ahead", () => {
    const half = inState("done");
    const anew = askAnew(half, later);
    expect(anew).toMatchObject({ start: later, standing: { facts: ["cert:aide"] }, after: [] });
    const next = withItinerary(half, choiceFrom(later, anew?.standing));
    expect(next.steps.map(({ id, state }) => `${id} ${state}`)).toEqual(["aide-1 done", "nurse-2 planned"]);
  });

  test("asks for routes after a class that the person is in", () => {
    const anew = askAnew(inState("enrolled"), day("2027-02-01"));
    expect(anew).toMatchObject({
      start: "2027-03-22",
      after: ["aide-1"],
      standing: { facts: ["cert:aide"] },
    });
  });
});

describe("what the catalog of today says of a plan", () => {
  test("nothing but that a class starts soon, while all is as it was", () => {
    expect(said(plan)).toEqual(["aide-1 starts-soon"]);
    expect(needsAnotherWay(changesOf(plan, asListed, today))).toBe(false);
  });

  test.each([
    ["gone", (id: string) => (id === "nurse-1" ? undefined : asListed(id))],
    ["full", (id: string) => ({ ...asListed(id), ...(id === "nurse-1" ? { seatsLeft: 0 } : {}) })],
    [
      "moved",
      (id: string) => ({ ...asListed(id), ...(id === "nurse-1" ? { start: day("2027-04-05") } : {}) }),
    ],
  ])("a class is %s", (kind, classNow) => {
    expect(said(plan, today, classNow)).toEqual(["aide-1 starts-soon", `nurse-1 ${kind}`]);
    expect(needsAnotherWay(changesOf(plan, classNow, today))).toBe(true);
  });

  test("seats left unknown are not none, and whoever is enrolled needs none", () => {
    const full = (id: string) => ({ ...asListed(id), seatsLeft: 0 });
    expect(said(inState("enrolled"), today, full)).toEqual(["nurse-1 full"]);
  });

  test("a start that went by unenrolled is missed; a step not completed is failed, one put off is said", () => {
    expect(said(plan, day("2027-01-12"))).toEqual(["aide-1 missed"]);
    expect(said(inState("failed"), day("2027-01-12"))).toEqual(["aide-1 failed"]);
    expect(said(inState("moved"))).toEqual(["aide-1 put-off"]);
    expect(needsAnotherWay(changesOf(inState("moved"), asListed, today))).toBe(true);
  });
});

test("the journey settles steps: enrolled, completed, left", () => {
  const enrolled = { kind: "enrollment", program: "none", title: "Aide", offering: "aide-1" } as const;
  const ended = (completed: boolean) => ({ kind: "completion", enrollment: "e0", completed }) as const;
  const state = (...told: readonly Told[]) => settled(plan, standingEvents(journey(...told))).steps[0]?.state;
  expect(state(["2027-01-11", enrolled])).toBe("enrolled");
  expect(state(["2027-01-11", enrolled], ["2027-03-19", ended(true)])).toBe("done");
  expect(state(["2027-01-11", enrolled], ["2027-02-01", ended(false)])).toBe("failed");
});

describe("an edit", () => {
  const after = (of: Plan, edit: Parameters<typeof edited>[1]) => {
    const told = edited(of, edit);
    return told.ok
      ? told.value.steps.map(({ id, state, note }) => [id, state, note].join(" ").trim())
      : told.findings[0]?.code;
  };
  test("changes one thing, and one that no longer fits says so", () => {
    expect(after(plan, { kind: "state", step: "aide-1", state: "done" })?.[0]).toBe("aide-1 done");
    expect(after(plan, { kind: "note", step: "aide-1", note: "Bring ID" })?.[0]).toBe(
      "aide-1 planned Bring ID",
    );
    expect(after(plan, { kind: "remove", step: "aide-1" })).toEqual(["nurse-1 planned"]);
    expect(after(plan, { kind: "remove", step: "gone" })).toBe("plan.no-such-step");
  });
  test("adds a step of one's own in its turn, never one that ends before it begins", () => {
    const own = { kind: "add", title: "Get a uniform", start: today, end: today } as const;
    expect(after(plan, own)).toEqual(["own-1 planned", "aide-1 planned", "nurse-1 planned"]);
    expect(after(plan, { ...own, start: later })).toBe("plan.ends-before-start");
  });
});
