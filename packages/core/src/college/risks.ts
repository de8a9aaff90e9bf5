import { z } from "zod";
import { addDays, type Day, parseDay } from "../units/day.ts";
import type { DegreeAudit } from "./degree-audit.ts";
import type { CollegeStanding } from "./standing.ts";

const day = z.string().refine((text) => parseDay(text) !== undefined, "must be a day");
const stated = { source: z.string().min(1), date: day };

/** `data/college/progress.json`: when a student is at risk, each line with its source. */
export const progressRulesSchema = z.strictObject({
  version: z.int(),
  /** A program may take so many percent of its published length; the pace that follows is 100 of those. */
  longestPercent: z.strictObject({ value: z.number().min(100), unit: z.string(), ...stated }),
  /** Grade points on the scale of four. */
  gradePoints: z.strictObject({ value: z.number(), unit: z.string(), ...stated }),
  /** Days before the end of a term from which a missing registration is a risk. */
  registrationDays: z.strictObject({ value: z.int().min(0), unit: z.string(), ...stated }),
});
export type ProgressRules = z.output<typeof progressRulesSchema>;

/** Something that endangers the student, what it was read from, and by which rule. */
export type Risk = { readonly source: string } & (
  | { readonly kind: "pace"; readonly tried: number; readonly earned: number; readonly leastPercent: number }
  | { readonly kind: "grade-points"; readonly points: number; readonly least: number }
  | { readonly kind: "not-registered"; readonly termEnd: Day; readonly from: Day | undefined }
  | { readonly kind: "developmental-open" }
  | { readonly kind: "credits-not-counting"; readonly credits: number }
  | { readonly kind: "credits-in-doubt"; readonly credits: number }
);

/** Risks by the stated rules. What is not known is no risk, and is told by `unknownOf`. */
export function risksOf(
  standing: CollegeStanding,
  audit: DegreeAudit | undefined,
  rules: ProgressRules,
  asOf: Day,
): readonly Risk[] {
  const { pace, gradePoints, developmental } = standing;
  const { longestPercent, gradePoints: least } = rules;
  const found: Risk[] = [];
  if (pace !== undefined && pace.tried > 0 && pace.earned * longestPercent.value < pace.tried * 100) {
    const leastPercent = Math.ceil(10_000 / longestPercent.value);
    found.push({ kind: "pace", ...pace, leastPercent, source: longestPercent.source });
  }
  if (gradePoints !== undefined && gradePoints < least.value)
    found.push({ kind: "grade-points", points: gradePoints, least: least.value, source: least.source });
  const missing = notRegistered(standing, rules, asOf);
  if (missing !== undefined) found.push(missing);
  if (developmental === "open") found.push({ kind: "developmental-open", source: ownRule });
  return [...found, ...(audit === undefined ? [] : creditRisks(audit))];
}

/** Follows from the record itself. */
const ownRule = "the record";

/** The last term is over or nearly so, nothing says that the student registered, and no degree ended the way. */
function notRegistered(
  { terms, registered, registerFrom, milestones }: CollegeStanding,
  { registrationDays }: ProgressRules,
  asOf: Day,
): Risk | undefined {
  const last = terms.at(-1);
  if (last === undefined || registered === true) return undefined;
  const degree = milestones.find(({ kind }) => kind === "degree")?.day;
  if (degree !== undefined && degree >= last.begin) return undefined;
  const soon = addDays(last.end, -registrationDays.value) <= asOf;
  const open = registerFrom !== undefined && registerFrom <= asOf;
  if (!soon && !open) return undefined;
  return { kind: "not-registered", termEnd: last.end, from: registerFrom, source: registrationDays.source };
}

function creditRisks({ leftOver, counted, atMost }: DegreeAudit): readonly Risk[] {
  const lost = leftOver
    .filter(({ why }) => why !== "not-passed" && why !== "no-grade-yet" && why !== "taken-twice")
    .reduce((sum, { credits }) => sum + (credits ?? 0), 0);
  const doubtful = Math.round((atMost - counted) * 100) / 100;
  return [
    ...(lost > 0 ? [{ kind: "credits-not-counting", credits: lost, source: ownRule } as const] : []),
    ...(doubtful > 0 ? [{ kind: "credits-in-doubt", credits: doubtful, source: ownRule } as const] : []),
  ];
}

/** What nobody has told yet, so that no risk can be seen in it. */
export function unknownOf({ pace, gradePoints, registered }: CollegeStanding): readonly Risk["kind"][] {
  return [
    ...(pace === undefined ? (["pace"] as const) : []),
    ...(gradePoints === undefined ? (["grade-points"] as const) : []),
    ...(registered === undefined ? (["not-registered"] as const) : []),
  ];
}
