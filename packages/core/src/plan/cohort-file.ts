import { z } from "zod";
import { readPathway } from "../checks/read-pathway.ts";
import { type Checked, error, type Finding } from "../finding.ts";
import { type Issue, misshapen } from "../model/misshapen.ts";
import type { Pathway } from "../model/pathway.ts";
import { type Assumptions, assumptionsSchema } from "../simulate/assumptions.ts";
import { profileSchema } from "../simulate/profile.ts";
import { type Race, race } from "../simulate/race.ts";
import { checkScenario, type Scenario } from "../simulate/scenario.ts";
import { type Progress, simulate } from "../simulate/simulate.ts";
import { type Summary, summarize } from "../simulate/summary.ts";

/** A design that another is raced against, with what it is called. */
export interface Raced {
  readonly title: string;
  readonly pathway: Pathway;
}

/** What came of a scenario: of one design, or of two that raced. */
export type Outcomes = { readonly summary: Summary } | { readonly race: Race };

/** What a file asks to be run, and what it says came of it. */
export interface ToRun {
  readonly scenario: Scenario;
  readonly other: Raced | undefined;
  /** As the file has it; absent where it holds no result. */
  readonly told?: unknown;
}

const count = z.number();
const fileSchema = z.object({
  counts: z.strictObject({
    people: count,
    weeks: count,
    arriveWeeks: count,
    replications: count,
    seed: count,
  }),
  profile: profileSchema,
  assumptions: assumptionsSchema,
  pathway: z.unknown(),
  other: z.unknown().optional(),
  otherTitle: z.string().max(500).optional(),
  result: z.unknown().optional(),
});

/** A result as JSON, with everything it was made with: the same scenario gives the same result on any machine. */
export function resultText(scenario: Scenario, other: Raced | undefined, result: Outcomes): string {
  const { profile, assumptions, pathway, ...counts } = scenario;
  return JSON.stringify(
    {
      about:
        "A simulated cohort. Means over replications; low and high are what 8 of 10 replications lie between.",
      counts,
      profile,
      assumptions,
      pathway,
      ...(other === undefined ? {} : { other: other.pathway, otherTitle: other.title }),
      result,
    },
    undefined,
    1,
  );
}

/** Reads the file of a result, so that it can be run again; all that is wrong with it at once. */
export function readResult(value: unknown): Checked<ToRun> {
  const parsed = fileSchema.safeParse(value);
  if (!parsed.success) return { ok: false, findings: parsed.error.issues.map(wrongIn) };
  const { counts, profile, assumptions, otherTitle = "", result } = parsed.data;
  const pathway = readPathway(parsed.data.pathway);
  const other = parsed.data.other === undefined ? undefined : readPathway(parsed.data.other);
  if (!pathway.ok || other?.ok === false)
    return { ok: false, findings: [...pathway.findings, ...(other?.findings ?? [])] };
  const scenario = { ...counts, profile, assumptions, pathway: pathway.value };
  const raced =
    other === undefined ? undefined : { title: otherTitle || other.value.title, pathway: other.value };
  const findings = whyNotRun(scenario, raced);
  if (findings.length > 0) return { ok: false, findings };
  return { ok: true, value: { scenario, other: raced, told: result }, findings: [] };
}

/** Reads assumptions: a file such as `data/pathway/assumptions.json`, or those that a result was made with. */
export function readAssumptions(value: unknown): Checked<Assumptions> {
  const parsed = z
    .union([z.object({ assumptions: assumptionsSchema }), z.object(assumptionsSchema.shape)])
    .safeParse(value);
  if (parsed.success) {
    const { data } = parsed;
    return { ok: true, value: "assumptions" in data ? data.assumptions : data, findings: [] };
  }
  const within = typeof value === "object" && value !== null && "assumptions" in value;
  const issues = within
    ? z.object({ assumptions: assumptionsSchema }).safeParse(value).error?.issues
    : z.object(assumptionsSchema.shape).safeParse(value).error?.issues;
  return { ok: false, findings: (issues ?? []).map(wrongIn) };
}

function wrongIn(issue: Issue): Finding {
  const { said, values } = misshapen(issue);
  const place = issue.path.map(String).join(".") || "file";
  return error(
    "simulate.file",
    place,
    `“${place}” is not as it should be: ${said}.`,
    "Take a file that was taken along from a cohort.",
    { place, ...values },
  );
}

/** What keeps one design, or two that race, from being run. */
export function whyNotRun(scenario: Scenario, other: Raced | undefined): readonly Finding[] {
  const second = other === undefined ? [] : checkScenario({ ...scenario, pathway: other.pathway });
  const first = checkScenario(scenario);
  return [...first, ...second.filter(({ code }) => first.every((one) => one.code !== code))];
}

/** Runs one design, or races two. Undefined where `progress` stopped it. */
export function outcomesOf(
  scenario: Scenario,
  other: Raced | undefined,
  progress?: Progress,
): Outcomes | undefined {
  if (other !== undefined) {
    const raced = race(scenario, other.pathway, progress);
    return raced === undefined ? undefined : { race: raced };
  }
  const runs = simulate(scenario, progress);
  return runs === undefined ? undefined : { summary: summarize(runs) };
}

/** Whether two results, or two drawings, are the same to the last digit, in whatever order they are written. */
export const isSame = (one: unknown, other: unknown): boolean => inOrder(one) === inOrder(other);

const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
