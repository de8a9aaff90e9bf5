import type { Finding } from "../finding.ts";
import { error } from "../finding.ts";
import type { Pathway } from "../model/pathway.ts";
import type { Assumptions } from "./assumptions.ts";
import type { Profile } from "./profile.ts";

/** Everything a simulated cohort depends on: the same scenario gives the same result on every machine. */
export interface Scenario {
  readonly pathway: Pathway;
  readonly profile: Profile;
  readonly assumptions: Assumptions;
  readonly people: number;
  /** Weeks that are watched, from the week the pathway opens. */
  readonly weeks: number;
  /** People come evenly over so many weeks; 1 is all at once. */
  readonly arriveWeeks: number;
  readonly replications: number;
  /** Any whole number; its low 32 bits count. */
  readonly seed: number;
}

/** What one run may ask for; a browser stays quick, a server stays up. */
export const limits = {
  people: 1_000_000,
  weeks: 520,
  replications: 200,
  /** People times replications. */
  walks: 5_000_000,
} as const;

const counts = [
  ["people", "people", limits.people],
  ["weeks", "weeks to watch", limits.weeks],
  ["arriveWeeks", "weeks in which people come", limits.weeks],
  ["replications", "replications", limits.replications],
] as const;

/** What keeps a scenario from being run, all at once. */
export function checkScenario(scenario: Scenario): readonly Finding[] {
  const findings = counts.flatMap(([field, named, most]): readonly Finding[] => {
    const value = scenario[field];
    if (Number.isInteger(value) && value >= 1 && value <= most) return [];
    const message = `The number of ${named} is ${String(value)}.`;
    return [
      error(
        `simulate.${field}`,
        field,
        message,
        `Give a whole number from 1 to ${most.toLocaleString("en-US")}.`,
      ),
    ];
  });
  if (findings.length === 0 && scenario.people * scenario.replications > limits.walks) {
    const message = `${scenario.people} people in ${scenario.replications} replications are more than ${limits.walks.toLocaleString("en-US")} walks.`;
    findings.push(
      error("simulate.walks", "replications", message, "Take fewer people or fewer replications."),
    );
  }
  if (!Number.isSafeInteger(scenario.seed))
    findings.push(
      error("simulate.seed", "seed", "The seed is no whole number.", "Give a whole number, such as 1."),
    );
  if (scenario.pathway.steps.length === 0)
    findings.push(
      error(
        "simulate.no-steps",
        "pathway.steps",
        "The pathway has no steps.",
        "Add a step that people can start.",
      ),
    );
  return findings;
}
