import { describe, expect, test } from "vitest";
import { checkBirth } from "../../src/history/birth.ts";
import { checkEvent } from "../../src/history/check-events.ts";
import type { JourneyEvent } from "../../src/history/event.ts";
import { saysTheSame } from "../../src/history/same-body.ts";
import { seatsHeld } from "../../src/history/seats-held.ts";
import { elementSchema, layoutOf } from "../../src/records/element.ts";
import { day, journey, knowledge, service, type Told } from "./journey.ts";

const layout = layoutOf([
  elementSchema.parse({ id: "200", name: "Date of Birth", kind: "date", length: 8, origin: "pirl" }),
  elementSchema.parse({
    id: "201",
    name: "Sex",
    kind: "code",
    length: 1,
    codes: ["1", "2", "9"],
    origin: "pirl",
  }),
]);

/** What is found wrong with the last event. */
function found(...told: readonly Told[]): string[] {
  const events = journey(...told);
  const last = events.at(-1) as JourneyEvent;
  const at = { knowledge, layout, today: day("2026-01-31"), journey: events.slice(0, -1) };
  return checkEvent(last, at).map(({ code }) => code);
}

const intake = (facts: Record<string, string>) => ({ kind: "intake", facts }) as const;
const enrolled = (more: object = {}) =>
  ({ kind: "enrollment", program: "adult", title: "A class", ...more }) as const;

describe("what cannot be", () => {
  test("a day before the birth, or that has not come", () => {
    expect(
      found(["2025-01-01", intake({ "200": "1990-05-01" })], ["1989-01-01", service("job-search")]),
    ).toEqual(["journey.before-birth"]);
    expect(found(["2026-02-01", service("job-search")])).toEqual(["journey.in-future"]);
    const [event] = journey(["1989-01-01", service("job-search")]);
    const at = { knowledge, layout, today: day("2026-01-31"), journey: [], born: day("1990-05-01") };
    expect(checkEvent(event as JourneyEvent, at).map(({ code }) => code)).toEqual(["journey.before-birth"]);
  });

  test("a birth that has not come, or before the longest life that is known", () => {
    const today = day("2026-01-31");
    const codes = (born: string) => checkBirth(born, today).map(({ code }) => code);
    expect([codes("2026-01-31"), codes("1903-02-01")]).toEqual([[], []]);
    for (const born of ["2026-02-01", "1903-01-31", "0001-01-01"])
      expect([born, codes(born)]).toEqual([born, ["person.birth-cannot-be"]]);
  });

  test("an end before the beginning", () => {
    expect(
      found([
        "2025-05-01",
        { kind: "service", program: "es", service: "job-search", end: day("2025-04-30") },
      ]),
    ).toEqual(["journey.ends-before-start"]);
  });

  test("a birth that cannot be, and a wage of a quarter that has not come", () => {
    const born = (text: string) => found(["2025-05-01", intake({ "200": text })]);
    expect(["1800-01-01", "18000101", "1990-02-30", "May 1990"].map(born)).toEqual([
      ["journey.no-day"],
      ["journey.no-day"],
      ["journey.no-day"],
      ["journey.no-day"],
    ]);
    expect([born("20990101"), born("1901-01-01"), born("19900501"), born("")]).toEqual([
      ["journey.before-birth", "person.birth-cannot-be"],
      ["person.birth-cannot-be"],
      [],
      [],
    ]);
    const paid = (quarter: string) =>
      found(["2026-01-15", { kind: "wage", quarter, cents: 100, source: "ui" } as const]);
    expect([paid("2026Q1"), paid("2026Q2"), paid("2199Q1")]).toEqual([
      [],
      ["journey.in-future"],
      ["journey.in-future"],
    ]);
  });

  test("an exit before the first service, or from a program that never served", () => {
    const exit = { kind: "exit", program: "adult", reason: "00" } as const;
    expect(found(["2025-05-01", service("job-search")], ["2025-04-30", exit])).toEqual([
      "journey.exit-before-entry",
    ]);
    expect(found(["2025-04-30", exit])).toEqual(["journey.exit-before-entry"]);
    expect(found(["2025-05-01", service("job-search")], ["2025-05-01", exit])).toEqual([]);
  });

  test("two enrollments in one class, until one has ended", () => {
    const twice = [
      ["2025-05-01", enrolled({ offering: "cna-1" })],
      ["2025-05-02", enrolled({ offering: "cna-1" })],
    ] as const;
    expect(found(...twice)).toEqual(["journey.enrolled-twice"]);
    const [first, second] = twice;
    expect(
      found(first, ["2025-05-02", { kind: "completion", enrollment: "e0", completed: false }], second),
    ).toEqual([]);
  });

  test("a seat that somebody else has", () => {
    const [event] = journey(["2025-05-01", enrolled({ offering: "cna-1", seat: "7" })]);
    const at = { knowledge, layout, today: day("2026-01-31"), journey: [], seatTaken: () => true };
    expect(checkEvent(event as JourneyEvent, at).map(({ code }) => code)).toEqual(["journey.seat-taken"]);
  });

  test("the seats that a journey has taken and not given back", () => {
    const first = ["2025-05-01", enrolled({ offering: "cna-1", seat: "7" })] as const;
    const held = (...told: readonly Told[]) => seatsHeld(journey(...told)).map(({ seat }) => seat);
    expect(held(first, ["2025-05-02", enrolled({ offering: "cna-2" })])).toEqual(["7"]);
    expect(held(first, ["2025-05-03", { kind: "completion", enrollment: "e0", completed: true }])).toEqual(
      [],
    );
    const moved = { happened: day("2025-05-01"), body: enrolled({ offering: "cna-1", seat: "8" }) };
    expect(
      held(first, ["2025-05-03", { kind: "correction", of: "e0", reason: "typo", instead: moved }]),
    ).toEqual(["8"]);
  });

  test("attendance before the enrollment, or without one", () => {
    const present = { kind: "attendance", enrollment: "e0", present: true, hours: 3 } as const;
    expect(found(["2025-05-02", enrolled()], ["2025-05-01", present])).toEqual(["journey.before-enrollment"]);
    expect(found(["2025-05-02", service("job-search")], ["2025-05-03", present])).toEqual([
      "journey.no-enrollment",
    ]);
  });

  test("a fact, a code or a service that nobody knows: all are told at once", () => {
    expect(found(["2025-05-01", intake({ "201": "7", "777": "1" })])).toEqual([
      "journey.unknown-code",
      "journey.unknown-fact",
    ]);
    expect(found(["2025-05-01", service("magic")])).toEqual(["journey.unknown-service"]);
  });

  test("a correction of nothing", () => {
    expect(found(["2025-05-01", { kind: "correction", of: "e9", reason: "wrong" }])).toEqual([
      "journey.corrects-nothing",
    ]);
  });
});

test("a correction is checked by what it makes stand", () => {
  const wrong = {
    kind: "correction",
    of: "e1",
    reason: "x",
    instead: { happened: day("1980-01-01"), body: service("job-search") },
  } as const;
  expect(
    found(
      ["2025-01-01", intake({ "200": "1990-05-01" })],
      ["2025-02-01", service("job-search")],
      ["2025-02-02", wrong],
    ),
  ).toEqual(["journey.before-birth"]);
});

test("a correction of a correction is checked like the first", () => {
  const instead = (of: string, happened: string) =>
    ({
      kind: "correction",
      of,
      reason: "x",
      instead: { happened: day(happened), body: service("magic") },
    }) as const;
  const told = [
    ["2025-02-01", service("job-search")],
    ["2025-02-02", { ...instead("e0", "2025-02-01"), instead: undefined }],
  ] as const;
  expect(found(...told, ["2025-02-03", instead("e1", "2026-03-01")])).toEqual([
    "journey.in-future",
    "journey.unknown-service",
  ]);
});

test("what others rest on is not moved past them, and told where it is taken back", () => {
  const told = [
    ["2025-03-01", enrolled()],
    ["2025-03-02", { kind: "attendance", enrollment: "e0", present: true, hours: 3 }],
    ["2025-03-04", { kind: "attendance", enrollment: "e0", present: true, hours: 3 }],
  ] as const;
  const moved = (happened: string) =>
    ({
      kind: "correction",
      of: "e0",
      reason: "x",
      instead: { happened: day(happened), body: enrolled() },
    }) as const;
  expect(found(...told, ["2025-03-05", moved("2025-02-01")])).toEqual([]);
  expect(found(...told, ["2025-03-05", moved("2025-03-03")])).toEqual(["journey.leaves-behind"]);
  expect(found(...told, ["2025-03-05", { kind: "correction", of: "e0", reason: "x" }])).toEqual([
    "journey.counts-no-more",
  ]);
  expect(found(...told, ["2025-03-05", intake({ "200": "2025-03-03" })])).toEqual(["journey.leaves-behind"]);
  expect(found(["0206-11-02", service("job-search")])).toEqual(["journey.too-long-ago"]);
});

test("an id is given once; the same event again is the same", () => {
  const [first, second] = journey(
    ["2025-05-01", service("job-search")],
    ["2025-05-01", service("counseling")],
  ) as [JourneyEvent, JourneyEvent];
  const at = { knowledge, layout, today: day("2026-01-31"), journey: [first] };
  expect(checkEvent({ ...second, id: "e0" }, at).map(({ code }) => code)).toContain("journey.id-taken");
  expect(checkEvent(first, at)).toEqual([]);
});

test("the same event is the same in whatever order its keys come back", () => {
  const [sent, stored] = [
    { facts: { "201": "1", "200": "" }, kind: "intake" },
    { kind: "intake", facts: { "200": "", "201": "1" } },
  ] as const;
  expect(saysTheSame(sent, stored)).toBe(true);
  expect(saysTheSame(intake({ b: "1", a: "2" }), intake({ a: "2", b: "1" }))).toBe(true);
  expect(saysTheSame(intake({ b: "1", a: "2" }), intake({ a: "1", b: "2" }))).toBe(false);
});

test("a clock that went back is a warning, and the event is kept", () => {
  const events = journey(["2025-05-01", service("job-search")], ["2025-05-02", service("job-search")]);
  const [first, second] = events as [JourneyEvent, JourneyEvent];
  const findings = checkEvent(first, { knowledge, layout, today: day("2026-01-31"), journey: [second] });
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual([["journey.clock-back", "warning"]]);
});

test("a score that tells no level is kept with a warning that says why", () => {
  expect(
    found(["2025-05-01", { kind: "assessment", test: "TABE 11/12", subject: "Reading", score: 900 }]),
  ).toEqual(["journey.no-level.outside-scale"]);
});
