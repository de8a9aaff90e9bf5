import type { Offering } from "../model/offering.ts";
import { addDays, type Day, weekday } from "../units/day.ts";

/** One meeting of a class. */
export interface Session {
  readonly day: Day;
  /** From 0 to 24, to the quarter of an hour. */
  readonly hours: number;
}

type Block = Offering["blocks"][number];

/** Days of the week (1 = Monday) that each part of the week stands for; evenings as `data/city/vocabulary.json` words them. */
const daysOf: Readonly<Record<Block, readonly number[]>> = {
  "weekday-morning": [1, 2, 3, 4, 5],
  "weekday-afternoon": [1, 2, 3, 4, 5],
  "weekday-evening-1": [1, 3],
  "weekday-evening-2": [2, 4],
  saturday: [6],
  sunday: [7],
};

/** More meetings than any class has; a catalog with dates a century apart must not fill the memory. */
const most = 1500;

type Meeting = Pick<Offering, "start" | "end" | "blocks" | "weeklyHours">;

/** The meetings of a class by its timetable, in order; none where it has no dates or never meets. */
export function sessionsOf({ start, end, blocks, weeklyHours }: Meeting): readonly Session[] {
  const days = new Set(blocks.flatMap((block) => daysOf[block]));
  if (start === undefined || end === undefined || days.size === 0) return [];
  const hours = Math.min(24, Math.round((weeklyHours / days.size) * 4) / 4);
  const sessions: Session[] = [];
  for (let day = start; day < end && sessions.length < most; day = addDays(day, 1))
    if (days.has(weekday(day))) sessions.push({ day, hours });
  return sessions;
}
