import type { Happening } from "@footbridge/core/history/event.ts";
import { addDays, type Day } from "@footbridge/core/units/day.ts";

/** A made-up person as staff would have taken them in, and what happened since. */
export interface TryPerson {
  readonly name: string;
  readonly language: "en" | "es";
  readonly phone: string;
  /** They agreed aloud that the organization plans with them. */
  readonly agreed: boolean;
  readonly events: readonly { readonly happened: Day; readonly body: Happening }[];
}

/** What is known of a persona. */
interface Persona {
  readonly name: string;
  readonly spanish: boolean;
}

/** The personas as people with journeys of four kinds, so that a caseload has something of everything. */
export function tryPeople(personas: readonly Persona[], today: Day): readonly TryPerson[] {
  return personas.map(({ name, spanish }, place) => ({
    name,
    language: spanish ? "es" : "en",
    phone: `718-555-01${String(10 + place).padStart(2, "0")}`,
    agreed: place % 3 !== 2,
    events: journeys[place % journeys.length]?.(today) ?? [],
  }));
}

const ago = (today: Day, days: number): Day => addDays(today, -days);
const talk = (note: string): Happening => ({ kind: "contact", way: "phone", note });

const journeys: readonly ((today: Day) => TryPerson["events"])[] = [
  // Taken in this week.
  (today) => [
    { happened: ago(today, 4), body: { kind: "intake", facts: {} } },
    { happened: ago(today, 3), body: talk("Wants evening classes; asks about childcare.") },
  ],
  // In a class.
  (today) => [
    { happened: ago(today, 60), body: { kind: "intake", facts: {} } },
    { happened: ago(today, 58), body: { kind: "service", program: "none", service: "career-guidance" } },
    {
      happened: ago(today, 40),
      body: {
        kind: "enrollment",
        program: "none",
        title: "Nursing assistant, evenings",
        plannedEnd: ago(today, -20),
      },
    },
    { happened: ago(today, 12), body: talk("Doing well; the bus is late on Mondays.") },
  ],
  // Nobody has called for a long time.
  (today) => [
    { happened: ago(today, 120), body: { kind: "intake", facts: {} } },
    { happened: ago(today, 75), body: talk("Left a message.") },
  ],
  // At work: the first follow-up is due.
  (today) => [
    { happened: ago(today, 300), body: { kind: "intake", facts: {} } },
    {
      happened: ago(today, 260),
      body: { kind: "credential", type: "6", name: "Nursing assistant certificate" },
    },
    {
      happened: ago(today, 92),
      body: {
        kind: "employment",
        employer: "Wrenfield Hospital Group",
        hoursPerWeek: 36,
        centsPerHour: 2150,
        subsidized: false,
        verified: true,
      },
    },
  ],
];
