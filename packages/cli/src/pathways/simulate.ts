import { type Checked, type Finding, error } from "@footbridge/core/finding.ts";
import type { Pathway } from "@footbridge/core/model/pathway.ts";
import { race } from "@footbridge/core/simulate/race.ts";
import { checkScenario, type Scenario } from "@footbridge/core/simulate/scenario.ts";
import { simulate } from "@footbridge/core/simulate/simulate.ts";
import { summarize } from "@footbridge/core/simulate/summary.ts";
import { readPathwayKnowledge } from "@footbridge/feeds/pathway/read-pathway-knowledge.ts";
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
  const against = other?.value;
  const wrong = [
    ...checkScenario(scenario.value),
    ...(against === undefined ? [] : checkScenario({ ...scenario.value, pathway: against })),
  ];
  if (wrong.length > 0) return refuse(wrong);
  print(scenario.value, against, options.json === true);
}

function print(scenario: Scenario, other: Pathway | undefined, json: boolean): void {
  const { pathway, profile, assumptions, ...asked } = scenario;
  const made = { asked: { ...asked, profile: profile.id, pathway: pathway.id }, assumptions };
  if (other !== undefined) {
    const result = race(scenario, other);
    if (result === undefined) return;
    const told = json ? JSON.stringify({ ...made, ...result }, null, 2) : raceText(pathway, other, result);
    process.stdout.write(`${told}\n`);
    return;
  }
  const summary = summarize(simulate(scenario) ?? []);
  process.stdout.write(
    `${json ? JSON.stringify({ ...made, summary }, null, 2) : summaryText(pathway, summary)}\n`,
  );
}

function refuse(findings: readonly Finding[]): void {
  process.stderr.write(findingsText(findings));
  process.exitCode = 2;
}

async function scenarioOf(path: string, options: SimulateOptions): Promise<Checked<Scenario>> {
  const [pathway, { profiles, assumptions }] = await Promise.all([pathwayIn(path), readPathwayKnowledge()]);
  const profile = profiles.find(({ id }) => id === options.profile);
  const findings = [...pathway.findings];
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
  if (!pathway.ok || profile === undefined) return { ok: false, findings };
  const scenario: Scenario = {
    pathway: pathway.value,
    profile,
    assumptions,
    people: Number(options.people),
    weeks: Number(options.weeks),
    arriveWeeks: Number(options.arrive),
    replications: Number(options.replications),
    seed: Number(options.seed),
  };
  return { ok: true, value: scenario, findings };
}
