import { error, type Finding } from "../finding.ts";
import type { Day } from "../units/day.ts";

/** Nobody who is alive was born before: 122 years is the longest life that was verified (J. Calment, 1875 to 1997). */
const longestLife = 122;

/** What cannot be of a day of birth, `1990-05-01`, of any year. */
export function checkBirth(born: string, today: Day): readonly Finding[] {
  if (born <= today && happenedInALife(born, today)) return [];
  const why = born > today ? `${born} has not come yet.` : `Nobody who was born on ${born} is alive.`;
  const values = { born, when: born > today ? "coming" : "past" };
  const fix = "Correct the year of birth, or leave the day out.";
  return [error("person.birth-cannot-be", "born", why, fix, values)];
}

/** Whether somebody who is alive today may have lived on the day. */
export const happenedInALife = (day: string, today: Day): boolean =>
  day > `${String(Number(today.slice(0, 4)) - longestLife - 1)}${today.slice(4)}`;
