import { z } from "zod";
import type { Terms } from "../../conditions/terms.ts";
import { conditionSchema, pointSchema } from "../../conditions/condition.ts";

/** What a repair puts in an element's place: a value as text, nothing, or a day. */
const replacementSchema = z.union([
  z.strictObject({ value: z.string().min(1) }),
  z.strictObject({ blank: z.literal(true) }),
  z.strictObject({ day: pointSchema }),
]);

export type Replacement = z.output<typeof replacementSchema>;

const severities = z.enum(["error", "warning", "repair"]);
const forms = z.array(z.enum(["pirl", "template", "mapped"])).min(1);

const written = {
  /** `GROUP.what-is-wrong`. */
  id: z.string().regex(/^\d{1,2}\.[a-z0-9-]+$/),
  /** The rule group of the specification, 1 to 24. */
  group: z.int().min(1).max(24),
  message: z.string().min(1),
  fix: z.string().min(1),
  source: z.string().min(1),
  /** Forms of file that it applies to; all unless said. */
  forms: forms.optional(),
  /** At least one of these elements must be a column of the file, else the rule says nothing. */
  needsAny: z.array(z.string()).optional(),
};

/** A rule of one record: which records break it, and what is done about it. */
export const recordRuleSchema = z.strictObject({
  ...written,
  severity: severities,
  /** The elements it is about, the one whose value a finding shows first; that one must be a column of the file. */
  elements: z.array(z.string()).min(1),
  /** The record breaks the rule. */
  when: conditionSchema,
  /** For a repair: what each element becomes. */
  set: z.record(z.string(), replacementSchema).optional(),
  /** Repairs of a later round see what those of an earlier one set. 1 unless said. */
  round: z.int().min(1).max(3).optional(),
});

/** A rule of the whole file: the share of some records among others. */
export const shareRuleSchema = z.strictObject({
  ...written,
  severity: z.literal("warning"),
  elements: z.array(z.string()).min(1),
  /** These records … */
  share: conditionSchema,
  /** … among these. */
  among: conditionSchema,
  /** Fewer records than so many say nothing. */
  atLeast: z.int().min(1),
  /** The rule is broken while the share lies within these bounds, both inclusive, 0 to 1. */
  from: z.number().min(0).max(1),
  to: z.number().min(0).max(1),
});

export type RecordRule = z.output<typeof recordRuleSchema>;
export type ShareRule = z.output<typeof shareRuleSchema>;

/** Rules in their order, and the terms that they name, written out. */
export interface Rules {
  readonly terms: Terms;
  readonly records: readonly RecordRule[];
  readonly shares: readonly ShareRule[];
}
