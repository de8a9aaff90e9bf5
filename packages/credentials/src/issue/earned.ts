import { error, type Checked } from "@footbridge/core/finding.ts";
import { z } from "zod";
import { isDay, isUri } from "../model/values.ts";

/** What somebody earned, in the words of a journey, and in those of Open Badges. */
export const achievementTypeOf = {
  badge: "Badge",
  training: "LearningProgram",
  course: "Course",
  certificate: "CertificateOfCompletion",
  certification: "Certification",
  license: "License",
  "skill-gain": "Competency",
  assessment: "Assessment",
  "work-experience": "Fieldwork",
  apprenticeship: "ApprenticeshipCertificate",
  diploma: "SecondarySchoolDiploma",
  equivalency: "GeneralEducationDevelopment",
  associate: "AssociateDegree",
  bachelor: "BachelorDegree",
} as const;

const text = z.string().trim().min(1);
const day = z.string().refine(isDay, "write a day as 2026-11-29");
const uri = z.string().refine(isUri, "write a full address, https://… or urn:uuid:…");
const kinds = Object.keys(achievementTypeOf) as (keyof typeof achievementTypeOf)[];

const party = z.strictObject({
  name: text,
  id: uri.optional(),
  url: uri.optional(),
  email: z.email().optional(),
});

const evidence = z.strictObject({ name: text.optional(), url: uri.optional(), narrative: text.optional() });

const result = z.strictObject({ name: text, value: text, type: text.default("Result") });

const alignment = z.strictObject({ name: text, url: uri, framework: text.optional(), code: text.optional() });

const earned = z.strictObject({
  name: text,
  kind: z.enum(kinds),
  /** The day it was earned. */
  day,
  /** What one must do to earn it. */
  criteria: text,
  description: text.optional(),
  /** Who gave it, when that is not who signs. */
  issuer: party.optional(),
  evidence: z.array(evidence).default([]),
  results: z.array(result).default([]),
  /** Occupations, skills and frameworks it stands for. */
  alignments: z.array(alignment).default([]),
  credits: z.number().min(0).optional(),
  /** The issuer's own signed credential, when the person has it: a bundle takes it in unchanged. */
  signed: z.record(z.string(), z.unknown()).optional(),
});

const order = z.strictObject({
  issuer: party,
  holder: z
    .strictObject({ id: uri.optional(), email: z.email().optional(), salt: text.optional() })
    .refine(
      (holder) => holder.id !== undefined || holder.email !== undefined,
      "name the holder by id or email",
    ),
  earned: z.array(earned).min(1),
  /** The name of the bundle. */
  name: text.default("Learner record"),
  /** Whether more was earned than the bundle tells. */
  partial: z.boolean().optional(),
  /** The last day it holds. */
  validUntil: day.optional(),
});

/** One thing earned on a journey. */
export type Earned = z.output<typeof earned>;

/** Who signs, for whom, and what was earned: all that a badge or a bundle is made of. */
export type Order = z.output<typeof order>;

/** An order out of plain data, or everything that is wrong with it. */
export function readOrder(data: unknown): Checked<Order> {
  const parsed = order.safeParse(data);
  if (parsed.success) return { ok: true, value: parsed.data, findings: [] };
  return {
    ok: false,
    findings: parsed.error.issues.map((issue) =>
      error(
        "credential.order.field",
        issue.path
          .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
          .join("")
          .replace(/^\./, ""),
        issue.message,
        "Correct this field; docs/credentials.md shows a whole order.",
      ),
    ),
  };
}
