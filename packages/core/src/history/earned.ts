import type { Day } from "../units/day.ts";
import { inOrder } from "../units/order.ts";
import { ofKind, type StandingEvent } from "./event.ts";
import type { JourneyKnowledge } from "./journey-knowledge.ts";
import { testedLevels } from "./levels.ts";
import { enrolledIn } from "./received.ts";

/** Something a person earned on the journey, as a credential may tell it. */
export interface EarnedOnJourney {
  readonly name: string;
  readonly kind:
    | "training"
    | "certificate"
    | "certification"
    | "license"
    | "assessment"
    | "diploma"
    | "equivalency"
    | "associate"
    | "bachelor";
  readonly day: Day;
  /** What one had to do for it. */
  readonly criteria: string;
  readonly results?: readonly { readonly name: string; readonly value: string }[];
}

const kindOfType = {
  "2": "associate",
  "3": "bachelor",
  "4": "license",
  "5": "certificate",
  "6": "certification",
  "7": "certificate",
} as const;

/** What was earned by a day, earliest first: credentials, classes completed, and tests with the level they show. */
export function earnedBy(
  events: readonly StandingEvent[],
  knowledge: JourneyKnowledge,
  asOf: Day,
): readonly EarnedOnJourney[] {
  const earned = [...credentials(events), ...classes(events, asOf), ...tests(events, knowledge)];
  return earned.filter(({ day }) => day <= asOf).toSorted((a, b) => inOrder(a.day, b.day));
}

const credentials = (events: readonly StandingEvent[]): readonly EarnedOnJourney[] =>
  ofKind(events, "credential").map(({ happened, body: { name, type } }) => ({
    name,
    kind: kindOf(type, name),
    day: happened,
    criteria: `Awarded on ${happened}.`,
  }));

function kindOf(type: string, name: string): EarnedOnJourney["kind"] {
  if (type === "1") return /equivalen|ged|hse/i.test(name) ? "equivalency" : "diploma";
  return kindOfType[type as keyof typeof kindOfType];
}

const classes = (events: readonly StandingEvent[], asOf: Day): readonly EarnedOnJourney[] =>
  enrolledIn(events, asOf).flatMap(({ event, start, end, completed, attended }) => {
    if (completed !== true || end === undefined) return [];
    const hours = attended.reduce((sum, session) => sum + session.hours, 0);
    return [
      {
        name: event.body.title,
        kind: "training" as const,
        day: end,
        criteria: `Completed; began on ${start}.`,
        ...(hours > 0 ? { results: [{ name: "Hours present", value: String(hours) }] } : {}),
      },
    ];
  });

const tests = (events: readonly StandingEvent[], knowledge: JourneyKnowledge): readonly EarnedOnJourney[] =>
  testedLevels(events, knowledge).map(({ day, test, subject, scale, level }) => ({
    name: `${test}, ${subject}`,
    kind: "assessment",
    day,
    criteria: "Took the test; the level is read from its score by the National Reporting System.",
    results: [
      { name: "Educational functioning level", value: level > 6 ? `above ${scale} 6` : `${scale} ${level}` },
    ],
  }));
