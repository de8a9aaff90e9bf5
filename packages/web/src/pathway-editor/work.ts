import type { Scorecard } from "@footbridge/core/checks/scorecard.ts";
import type { Outcomes, Raced } from "@footbridge/core/plan/cohort-file.ts";
import type { PathwayNumbers } from "@footbridge/core/plan/pathway-numbers.ts";
import type { Scenario } from "@footbridge/core/simulate/scenario.ts";

/** What the worker is asked. */
export type Question =
  | {
      readonly kind: "look";
      readonly id: number;
      /** The pathway as JSON. */
      readonly pathway: string;
      readonly profile: string;
    }
  | {
      readonly kind: "run";
      readonly id: number;
      readonly scenario: Scenario;
      /** Raced against on the same people and the same luck. */
      readonly other: Raced | undefined;
    };

/** What it answers. */
export type Answer =
  | {
      readonly kind: "looked";
      readonly id: number;
      readonly scorecard: Scorecard;
      readonly numbers: PathwayNumbers;
    }
  | { readonly kind: "progress"; readonly id: number; readonly share: number }
  | { readonly kind: "walked"; readonly id: number; readonly result: Outcomes }
  | { readonly kind: "failed"; readonly id: number; readonly reason: string };

/** A worker that runs the core. */
export const startWorker = (): Worker =>
  new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
