import { readWeek, typedWeek } from "@footbridge/core/directory/weekly-hours.ts";
import type { Opening } from "@footbridge/core/model/opening.ts";

/** A span while it is typed; the key stays while others come and go. */
export interface Span {
  readonly key: number;
  readonly opens: string;
  readonly closes: string;
}

/** Seven days from Monday. */
export type Week = readonly (readonly Span[])[];

/** Spans of one day: a list of hours ends at 60, and no day has more than a few. */
export const mostSpans = 4;

let keys = 0;
const keyed = (spans: readonly Omit<Span, "key">[]): readonly Span[] =>
  spans.map(({ opens, closes }) => {
    keys += 1;
    return { key: keys, opens, closes };
  });

/** The hours as a week to type in. */
export const weekOf = (hours: readonly Opening[]): Week => typedWeek(hours).map(keyed);

/** One more span on a day: from nine to five on an empty day, else left to be told. */
export const withSpan = (week: Week, day: number): Week => {
  const spans = week[day] ?? [];
  const next = spans.length === 0 ? { opens: "09:00", closes: "17:00" } : { opens: "", closes: "" };
  return week.with(day, [...spans, ...keyed([next])]);
};

/** A day without one of its spans. */
export const withoutSpan = (week: Week, day: number, key: number): Week =>
  week.with(
    day,
    (week[day] ?? []).filter((span) => span.key !== key),
  );

/** A span with another time. */
export const withTime = (week: Week, day: number, key: number, time: Partial<Omit<Span, "key">>): Week =>
  week.with(
    day,
    (week[day] ?? []).map((span) => (span.key === key ? { ...span, ...time } : span)),
  );

/** Monday's hours on all days through Friday. */
export const likeMonday = (week: Week): Week =>
  week.map((spans, day) => (day > 0 && day < 5 ? keyed(week[0] ?? []) : spans));

/** What each field has wrong, by where it stands: `days[0].spans[1].closes` → the finding's code. */
export const faultsOf = (week: Week): ReadonlyMap<string, string> =>
  new Map(readWeek(week).findings.map(({ at, code }) => [at, code]));

/** The hours that the week tells, or undefined while something is wrong. */
export const hoursOf = (week: Week): readonly Opening[] | undefined => {
  const read = readWeek(week);
  return read.ok ? read.value : undefined;
};
