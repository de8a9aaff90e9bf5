import type { CollegeTerm } from "./event.ts";
import { passed } from "./grades.ts";

/** Credit hours earned in a term: as the college states them, else by its courses; undefined where neither tells. */
export function creditsEarnedIn({ creditsEarned, courses }: CollegeTerm): number | undefined {
  if (creditsEarned !== undefined || courses === undefined) return creditsEarned;
  const withCredit = courses.filter(({ level }) => level === "credit");
  if (withCredit.some(({ grade }) => passed(grade) === "unknown")) return undefined;
  return sum(withCredit.filter(({ grade }) => passed(grade) === "yes"));
}

/** Credit hours tried in a term, in the same way; a course that was left counts as tried. */
export function creditsTriedIn({ creditsTried, courses }: CollegeTerm): number | undefined {
  if (creditsTried !== undefined || courses === undefined) return creditsTried;
  return sum(courses.filter(({ level }) => level === "credit"));
}

const sum = (courses: readonly { readonly credits: number }[]): number =>
  Math.round(courses.reduce((all, { credits }) => all + credits, 0) * 100) / 100;
