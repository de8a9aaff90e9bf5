import { type Course, ofKind, type StandingEvent, termsOf } from "../history/event.ts";
import type { Day } from "../units/day.ts";

/** Something a student learned, here or elsewhere, that may count for a degree. */
export interface Brought {
  readonly id: string;
  readonly kind: "course" | "credential" | "program";
  /** What rules may call it: its code, and its name. */
  readonly codes: readonly string[];
  readonly title: string;
  readonly institution: string | undefined;
  /** The day it was finished. */
  readonly day: Day;
  readonly course?: Course;
}

/** Courses, credentials and trainings completed by the day, earliest first. */
export function broughtBy(events: readonly StandingEvent[], asOf: Day): readonly Brought[] {
  const all = events.filter(({ happened }) => happened <= asOf);
  const brought = [...courses(all, asOf), ...credentials(all), ...programs(all)];
  return brought.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

const courses = (events: readonly StandingEvent[], asOf: Day): readonly Brought[] =>
  termsOf(events).flatMap(({ id, body }) =>
    (body.courses ?? []).map((course, place) => ({
      id: `${id}/${place}`,
      kind: "course" as const,
      codes: [course.code],
      title: course.title === undefined ? course.code : `${course.code} ${course.title}`,
      institution: body.college,
      day: body.end < asOf ? body.end : asOf,
      course,
    })),
  );

const credentials = (events: readonly StandingEvent[]): readonly Brought[] =>
  ofKind(events, "credential").map(({ id, happened, body: { name, code } }) => ({
    id,
    kind: "credential",
    codes: code === undefined ? [name] : [code, name],
    title: name,
    institution: undefined,
    day: happened,
  }));

function programs(events: readonly StandingEvent[]): readonly Brought[] {
  const begun = new Map(ofKind(events, "enrollment").map((event) => [event.id, event.body]));
  return ofKind(events, "completion").flatMap(({ id, happened, body }) => {
    const enrollment = begun.get(body.enrollment);
    if (enrollment === undefined || !body.completed) return [];
    const { title, offering, provider } = enrollment;
    const codes = offering === undefined ? [title] : [offering, title];
    return [{ id, kind: "program" as const, codes, title, institution: provider, day: happened }];
  });
}
