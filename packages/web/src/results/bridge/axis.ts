import { addWeeks, type Day, dayNumber, dayOfNumber, weeksBetween } from "@footbridge/core/units/day.ts";
import type { Weeks } from "@footbridge/core/units/money.ts";

/** One time axis for several bridges: from the first Monday to a little after the last arrival. */
export interface Axis {
  readonly start: Day;
  readonly weeks: Weeks;
  readonly ticks: readonly Tick[];
}

export interface Tick {
  readonly day: Day;
  /** Place on the axis, 0 to 1. */
  readonly at: number;
}

/** Never shorter than this, in weeks, so that a short route is not drawn as long as a year. */
const shortest = 12;

/** The axis on which all these arrivals have a place; at most about seven ticks, on firsts of a month. */
export function axisFor(start: Day, arrivals: readonly Day[]): Axis {
  const last = Math.max(shortest, ...arrivals.map((day) => weeksBetween(start, day)));
  const weeks = Math.ceil(last * 1.06);
  return { start, weeks, ticks: ticksOf(start, weeks) };
}

/** Place of a day on the axis, 0 to 1. */
export const placeOn = (axis: Axis, day: Day): number =>
  Math.min(1, Math.max(0, (dayNumber(day) - dayNumber(axis.start)) / (axis.weeks * 7)));

const monthSteps = [1, 2, 3, 6, 12, 24];

function ticksOf(start: Day, weeks: Weeks): readonly Tick[] {
  const months = weeks / 4.345;
  const step = monthSteps.find((each) => months / each <= 7) ?? 24;
  const end = dayNumber(addWeeks(start, weeks));
  const first = { year: Number(start.slice(0, 4)), month: Number(start.slice(5, 7)) };
  const ticks: Tick[] = [];
  for (let count = 1; count <= months + 1; count += 1) {
    const index = first.month - 1 + count;
    if (index % step !== 0) continue;
    const number = Date.UTC(first.year, index, 1) / 86_400_000;
    if (number >= end) break;
    ticks.push({ day: dayOfNumber(number), at: (number - dayNumber(start)) / (weeks * 7) });
  }
  return ticks;
}
