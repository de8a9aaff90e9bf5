import { checked, type Checked, error, type Finding } from "../finding.ts";
import type { Opening } from "../model/opening.ts";

/** A span of a day as it is typed: `09:00` to `17:00`; a span that ends at `00:00` ends at midnight. */
export interface TypedSpan {
  readonly opens: string;
  readonly closes: string;
}

/** Seven days from Monday, each with its spans; a day without spans is closed. */
export type TypedWeek = readonly (readonly TypedSpan[])[];

const midnight = 1440;
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** The hours that hold all year, as a week to type in. */
export const typedWeek = (hours: readonly Opening[]): TypedWeek =>
  weekdays.map((day) =>
    hours
      .filter((opening) => allYear(opening) && opening.days.includes(day))
      .toSorted((a, b) => a.opens - b.opens)
      .map(({ opens, closes }) => ({ opens: clock(opens), closes: clock(closes) })),
  );

/** Whether hours hold all year: neither a first nor a last day. */
export const allYear = ({ from, until }: Opening): boolean => from === undefined && until === undefined;

/** Reads a typed week; findings stand at `days[0].spans[1].closes`, days and spans counted from 0. */
export function readWeek(week: TypedWeek): Checked<readonly Opening[]> {
  const days = week.map((spans) => spans.map(readSpan));
  const findings = days.flatMap((spans, day) =>
    spans.flatMap((span, place) => spanFindings(span, spans.slice(0, place), `days[${day}].spans[${place}]`)),
  );
  const openings = new Map<string, Opening>();
  for (const [day, spans] of days.entries())
    for (const { opens, closes } of spans) {
      if (opens === undefined || closes === undefined) continue;
      const key = `${opens} ${closes}`;
      const before = openings.get(key)?.days ?? [];
      openings.set(key, { days: [...before, day + 1], opens, closes });
    }
  return checked([...openings.values()], findings);
}

interface Span {
  readonly opens: number | undefined;
  readonly closes: number | undefined;
}

function readSpan({ opens, closes }: TypedSpan): Span {
  const end = minuteOf(closes);
  return { opens: minuteOf(opens), closes: end === 0 ? midnight : end };
}

function spanFindings({ opens, closes }: Span, before: readonly Span[], at: string): readonly Finding[] {
  const unread = ([field, minute]: readonly [string, number | undefined]): readonly Finding[] =>
    minute === undefined
      ? [error("services.hours-unreadable", `${at}.${field}`, "A time is missing.", "Write it as 09:00.")]
      : [];
  if (opens === undefined || closes === undefined)
    return [["opens", opens] as const, ["closes", closes] as const].flatMap(unread);
  if (opens >= closes)
    return [
      error(
        "services.hours-backwards",
        `${at}.closes`,
        "It closes before it opens.",
        "End after the start; hours past midnight go on under the next day.",
      ),
    ];
  const overlaps = before.some(
    (one) => one.opens !== undefined && one.closes !== undefined && opens < one.closes && one.opens < closes,
  );
  return overlaps ? [overlapping(`${at}.opens`)] : [];
}

const overlapping = (at: string): Finding =>
  error(
    "services.hours-overlap",
    at,
    "These hours overlap others of the same day.",
    "Begin when the others end, or join the two.",
  );

/** Hours that overlap others of the same day and season; `at` is where the list stands. */
export const overlapFindings = (hours: readonly Opening[], at: string): readonly Finding[] =>
  hours.flatMap((one, place) =>
    new Set(one.days).size < one.days.length || hours.slice(0, place).some((other) => overlap(one, other))
      ? [overlapping(`${at}[${place}]`)]
      : [],
  );

const overlap = (one: Opening, other: Opening): boolean =>
  one.from === other.from &&
  one.until === other.until &&
  one.opens < other.closes &&
  other.opens < one.closes &&
  one.days.some((day) => other.days.includes(day));

/** Minutes after midnight of `09:00`. */
function minuteOf(text: string): number | undefined {
  const read = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  return read === null ? undefined : Number(read[1]) * 60 + Number(read[2]);
}

const clock = (minute: number): string =>
  `${String(Math.floor((minute % midnight) / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
