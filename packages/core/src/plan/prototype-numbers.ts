import type { CheckLimits } from "../checks/check.ts";
import { scorecardOf } from "../checks/scorecard.ts";
import type { PrototypeNumbers } from "../lab/brief/prototypes.ts";
import type { Pathway } from "../model/pathway.ts";
import type { Assumptions } from "../simulate/assumptions.ts";
import type { Profile } from "../simulate/profile.ts";
import { checkScenario, type Scenario } from "../simulate/scenario.ts";
import { simulate } from "../simulate/simulate.ts";
import { summarize } from "../simulate/summary.ts";

/** What stands behind a prototype's numbers; the seed is the lab's, so that tables can be compared. */
export interface PrototypeGround {
  readonly limits: CheckLimits;
  readonly assumptions: Assumptions;
  readonly profile: Profile;
  readonly seed: number;
}

/** The people, weeks and replications behind each prototype in a brief. */
const cohort = { people: 500, weeks: 156, arriveWeeks: 26, replications: 10 } as const;

/** What the checks and a cohort say of a table's prototype. */
export function prototypeNumbersOf(pathway: Pathway, ground: PrototypeGround): PrototypeNumbers {
  const { counts, parts } = scorecardOf(pathway, ground.limits);
  const gaps = parts.flatMap(({ checks }) =>
    checks.flatMap(({ id: check, standing, findings }) =>
      standing === "gap" ? findings.map(({ message, fix }) => ({ check, text: `${message} ${fix}` })) : [],
    ),
  );
  return { checks: counts, gaps, cohort: cohortOf(pathway, ground) };
}

function cohortOf(
  pathway: Pathway,
  { assumptions, profile, seed }: PrototypeGround,
): PrototypeNumbers["cohort"] {
  const scenario: Scenario = { pathway, profile, assumptions, seed, ...cohort };
  if (checkScenario(scenario).length > 0 || !pathway.steps.some(({ kind }) => kind === "job"))
    return undefined;
  const runs = simulate(scenario);
  if (runs === undefined) return undefined;
  const { employed, costPerEmployed, bottleneck } = summarize(runs);
  return {
    people: cohort.people,
    weeks: cohort.weeks,
    profile: profile.title,
    profileId: profile.id,
    employed,
    costPerEmployed: costPerEmployed?.mean,
    bottleneck: pathway.steps.find(({ id }) => id === bottleneck?.step)?.title,
  };
}
