import type { CheckLimits } from "@footbridge/core/checks/check.ts";
import { type Assumptions, assumptionsSchema } from "@footbridge/core/simulate/assumptions.ts";
import { type Profile, profileSchema } from "@footbridge/core/simulate/profile.ts";
import assumptionsFile from "../../../../data/pathway/assumptions.json";
import limitsFile from "../../../../data/pathway/checks.json";
import profilesFile from "../../../../data/pathway/profiles.json";

/** What a drawing is held against: the project's limits, made-up people and stated assumptions (`data/pathway`). */
export interface Ground {
  readonly limits: CheckLimits;
  readonly profiles: readonly Profile[];
  readonly assumptions: Assumptions;
}

const { about: _about, asOf: _asOf, ...stated } = assumptionsFile;

export const ground: Ground = {
  limits: {
    longestWaitWeeks: limitsFile.longestWaitWeeks.value,
    lowMark: limitsFile.lowMark.value,
    learnerMark: limitsFile.learnerMark.value,
    fullMark: limitsFile.fullMark.value,
  },
  profiles: profilesFile.rows.map((row) => profileSchema.parse(row)),
  assumptions: assumptionsSchema.parse(stated),
};
