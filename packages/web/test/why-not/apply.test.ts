import type { Standing } from "@footbridge/core/model/persona.ts";
import { personOfStanding } from "@footbridge/core/plan/person-of-standing.ts";
import { applyChange, type Change } from "@footbridge/core/routes/why-not/change.ts";
import { parseDay } from "@footbridge/core/units/day.ts";
import { describe, expect, it } from "vitest";
import { answersOfStanding } from "../../src/answers/of-standing.ts";
import { standingOf } from "../../src/answers/standing.ts";
import { applied, supposing } from "../../src/why-not/apply.ts";

const known = { places: ["north", "south"], attributes: ["snap", "veteran"] };
const monday = parseDay("2027-01-04");
if (monday === undefined) throw new Error("2027-01-04 is a day");

const standing: Standing = {
  facts: ["reading:3", "credits:15"],
  attributes: ["snap"],
  unknown: ["veteran"],
  needs: ["childcare", "transport"],
  places: ["north"],
  home: "north",
  modes: ["in-person"],
  unavailable: ["weekday-morning", "saturday"],
  weeklyHours: 30,
  budget: 10_000,
  hourlyWage: 1700,
  incomeFloor: 40_000,
  horizonWeeks: 104,
  maxParallelStudy: 1,
  acceptWaitlist: false,
};

const changes: readonly Change[] = [
  { kind: "budget", to: 34_000, more: 24_000 },
  { kind: "hours", to: 37, more: 7 },
  { kind: "place", place: "south" },
  { kind: "place", place: "online" },
  { kind: "mode", mode: "hybrid" },
  { kind: "block", block: "saturday" },
  { kind: "support", need: "transport" },
  { kind: "fact", fact: "cert:cna" },
  { kind: "deadline", to: 130, more: 26 },
  { kind: "parallel", to: 2 },
  { kind: "income-floor", to: 30_000, less: 10_000 },
  { kind: "waitlist" },
  { kind: "attribute", attribute: "veteran", value: true, untold: true },
];

const byText = (a: string, b: string): number => a.localeCompare(b);
const plain = (value: object) =>
  Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      Array.isArray(each) ? each.map(String).toSorted(byText) : each,
    ]),
  );

describe("a button that applies a change", () => {
  const answers = answersOfStanding(standing, known);

  it.each(changes.map((change) => [change.kind, change] as const))(
    "makes the same person as the engine's own change: %s",
    (_, change) => {
      const byAnswers = personOfStanding(standingOf(applied(answers, change), known), monday);
      const byEngine = applyChange(personOfStanding(standing, monday), change);
      expect(plain(byAnswers)).toEqual(plain(byEngine));
    },
  );

  it("raises a level: the higher mark takes the place of the lower", () => {
    const raised = applied(answers, { kind: "level", scale: "reading", from: 3, to: 5, fact: "reading:5" });
    expect(standingOf(raised, known).facts).toContain("reading:5");
    expect(raised.reading?.how).toBe("supposed");
  });

  it("remembers what the answers were before the first change, also after a second", () => {
    const once = supposing(answers, [changes[0] ?? { kind: "waitlist" }], undefined);
    const twice = supposing(once, [{ kind: "waitlist" }], undefined);
    expect(twice.whatIf?.before).toEqual(answers);
    expect(twice.whatIf?.changes.map(({ kind }) => kind)).toEqual(["budget", "waitlist"]);
  });
});
