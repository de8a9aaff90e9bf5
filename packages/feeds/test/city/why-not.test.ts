import { personOfStanding } from "@footbridge/core/plan/person-of-standing.ts";
import { townOfCatalog } from "@footbridge/core/plan/town-of-catalog.ts";
import { defaultCriteria } from "@footbridge/core/routes/answer.ts";
import { compileTown } from "@footbridge/core/routes/compile.ts";
import type { Person } from "@footbridge/core/routes/person.ts";
import { parseTarget } from "@footbridge/core/routes/read-target.ts";
import { solve } from "@footbridge/core/routes/solve.ts";
import { whyNotFinder } from "@footbridge/core/routes/why-not.ts";
import type { WayOpen } from "@footbridge/core/routes/why-not.ts";
import { describe, expect, test } from "vitest";
import { verifyItinerary } from "../../../core/test/oracle/verify.ts";
import { day } from "./days.ts";
import { catalogOn } from "./open-city.ts";

const today = day("2026-11-23");
const city = await catalogOn(today);
const town = townOfCatalog(city, today, ["nyc"]);
const snapshot = compileTown(town);
const whyNot = whyNotFinder(town, snapshot);
const patience = { limitMs: 8000, now: () => performance.now() };

const doors = city.personas.flatMap(({ id, standing, targets }) =>
  targets.flatMap((name) => {
    const target = parseTarget(name);
    return target.ok
      ? [{ who: id, name, person: personOfStanding(standing, today), target: target.value }]
      : [];
  }),
);
const closed = doors
  .map((door) => ({ ...door, answer: whyNot(door.person, door.target, patience) }))
  .filter(({ answer }) => answer.status === "closed");
const door = (who: string, name: string) => closed.find((each) => each.who === who && each.name === name);

const kinds = (way: WayOpen): readonly string[] => way.changes.map(({ kind }) => kind);
const sameKinds = (way: WayOpen, wanted: readonly string[]): boolean =>
  way.changes.length === wanted.length && wanted.every((kind) => kinds(way).includes(kind));
const isFixed = (way: WayOpen): boolean =>
  way.changes.some((change) => change.kind === "attribute" && !change.untold);
/** Something that a person can do, not something that they would have to have already. */
const isDoable = (way: WayOpen): boolean => !isFixed(way) && !kinds(way).includes("fact");

test("many doors of the twelve people are closed", () => {
  expect(closed.length).toBeGreaterThanOrEqual(12);
  expect(new Set(closed.map(({ who }) => who)).size).toBe(city.personas.length);
});

describe.each(closed)("$who and $name", ({ person, target, answer }) => {
  test("something can be done, or a bridge is missing, or it hangs on what nobody can change", () => {
    const canAct = answer.ways.some(isDoable);
    const hangsOnAttribute = answer.ways.length > 0 && answer.ways.every(isFixed);
    expect(canAct || answer.missingBridges.length > 0 || hangsOnAttribute).toBe(true);
  });

  test("each way keeps every rule for whoever has made its changes, and breaks one for whoever has not", () => {
    for (const { person: changed, itinerary } of answer.ways) {
      if (itinerary === undefined) continue;
      expect(verifyItinerary(town, changed, target, itinerary, defaultCriteria)).toEqual([]);
      expect(verifyItinerary(town, person, target, itinerary, defaultCriteria)).not.toEqual([]);
    }
  });

  test("a way without steps leaves nothing more to do", () => {
    const atOnce = answer.ways.filter((way) => way.itinerary === undefined);
    const then = atOnce.map((way) => solve(snapshot, way.person, target).status);
    expect(then).toEqual(then.map(() => "already-open"));
  });

  test("what can be done comes before what cannot", () => {
    const order = answer.ways.map((way) => Number(isFixed(way)));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
  });

  test("a bridge is missing only where nobody teaches it and no work gives it", () => {
    const given = new Set([
      ...town.programs.flatMap(({ gives }) => gives),
      ...town.occupations.flatMap(({ experience }) => experience.map(({ gives }) => gives)),
    ]);
    expect(answer.missingBridges.filter((fact) => given.has(fact))).toEqual([]);
  });
});

describe("the evening parent who would be a nurse", () => {
  const nurse = door("evening-parent", "occupation:29-1141");
  const way = nurse?.answer.ways.find((each) => sameKinds(each, ["budget", "deadline"]));

  test("needs more money and more time, not the licence that the job asks for", () => {
    expect(way).toBeDefined();
    expect(nurse?.answer.ways.filter((each) => !isDoable(each))).toEqual([]);
  });

  test("needs no dollar and no week less", () => {
    const opens = (person: Person): boolean =>
      nurse !== undefined && solve(snapshot, person, nurse.target).status !== "closed";
    if (way === undefined) throw new Error("no such way");
    expect(opens(way.person)).toBe(true);
    expect(opens({ ...way.person, budget: way.person.budget - 100 })).toBe(false);
    expect(opens({ ...way.person, horizonWeeks: way.person.horizonWeeks - 1 })).toBe(false);
  });

  test("lacks no bridge: the equivalency diploma does as well as the school's", () => {
    expect(nurse?.answer.missingBridges).toEqual([]);
  });
});

test("nobody here gives the degree of a dental hygienist: that bridge is missing", () => {
  expect(door("near-degree", "occupation:29-1292")?.answer.missingBridges).toEqual([
    "degree:aas-dental-hygiene",
  ]);
});

test("a court record keeps a person out of care jobs, and no one is told otherwise", () => {
  const answer = door("court-record", "occupation:31-1131")?.answer;
  expect(answer?.ways.map((way) => way.changes)).toMatchObject([
    [{ kind: "attribute", attribute: "record-clear", untold: false }],
  ]);
});
