import { type Finding, warning } from "../finding.ts";
import type { PathwayStep } from "../model/pathway.ts";
import { atStep, type Check, untold } from "./check.ts";

/** Said by each check that cannot be answered without it. */
export const payUntold = ({ id, title }: PathwayStep): Finding =>
  warning(
    "pathway.job.pay-untold",
    atStep(id, "wage"),
    `What “${title}” pays is not told.`,
    "Give its pay an hour, with its source.",
    { title },
  );

const better = "Give it; a good guess is better than none, and you can change it.";

export const weeksUntold = ({ id, title }: PathwayStep): Finding =>
  warning(
    "pathway.step.length-untold",
    atStep(id, "weeks"),
    `How many weeks “${title}” takes is not told.`,
    better,
    { title, untold: "weeks" },
  );

export const groupsUntold = ({ id, title }: PathwayStep): Finding =>
  warning(
    "pathway.step.length-untold",
    atStep(id, "intake"),
    `When groups of “${title}” start is not told.`,
    better,
    { title, untold: "groups" },
  );

/** Bridges, classes and college terms: they take weeks and start in groups. */
export const isClass = ({ kind }: PathwayStep): boolean =>
  kind === "bridge" || kind === "training" || kind === "college-term";

const noSteps = warning(
  "pathway.steps.none",
  "steps",
  "There is no step yet.",
  "Add the steps that people take.",
);

/** A check of what every step says: where there is none, nothing holds, and nothing is wrong. */
export const ofEachStep = (check: Check): Check => ({
  ...check,
  judge: (table) => (table.graph.steps.length === 0 ? untold(noSteps) : check.judge(table)),
});
