import type { Judged } from "@footbridge/core/checks/check.ts";
import { scorecardOf } from "@footbridge/core/checks/scorecard.ts";
import { type Pathway, pathwaySchema } from "@footbridge/core/model/pathway.ts";
import type { Requirement } from "@footbridge/core/model/requirement.ts";
import { limits } from "./whole.ts";

export const judged = (of: Pathway, id: string): Judged => {
  const found = scorecardOf(of, limits)
    .parts.flatMap(({ checks }) => checks)
    .find((check) => check.id === id);
  if (found === undefined) throw new Error(`there is no check ${id}`);
  return found;
};
export const told = (of: Pathway, id: string): readonly string[] => {
  const { standing, findings } = judged(of, id);
  return [standing, ...findings.map(({ code, at }) => `${code} ${at}`)];
};

export const source = "made up for a test";
export const done = (step: string): Requirement => ({ has: `done:${step}` });
export const job = (id: string, hourly: number, after: Requirement, more: object = {}) => ({
  id,
  kind: "job",
  title: id,
  after,
  wage: { hourly, source },
  ...more,
});
export const card = (id: string, after: Requirement = { all: [] }, more: object = {}) => ({
  id,
  kind: "training",
  title: id,
  weeks: 4,
  intake: { everyWeeks: 4, seats: 9 },
  after,
  ...more,
});
export const drawing = (steps: readonly object[], more: object = {}): Pathway =>
  pathwaySchema.parse({
    id: "drawing",
    title: "Drawing",
    livingWage: { hourly: 2000, source, asOf: "2026-01-01" },
    steps,
    ...more,
  });
