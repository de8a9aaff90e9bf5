import { writeFile } from "node:fs/promises";
import { type Checked, type Finding, error } from "@footbridge/core/finding.ts";
import type { Pathway } from "@footbridge/core/model/pathway.ts";
import {
  isSame,
  type Outcomes,
  outcomesOf,
  readAssumptions,
  readResult,
  resultText,
  whyNotRun,
} from "@footbridge/core/plan/cohort-file.ts";
import type { Assumptions } from "@footbridge/core/simulate/assumptions.ts";
import type { Scenario } from "@footbridge/core/simulate/scenario.ts";
import { readPathwayKnowledge } from "@footbridge/feeds/pathway/read-pathway-knowledge.ts";
import { inFile, readJsonFile } from "../files/read-file.ts";
import { findingsText } from "../text/findings.ts";
import { pathwayIn } from "./read.ts";
import { raceText, summaryText } from "./simulate-text.ts";

/** What `footbridge pathways simulate` is told, as it was typed. */
export interface SimulateOptions {
  readonly against?: string;
  readonly profile: string;
  readonly people: string;
  readonly weeks: string;
  readonly arrive: string;
  readonly replications: string;
  readonly seed: string;
  /** Assumptions of one's own, or the file of a result whose assumptions are taken. */
  readonly assumptions?: string;
  /** Where the result goes as a file that can be run again. */
  readonly out?: string;
  readonly json?: boolean;
}

/** `footbridge pathways simulate`: exit code 0, or 2 where it cannot be run. */
export async function runSimulate(path: string, options: SimulateOptions): Promise<void> {
  const [scenario, other] = await Promise.all([
    scenarioOf(path, options),
    options.against === undefined ? undefined : pathwayIn(options.against),
  ]);
  const findings = [...scenario.findings, ...(other?.findings ?? [])];
  if (!scenario.ok || other?.ok === false) return refuse(findings);
  const against = other === undefined ? undefined : { title: other.value.title, pathway: other.value };
  const wrong = whyNotRun(scenario.value, against);
  if (wrong.length > 0) return refuse(wrong);
  const result = outcomesOf(scenario.value, against);
  if (result === undefined) return;
  if (options.out !== undefined)
    await writeFile(options.out, `${resultText(scenario.value, against, result)}\n`);
  print(scenario.value, against?.pathway, result, options.json === true);
}

/** `footbridge pathways again`: exit code 0 the same result, 1 another one, 2 where it cannot be run. */
export async function runAgain(path: string): Promise<void> {
  const json = await readJsonFile(path);
  if (!json.ok) return refuse(json.findings);
  const read = readResult(json.value);
  if (!read.ok) return refuse(read.findings.map((finding) => inFile(path, finding)));
  const { scenario, other, told } = read.value;
  const result = outcomesOf(scenario, other);
  if (result === undefined) return;
  print(scenario, other?.pathway, result, false);
  if (told === undefined) return;
  const same = isSame(told, result);
  const heading = same ? "The same result as in the file, to the last digit." : "Not the result in the file.";
  const why = "The file was changed, or made by another version of Footbridge.";
  process.stdout.write(`\n${heading}${same ? "" : ` ${why}`}\n`);
  if (!same) process.exitCode = 1;
}

function print(scenario: Scenario, other: Pathway | undefined, result: Outcomes, json: boolean): void {
  const { pathway, profile, assumptions, ...asked } = scenario;
  const made = { asked: { ...asked, profile: profile.id, pathway: pathway.id }, assumptions };
  const told = json
    ? JSON.stringify({ ...made, ...("race" in result ? result.race : result) }, null, 2)
    : "race" in result
      ? raceText(pathway, other ?? pathway, result.race)
      : summaryText(pathway, result.summary);
  process.stdout.write(`${told}\n`);
}

function refuse(findings: readonly Finding[]): void {
  process.stderr.write(findingsText(findings));
  process.exitCode = 2;
}

async function scenarioOf(path: string, options: SimulateOptions): Promise<Checked<Scenario>> {
  const [pathway, { profiles, assumptions: stated }] = await Promise.all([
    pathwayIn(path),
    readPathwayKnowledge(),
  ]);
  const own = options.assumptions === undefined ? undefined : await assumptionsIn(options.assumptions);
  const profile = profiles.find(({ id }) => id === options.profile);
  const findings = [...pathway.findings, ...(own?.findings ?? [])];
  if (profile === undefined) {
    const known = profiles.map(({ id }) => id).join(", ");
    findings.push(
      error(
        "simulate.profile",
        "--profile",
        `There is no profile “${options.profile}”.`,
        `Choose one of: ${known}.`,
      ),
    );
  }
  if (!pathway.ok || profile === undefined || own?.ok === false) return { ok: false, findings };
  const scenario: Scenario = {
    pathway: pathway.value,
    profile,
    assumptions: own?.value ?? stated,
    people: Number(options.people),
    weeks: Number(options.weeks),
    arriveWeeks: Number(options.arrive),
    replications: Number(options.replications),
    seed: Number(options.seed),
  };
  return { ok: true, value: scenario, findings };
}

async function assumptionsIn(path: string): Promise<Checked<Assumptions>> {
  const json = await readJsonFile(path);
  if (!json.ok) return json;
  const read = readAssumptions(json.value);
  return read.ok ? read : { ok: false, findings: read.findings.map((finding) => inFile(path, finding)) };
}
