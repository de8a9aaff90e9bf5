import { addWeeks } from "@footbridge/core/units/day.ts";
import type { Day } from "@footbridge/core/units/day.ts";

/** The first Monday of every test town. */
export const firstMonday = "2027-01-04" as Day;

/** The Monday that many weeks after the town's first. */
export const week = (weeks: number): Day => addWeeks(firstMonday, weeks);
