import { error, type Finding } from "../finding.ts";
import type { Day } from "../units/day.ts";

/** The class as its roster knows it. */
export interface ClassDates {
  readonly start?: Day | undefined;
  /** The first day after the last week. */
  readonly end?: Day | undefined;
}

/** What cannot be of an enrollment on a day: a class that is over, a person who was not yet born. */
export function checkEnrollment(
  { end }: ClassDates,
  born: string | undefined,
  today: Day,
): readonly Finding[] {
  const found: Finding[] = [];
  if (end !== undefined && today >= end)
    found.push(
      error(
        "seats.class-over",
        "params.offering",
        `The class was over on ${end}.`,
        "Choose a class that goes on or is to come.",
      ),
    );
  if (born !== undefined && born > today)
    found.push(
      error(
        "seats.not-born",
        "body.person",
        `The person’s day of birth (${born}) has not come yet.`,
        "Correct the day of birth in the person’s record.",
      ),
    );
  return found;
}

/** What cannot be of a mark of attendance: a day outside the class, or one that has not come. */
export function checkSession({ start, end }: ClassDates, day: Day, today: Day): readonly Finding[] {
  if (day > today)
    return [
      error(
        "seats.session-to-come",
        "body.day",
        `${day} has not come yet.`,
        "Mark who was there once the class has met.",
      ),
    ];
  const outside = (start !== undefined && day < start) || (end !== undefined && day >= end);
  if (!outside) return [];
  return [
    error(
      "seats.session-outside",
      "body.day",
      `The class does not meet on ${day}: it goes from ${start ?? "any day"} until ${end ?? "any day"}.`,
      "Choose a day of the class.",
    ),
  ];
}
