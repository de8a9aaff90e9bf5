import { describe, expect, test } from "vitest";
import { day, eligible, journey, only, rowsOn, service } from "./journey.ts";

const hours = (count: number) =>
  ({ kind: "service", program: "aefla", service: "class", hours: count }) as const;
const term = (end: string, more: object = {}) =>
  ({ kind: "college-term", college: "City College", end: day(end), creditsTried: 12, ...more }) as const;
const job = (more: object = {}) =>
  ({ kind: "employment", employer: "A clinic", subsidized: false, verified: true, ...more }) as const;

describe("who participates", () => {
  test("in adult education only from the twelfth contact hour", () => {
    const events = journey(["2025-01-06", hours(6)], ["2025-01-13", hours(5.5)], ["2025-01-20", hours(0.5)]);
    expect(rowsOn("2025-02-01", events.slice(0, 2))).toEqual([]);
    expect(only(rowsOn("2025-02-01", events))).toMatchObject({ "900": "2025-01-20", "910": "1", "903": "0" });
  });

  test("in the youth program only when assessment, strategy and an element have come", () => {
    const events = journey(
      ["2025-01-06", eligible("youth")],
      ["2025-01-07", service("mentoring", "youth")],
      ["2025-01-09", service("objective-assessment", "youth")],
      ["2025-01-15", service("tutoring", "youth")],
      ["2025-01-12", service("service-strategy", "youth")],
    );
    expect(rowsOn("2025-02-01", events.slice(0, 4))).toEqual([]);
    expect(only(rowsOn("2025-02-01", events))).toMatchObject({ "900": "2025-01-12", "905": "1" });
  });

  test("nobody by self-service or information alone, nor where eligibility came after the last service", () => {
    const alone = journey(["2025-01-06", eligible("adult")], ["2025-01-06", service("self-directed-search")]);
    const late = journey(["2025-01-06", service("job-search")], ["2025-01-07", eligible("adult")]);
    expect(rowsOn("2025-02-01", alone)).toEqual([]);
    expect(rowsOn("2025-02-01", late)).toEqual([]);
  });
});

describe("eligibility", () => {
  test("is as it was last found by the day of the service", () => {
    const not = { ...eligible("adult"), eligible: false };
    const served = ["2025-01-10", service("job-search")] as const;
    const found = ["2025-01-06", eligible("adult")] as const;
    expect(rowsOn("2025-02-01", journey(found, ["2025-01-08", not], served))).toEqual([]);
    expect(rowsOn("2025-02-01", journey(found, served, ["2025-01-11", not]))).toHaveLength(1);
    const anew = ["2025-01-20", eligible("adult")] as const;
    const rows = rowsOn(
      "2025-02-01",
      journey(found, ["2025-01-08", not], served, anew, ["2025-01-21", service("job-search")]),
    );
    expect(only(rows)).toMatchObject({ "900": "2025-01-20" });
  });
});

test("nobody leaves before they came: a supportive service that runs on makes no participant after its first day", () => {
  const events = journey(
    ["2025-01-06", eligible("youth")],
    ["2025-01-07", { kind: "service", program: "youth", service: "supportive", end: day("2025-03-01") }],
    ["2025-01-20", service("objective-assessment", "youth")],
    ["2025-01-20", service("service-strategy", "youth")],
  );
  expect(rowsOn("2025-09-01", events)).toEqual([]);
});

describe("a seat in a class that has yet to start", () => {
  const seat = [
    "2025-01-06",
    { kind: "enrollment", program: "es", title: "Aide", training: "06", starts: day("2025-03-03") },
  ] as const;

  test("is no service until the class starts", () => {
    expect(rowsOn("2025-03-02", journey(seat))).toEqual([]);
    expect(only(rowsOn("2025-03-03", journey(seat)))).toMatchObject({
      "900": "2025-03-03",
      "1302": "2025-03-03",
    });
  });

  test("and none at all where it is given back before", () => {
    const back = { kind: "completion", enrollment: "e0", completed: false } as const;
    expect(rowsOn("2025-09-01", journey(seat, ["2025-03-02", back]))).toEqual([]);
    expect(rowsOn("2025-09-01", journey(seat, ["2025-03-03", back]))).toHaveLength(1);
  });
});

test("a class that ran before the twelfth hour counts from the entry, and the test before it is where one began", () => {
  const events = journey(
    ["2025-01-05", { kind: "assessment", test: "TABE 11/12", subject: "Reading", score: 490 }],
    ["2025-01-06", { kind: "enrollment", program: "aefla", title: "English" }],
    ["2025-01-06", { kind: "attendance", enrollment: "e1", present: true, hours: 6 }],
    ["2025-01-20", { kind: "attendance", enrollment: "e1", present: true, hours: 6 }],
    ["2025-03-03", { kind: "attendance", enrollment: "e1", present: true, hours: 6 }],
    ["2025-03-03", { kind: "assessment", test: "TABE 11/12", subject: "Reading", score: 512 }],
  );
  expect(only(rowsOn("2025-03-31", events))).toMatchObject({
    "900": "2025-01-20",
    "1811": "2025-01-20",
    "1806": "2025-03-03",
    "efl-at-entry": "ABE2",
    "program-name": "English",
  });
});

describe("an exit", () => {
  const events = journey(["2025-01-06", eligible("adult")], ["2025-01-06", service("job-search")]);

  test("is known from the 91st day on", () => {
    expect(only(rowsOn("2025-04-06", events))["901"]).toBeUndefined();
    expect(only(rowsOn("2025-04-07", events))["901"]).toBe("2025-01-06");
  });

  test("does not move for supportive and follow-up services", () => {
    const more = journey(
      ["2025-01-06", eligible("adult")],
      ["2025-01-06", service("job-search")],
      ["2025-03-01", service("supportive")],
      ["2025-03-15", service("follow-up")],
    );
    expect(only(rowsOn("2025-06-30", more))).toMatchObject({ "901": "2025-01-06", "1503": "2025-03-15" });
  });

  test("from vocational rehabilitation is the closure, however long no service came", () => {
    const vr = journey(
      ["2024-01-06", eligible("vr")],
      ["2024-01-06", service("vr-plan", "vr")],
      ["2024-01-08", service("counseling", "vr")],
      ["2025-02-01", { kind: "exit", program: "vr", reason: "00" }],
    );
    expect(only(rowsOn("2025-01-31", vr))["901"]).toBeUndefined();
    expect(only(rowsOn("2025-02-01", vr))).toMatchObject({
      "900": "2024-01-08",
      "901": "2025-02-01",
      "917": "1",
    });
  });
});

describe("work after the exit", () => {
  const served = [
    ["2024-01-08", eligible("adult")],
    ["2024-01-08", service("job-search")],
  ] as const;
  const wage = (quarter: string, cents: number, source: "ui" | "supplemental" = "ui") =>
    ({ kind: "wage", quarter, cents, source }) as const;

  test("is not yet known before the report in which it is due, and unknown where nobody asked", () => {
    const events = journey(...served, ["2024-08-01", wage("2024Q3", 500_000)]);
    expect(only(rowsOn("2024-12-31", events))).toMatchObject({ "1602": "9", "1704": "999999.99" });
    expect(only(rowsOn("2025-03-31", events))).toMatchObject({ "1602": "1", "1603": "1", "1704": "5000.00" });
    expect(only(rowsOn("2025-03-31", events))["1600"]).toBe("9");
  });

  test("is none where the wage records were asked and have nothing", () => {
    const events = journey(...served, ["2024-12-01", wage("2024Q3", 0)]);
    expect(only(rowsOn("2025-03-31", events))).toMatchObject({ "1602": "0", "1603": "0", "1704": "0.00" });
  });

  test("is read from the wage record and not added to other sources", () => {
    const events = journey(
      ...served,
      ["2024-12-01", wage("2024Q3", 300_000, "supplemental")],
      ["2024-12-01", wage("2024Q3", 400_000)],
      ["2024-12-02", wage("2024Q3", 50_000)],
    );
    expect(only(rowsOn("2025-03-31", events))).toMatchObject({ "1603": "1", "1704": "4500.00" });
  });

  test("by a verified job is hours a week times 13 times pay (7.25 × 32 × 13)", () => {
    const events = journey(...served, [
      "2024-03-01",
      job({ hoursPerWeek: 32, centsPerHour: 725, end: day("2025-02-01") }),
    ]);
    expect(only(rowsOn("2025-03-31", events))).toMatchObject({ "1602": "1", "1603": "4", "1704": "3016.00" });
  });

  test("with one employer in the second and the fourth quarter is retention", () => {
    const at = (quarter: string, employerNumber: string) => ({ ...wage(quarter, 100), employerNumber });
    const same = journey(...served, ["2025-06-01", at("2024Q3", "A")], ["2025-06-01", at("2025Q1", "A")]);
    const other = journey(...served, ["2025-06-01", at("2024Q3", "A")], ["2025-06-01", at("2025Q1", "B")]);
    expect(only(rowsOn("2025-09-30", same))["1618"]).toBe("1");
    expect(only(rowsOn("2025-09-30", other))["1618"]).toBe("0");
  });
});

describe("the first job", () => {
  const events = journey(
    ["2025-01-06", eligible("adult")],
    [
      "2025-01-06",
      { kind: "enrollment", program: "adult", title: "Home health aide", training: "06", pathway: "Health" },
    ],
    ["2025-02-01", job({ employer: "Before the end" })],
    ["2025-03-01", { kind: "completion", enrollment: "e1", completed: true }],
    ["2025-03-10", job({ hoursPerWeek: 37.5, centsPerHour: 1875, relatedToTraining: true })],
    ["2025-06-08", { kind: "follow-up", due: 90, employed: "yes" }],
  );

  test("is the first after the training", () => {
    expect(only(rowsOn("2025-06-30", events))).toMatchObject({
      "program-name": "Home health aide",
      pathway: "Health",
      "job-start": "2025-03-10",
      "job-hours": "37.50",
      "job-wage": "18.75",
      "job-related": "1",
      "job-verified": "1",
    });
  });

  test("lasts as a follow-up found, and is unknown where nobody asked", () => {
    const row = only(rowsOn("2025-09-30", events));
    expect([row["retained-90"], row["retained-180"], row["retained-365"]]).toEqual(["1", "9", undefined]);
  });
});

describe("college", () => {
  const start = [
    ["2024-08-20", eligible("adult")],
    ["2024-08-20", service("job-search")],
    ["2025-05-30", service("job-search")],
    [
      "2024-08-21",
      { kind: "planned-gap", program: "adult", until: day("2025-05-30"), reason: "college terms" },
    ],
  ] as const;

  test("of twelve credits in a term, or over two in a row, is a transcript gain", () => {
    const whole = journey(...start, ["2024-08-26", term("2024-12-20", { creditsEarned: 12 })]);
    const halves = journey(
      ...start,
      ["2024-08-26", term("2024-12-20", { creditsEarned: 6 })],
      ["2025-01-27", term("2025-05-23", { creditsEarned: 6 })],
    );
    const little = journey(...start, ["2024-08-26", term("2024-12-20", { creditsEarned: 11 })]);
    expect(only(rowsOn("2025-06-30", whole))["1807"]).toBe("2024-12-20");
    expect(only(rowsOn("2025-06-30", halves))).toMatchObject({
      "1807": "2025-05-23",
      "college-credits": "12.00",
    });
    expect(only(rowsOn("2025-06-30", little))["1807"]).toBeUndefined();
  });

  test("goes on, or not, or that is not known yet", () => {
    const once = journey(...start, ["2024-08-26", term("2024-12-20")]);
    const twice = journey(...start, ["2024-08-26", term("2024-12-20")], ["2025-01-27", term("2025-05-23")]);
    const next = (asOf: string, events: typeof once) => only(rowsOn(asOf, events))["college-next-term"];
    expect([next("2025-02-01", once), next("2025-06-30", once), next("2025-02-01", twice)]).toEqual([
      "9",
      "0",
      "1",
    ]);
    const beside = journey(...start, ["2024-08-26", term("2024-12-20")], ["2024-09-03", term("2024-12-22")]);
    expect([next("2025-02-01", beside), next("2025-06-30", beside)]).toEqual(["9", "0"]);
    const degree = { kind: "credential", type: "2", name: "Nursing" } as const;
    const done = journey(...start, ["2024-08-26", term("2024-12-20")], ["2024-12-20", degree]);
    expect(next("2025-06-30", done)).toBe("1");
  });

  test("begun anew after a program was completed takes its place (1811, 1813)", () => {
    const events = journey(
      ["2024-01-08", eligible("adult")],
      ["2024-01-08", { kind: "enrollment", program: "adult", title: "First", training: "06" }],
      ["2024-02-01", { kind: "completion", enrollment: "e1", completed: true }],
      ["2024-03-01", { kind: "enrollment", program: "adult", title: "Second", training: "06" }],
    );
    const row = only(rowsOn("2024-03-15", events));
    expect([row["1811"], row["1813"]]).toEqual(["2024-03-01", undefined]);
    expect(only(rowsOn("2024-02-15", events.slice(0, 3)))).toMatchObject({
      "1811": "2024-01-08",
      "1813": "2024-02-01",
    });
  });
});
