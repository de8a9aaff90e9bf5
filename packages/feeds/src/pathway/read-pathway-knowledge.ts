import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { CheckLimits } from "@footbridge/core/checks/check.ts";
import { type Assumptions, assumptionsSchema } from "@footbridge/core/simulate/assumptions.ts";
import { type Profile, profileSchema } from "@footbridge/core/simulate/profile.ts";

const homeOfPathways = fileURLToPath(new URL("../../../../data/pathway/", import.meta.url));

/** What the project ships for designing pathways. */
export interface PathwayKnowledge {
  readonly assumptions: Assumptions;
  readonly profiles: readonly Profile[];
  readonly limits: CheckLimits;
}

const limit = z.strictObject({ value: z.int().min(0), unit: z.string().min(1), source: z.string().min(1) });
const about = { about: z.string(), asOf: z.string().optional() };
const limitsSchema = z.strictObject({
  ...about,
  longestWaitWeeks: limit,
  lowMark: limit,
  learnerMark: limit,
  fullMark: limit,
});

/** The assumptions, profiles and limits of `data/pathway`; throws where a file is not in order, for it ships with the checkout. */
export async function readPathwayKnowledge(dir: string = homeOfPathways): Promise<PathwayKnowledge> {
  const json = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(dir, name), "utf8"));
  const limits = limitsSchema.parse(await json("checks.json"));
  const {
    about: _about,
    asOf: _asOf,
    ...assumptions
  } = z.strictObject({ ...about, ...assumptionsSchema.shape }).parse(await json("assumptions.json"));
  return {
    assumptions,
    profiles: z.strictObject({ ...about, rows: z.array(profileSchema) }).parse(await json("profiles.json"))
      .rows,
    limits: {
      longestWaitWeeks: limits.longestWaitWeeks.value,
      lowMark: limits.lowMark.value,
      learnerMark: limits.learnerMark.value,
      fullMark: limits.fullMark.value,
    },
  };
}
