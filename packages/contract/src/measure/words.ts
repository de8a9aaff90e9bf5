import { parseDay } from "@footbridge/core/units/day.ts";
import { z } from "zod";

/** A report quarter by its program year (July to June) and quarter: `PY2023Q4`. */
export const reportName = z
  .string()
  .refine((text) => /^PY20\d\dQ[1-4]$/.test(text), "a report quarter such as PY2023Q4");

/** The quarter alone, or the rolling four quarters that end with it. */
export const windowName = z.enum(["cq", "r4q"]);

/** A calendar day: `2026-03-31`. */
export const dayText = z.string().refine((text) => parseDay(text) !== undefined, "a day such as 2026-03-31");

/** Several names joined by commas; none is every one. */
export const nameList = z
  .string()
  .max(4000)
  .transform((text) => text.split(",").filter((name) => name !== ""));

/** Text that a person typed: not empty once trimmed, and with a sign that can be seen. */
export const typed = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => text === "" || /[^\p{C}\p{Z}\p{M}]/u.test(text), "text that can be seen");

export const count = z.int().min(0);
export const moment = z.string().describe("ISO 8601 in UTC.");
