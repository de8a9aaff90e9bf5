import { describe, expect, test } from "vitest";
import { kilometresBetween } from "../../src/directory/distance.ts";
import { withEdit } from "../../src/directory/edit.ts";
import { findServices, type Listing, type Looking } from "../../src/directory/find.ts";
import { openAt } from "../../src/directory/hours.ts";
import { type Standing, takes, withRoom } from "../../src/directory/standing.ts";
import { supportServiceSchema } from "../../src/model/support.ts";
import { hold } from "../../src/rules/held.ts";
import { type Day, dayNumber } from "../../src/units/day.ts";

const day = (text: string) => text as Day;
/** Wednesday, 10 March 2027, 9:30. */
const now = { day: day("2027-03-10"), minute: 570 };
const provenance = { source: "test", asOf: "2027" };

function listing(
  id: string,
  more: object = {},
  standing: Standing = {},
  point?: readonly [number, number],
): Listing {
  const support = supportServiceSchema.parse({
    id,
    organization: "otters",
    name: { en: `Care ${id}` },
    need: "childcare",
    places: ["bronx"],
    weeklyPrice: 0,
    provenance,
    ...more,
  });
  const organization = {
    id: "otters",
    name: "Otters",
    kind: "service-provider" as const,
    sectors: [],
    populations: [],
    languages: [],
    provenance,
  };
  if (point === undefined) return { support, organization, standing };
  const [latitude, longitude] = point;
  const site = {
    id: "s",
    organization: "otters",
    name: "S",
    place: "bronx",
    accessibility: [],
    latitude,
    longitude,
    provenance,
  };
  return { support, organization, standing, site };
}
const found = (listings: readonly Listing[], looking: Looking = {}) =>
  findServices(listings, looking, now).map(({ listing: { support } }) => support.id);

describe("finding a service", () => {
  test("by need, place, language and words", () => {
    const all = [
      listing("a", { languages: ["es"] }),
      listing("b", { places: ["queens"], languages: ["en"] }),
      listing("c", { need: "legal" }),
    ];
    expect(found(all, { need: "childcare" })).toEqual(["a", "b"]);
    expect(found(all, { place: "queens" })).toEqual(["b"]);
    // Nobody says what is spoken at c: it comes, but last.
    expect(found(all, { language: "es" })).toEqual(["a", "c"]);
    expect(found(all, { words: "otters CARE b" })).toEqual(["b"]);
    expect(found(all, { without: new Set(["a", "c"]) })).toEqual(["b"]);
    expect(found([listing("x", { closed: true })])).toEqual([]);
  });

  test("what can take someone comes first, unknown before full; asked for, full ones go", () => {
    const full = withRoom({}, { kind: "full", until: day("2027-04-15") }, now.day);
    const room = withRoom({}, { kind: "open", seatsLeft: 3 }, now.day);
    const all = [listing("full", {}, full), listing("unknown"), listing("room", {}, room)];
    expect(found(all)).toEqual(["room", "unknown", "full"]);
    expect(found(all, { canTake: true })).toEqual(["room", "unknown"]);
  });

  test("open now: closed ones go, unknown ones come last", () => {
    const hours = (opens: number, closes: number) => ({ hours: [{ days: [3], opens, closes }] });
    const all = [listing("a"), listing("b", hours(600, 700)), listing("c", hours(540, 1020))];
    expect(found(all, { openNow: true })).toEqual(["c", "a"]);
  });

  test("the nearest first, those without a point after them", () => {
    const all = [
      listing("none"),
      listing("far", {}, {}, [40.9, -73.9]),
      listing("near", {}, {}, [40.81, -73.91]),
    ];
    expect(found(all, { near: { latitude: 40.8, longitude: -73.9 } })).toEqual(["near", "far", "none"]);
  });

  test("who may come: by age and rule, as far as told", () => {
    const all = [
      listing("teen", { ages: { from: 14, to: 21 } }),
      listing("parents", { eligible: { is: "parent" } }),
      listing("any"),
    ];
    expect(found(all)).toEqual(["any", "parents", "teen"]);
    expect(found(all, { age: 30, held: hold([], ["parent"]) })).toEqual(["any", "parents"]);
    expect(found(all, { age: 16, held: hold([], []) })).toEqual(["any", "teen"]);
  });
});

describe("what is known of room", () => {
  const age = (told: Day) => dayNumber(now.day) - dayNumber(told);
  const says = (standing: Standing) => takes(standing, now.day, age);
  test("full until a day, then unknown; full without one until told otherwise", () => {
    const until = (last: string) => withRoom({}, { kind: "full", until: day(last) }, now.day);
    expect([says(until("2027-03-10")), says(until("2027-03-09"))]).toEqual(["no", "unknown"]);
    expect(says(withRoom({}, { kind: "full" }, day("2026-01-01")))).toBe("no");
  });
  test("room told long ago is unknown, no seats are no room, nothing told is unknown", () => {
    expect(says(withRoom({}, { kind: "open" }, day("2027-02-08")))).toBe("yes");
    expect(says(withRoom({}, { kind: "open" }, day("2027-02-07")))).toBe("unknown");
    expect(says(withRoom({}, { kind: "open", seatsLeft: 0 }, now.day))).toBe("no");
    const full = withRoom({}, { kind: "full" }, now.day);
    expect(withRoom(full, { kind: "not-full" }, now.day)).toEqual({});
    const room = withRoom({}, { kind: "open", seatsLeft: 2 }, now.day);
    expect(withRoom(room, { kind: "not-full" }, now.day)).toEqual(room);
    expect(says({})).toBe("unknown");
  });
});

test("hours hold on their days, from opening up to closing, within their season", () => {
  const hours = [
    { days: [1, 3], opens: 540, closes: 600, from: day("2027-03-01"), until: day("2027-03-31") },
  ];
  const at = (on: string, minute: number) => openAt(hours, { day: day(on), minute });
  expect([at("2027-03-10", 540), at("2027-03-10", 599), at("2027-03-10", 600)]).toEqual(["yes", "yes", "no"]);
  expect([at("2027-03-09", 550), at("2027-04-05", 550), openAt([], now)]).toEqual(["no", "no", "unknown"]);
});

test("on a holiday nobody knows, but for hours of that one day", () => {
  const hours = [{ days: [4], opens: 540, closes: 600 }];
  const that = { from: day("2026-11-26"), until: day("2026-11-26") };
  const at = (minute: number) => ({ day: day("2026-11-26"), minute, holiday: { en: "Thanksgiving Day" } });
  expect([openAt(hours, at(550)), openAt(hours, at(700))]).toEqual(["unknown", "no"]);
  expect(openAt([{ days: [4], opens: 540, closes: 600, ...that }], at(550))).toBe("yes");
});

test("kilometres agree with a distance that is known: one degree of latitude is 111.195 km", () => {
  const from = { latitude: 40, longitude: -73 };
  expect(kilometresBetween(from, { latitude: 41, longitude: -73 })).toBeCloseTo(111.195, 2);
  expect(kilometresBetween(from, from)).toBe(0);
});

test("an edit says some things anew, takes some back, and leaves the rest", () => {
  const { support } = listing("a", { phone: "718-555-0100", capacityNote: { en: "Call first." } });
  const edited = withEdit(support, { phone: null, name: { en: "New name" } });
  expect(edited).toMatchObject({ name: { en: "New name" }, capacityNote: { en: "Call first." } });
  expect("phone" in edited).toBe(false);
});
