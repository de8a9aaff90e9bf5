import { expect, test } from "vitest";
import { standingEvents } from "../../src/history/standing-events.ts";
import { type JourneyEvent, journeyEventSchema } from "../../src/history/event.ts";
import { day, journey } from "./journey.ts";

const said = (events: readonly JourneyEvent[]): string[] =>
  standingEvents(events).map(
    ({ happened, body }) => `${happened} ${body.kind === "contact" ? body.way : body.kind}`,
  );

const contact = (way: string) => ({ kind: "contact", way }) as const;
const back = (of: string) => ({ kind: "correction", of, reason: "by mistake" }) as const;
const instead = (of: string, happened: string, way: string) =>
  ({
    kind: "correction",
    of,
    reason: "wrong",
    instead: { happened: day(happened), body: contact(way) },
  }) as const;

test("a correction says what stands, and the first word stays among the events", () => {
  const events = journey(
    ["2026-01-05", contact("phone")],
    ["2026-01-06", instead("e0", "2026-01-04", "visit")],
  );
  expect(said(events)).toEqual(["2026-01-04 visit"]);
  expect(events).toHaveLength(2);
});

test("the last of several corrections wins, in whatever order they arrive", () => {
  const events = journey(
    ["2026-01-05", contact("phone")],
    ["2026-01-06", instead("e0", "2026-01-04", "visit")],
    ["2026-01-06", instead("e0", "2026-01-03", "letter")],
  );
  expect(said(events)).toEqual(["2026-01-03 letter"]);
  expect(said(events.toReversed())).toEqual(["2026-01-03 letter"]);
});

test("taking a correction back brings back what it had corrected", () => {
  const events = journey(
    ["2026-01-05", contact("phone")],
    ["2026-01-05", back("e0")],
    ["2026-01-05", back("e1")],
  );
  expect(said(events.slice(0, 2))).toEqual([]);
  expect(said(events)).toEqual(["2026-01-05 phone"]);
});

test("a correction of a correction takes its place", () => {
  const events = journey(
    ["2026-01-05", contact("phone")],
    ["2026-01-06", instead("e0", "2026-01-04", "visit")],
    ["2026-01-07", instead("e1", "2026-01-02", "letter")],
  );
  expect(said(events)).toEqual(["2026-01-02 letter"]);
});

test("a clock that goes back, or none that goes on, changes nothing between a correction and what it corrects", () => {
  const events = journey(
    ["2026-01-05", contact("phone")],
    ["2026-01-06", instead("e0", "2026-01-04", "visit")],
    ["2026-01-07", back("e1")],
    ["2026-01-08", back("e2")],
  );
  const at = (minute: (place: number) => number) =>
    events.map((event, place) => ({ ...event, recordedAt: `2026-01-09T00:0${minute(place)}:00Z` }));
  for (const told of [at((place) => 9 - place), at(() => 0), at((place) => place)])
    expect([said(told.slice(0, 2)), said(told.slice(0, 3)), said(told)]).toEqual([
      ["2026-01-04 visit"],
      ["2026-01-05 phone"],
      ["2026-01-04 visit"],
    ]);
});

test("two corrections of each other correct nothing", () => {
  const events = journey(
    ["2026-01-05", contact("phone")],
    ["2026-01-06", back("e2")],
    ["2026-01-06", back("e1")],
  );
  expect(said(events)).toEqual(["2026-01-05 phone"]);
});

test("what arrives twice is one event", () => {
  const [once] = journey(["2026-01-05", contact("phone")]);
  expect(said(once === undefined ? [] : [once, once])).toEqual(["2026-01-05 phone"]);
});

test("events stand in the order in which they happened", () => {
  const events = journey(["2026-03-01", contact("late")], ["2026-01-01", contact("early")]);
  expect(said(events)).toEqual(["2026-01-01 early", "2026-03-01 late"]);
});

test("an enrollment names its class by the longest id that the catalog has", () => {
  const offering = `nursing.lantern/${"a".repeat(180)}/1`;
  const [event] = journey(["2026-01-05", { kind: "enrollment", program: "none", title: "Aide", offering }]);
  expect(offering.length).toBeGreaterThan(190);
  expect(journeyEventSchema.safeParse(event).success).toBe(true);
});
