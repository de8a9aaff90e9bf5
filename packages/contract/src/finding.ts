import type { Finding } from "@footbridge/core/finding.ts";
import { z } from "zod";

/** What a person can mend: where it is, what is wrong, and how to mend it. */
export const findingSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(["error", "warning", "repair"]),
  at: z.string(),
  message: z.string(),
  fix: z.string(),
  values: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .optional()
    .describe("Names and figures within message and fix: with the code, other languages say the same."),
}) satisfies z.ZodType<Finding>;
