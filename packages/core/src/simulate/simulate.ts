import { groundOf } from "./ask.ts";
import { designOf } from "./design.ts";
import { type Figures, figuresOf } from "./figures.ts";
import { drawPeople } from "./people.ts";
import type { Scenario } from "./scenario.ts";
import { newWalk } from "./state.ts";
import { walkAll } from "./walk.ts";

/** How far a run is, from 0 to 1; answering false stops it. */
export type Progress = (share: number) => boolean;

const goOn: Progress = () => true;

/** The seed of a replication: each is another cohort of the same profile. */
const seedOf = (scenario: Scenario, replication: number): number =>
  (scenario.seed + Math.imul(replication, 0x9e3779b1)) | 0;

/**
 * Walks the cohort of a scenario as often as it says. The scenario has no findings of `checkScenario`. Undefined where
 * `progress` stopped it.
 */
export function simulate(scenario: Scenario, progress: Progress = goOn): readonly Figures[] | undefined {
  const runs: Figures[] = [];
  for (let replication = 0; replication < scenario.replications; replication += 1) {
    const seed = seedOf(scenario, replication);
    const ground = groundOf(drawPeople(scenario.profile, scenario.people, seed));
    const design = designOf(scenario.pathway, ground, scenario.assumptions);
    const walk = newWalk(scenario, seed, ground, design);
    const whole = walkAll(walk, (week) =>
      progress((replication + week / (scenario.weeks + 1)) / scenario.replications),
    );
    if (!whole) return undefined;
    runs.push(figuresOf(walk));
  }
  return runs;
}
