import { addWeeks, type Day } from "@footbridge/core/units/day.ts";

const start = "2027-01-04" as Day;

/**
 * A town in which no search ends soon: the target wants all of many certificates, each given by many classes that differ
 * in price, odds and week, so that nearly every combination is on the front.
 */
export function hardTown(certificates = 14, choices = 9): Uint8Array<ArrayBuffer> {
  const programs = Array.from({ length: certificates }, (_, subject) => ({
    id: `subject-${subject}`,
    requires: { all: [] },
    gives: [`subject-${subject}`],
    offerings: Array.from({ length: choices }, (_, choice) => ({
      id: `subject-${subject}-class-${choice}`,
      start: addWeeks(start, 2 + 3 * ((subject * 5 + choice * 7) % 40)),
      end: addWeeks(start, 2 + 3 * ((subject * 5 + choice * 7) % 40) + 4 + (choice % 3)),
      hoursPerWeek: 8,
      blocks: [],
      mode: "online",
      place: "online",
      tuition: 10_000 + 7919 * ((subject * 31 + choice * 17) % 23),
      other: 0,
      completion: 0.6 + ((subject * 13 + choice * 29) % 37) / 100,
    })),
  }));
  const all = programs.map(({ gives }) => ({ has: gives[0] }));
  const question = {
    town: {
      format: "footbridge-town/1",
      start,
      places: ["north"],
      programs,
      occupations: [{ id: "master", requires: { all }, hourlyWage: 5000 }],
    },
    person: {
      format: "footbridge-person/1",
      start,
      facts: [],
      places: ["online"],
      home: "online",
      modes: ["online"],
      weeklyHours: 40,
      budget: 5_000_000,
      hourlyWage: 1650,
      incomeFloor: 0,
      horizonWeeks: 150,
    },
    target: "occupation:master",
  };
  return new TextEncoder().encode(JSON.stringify(question));
}
