import { type Finding, warning } from "../finding.ts";
import type { PathwayStep } from "../model/pathway.ts";
import { atStep, type Check, gap, holds, type Table, untold } from "./check.ts";
import { groupsUntold, isClass, weeksUntold } from "./not-told.ts";
import { asksOf, earliest } from "./weeks.ts";

/** Nobody who is ready for a step waits longer for its next group than people can bear. */
export const longestWait: Check = {
  id: "longest-wait",
  asks: "Does nobody wait too long between steps?",
  judge: (table) => {
    const long = table.graph.steps.flatMap((step) => longWait(table, step));
    const silent = table.graph.steps.filter((step) => isClass(step) && step.intake === undefined);
    const findings = [...long, ...silent.map(groupsUntold)];
    if (findings.length === 0) return holds;
    return long.length > 0 ? gap(...findings) : untold(...findings);
  },
};

function longWait({ graph, limits }: Table, step: PathwayStep): readonly Finding[] {
  const { id, title, intake } = step;
  if (intake === undefined) return [];
  // Who comes the week after a group began waits for the whole time between two; who is ready before the first, for it.
  const between = intake.everyWeeks - 1;
  const ready = earliest(asksOf(step), graph.leastWeeks);
  const first = ready > 0 && ready < Number.POSITIVE_INFINITY ? intake.firstWeek - ready : 0;
  const most = limits.longestWaitWeeks;
  if (between > most)
    return [
      warning(
        "pathway.wait.long",
        atStep(id, "intake"),
        `A group of “${title}” starts every ${between + 1} weeks: some wait ${between} weeks, and ${most} are bearable.`,
        "Start groups more often, or put paid work or a short class between.",
        { title, every: between + 1, wait: between, most },
      ),
    ];
  if (first <= most) return [];
  return [
    warning(
      "pathway.wait.first",
      atStep(id, "intake"),
      `The first group of “${title}” starts in week ${intake.firstWeek}, and people can be ready in week ${ready}: they wait ${first} weeks, and ${most} are bearable.`,
      "Start the first group earlier, or put paid work or a short class between.",
      { title, first: intake.firstWeek, ready, wait: first, most },
    ),
  ];
}

/** Every class says how long it takes and how many seats it has: without, nothing above can be told. */
export const lengthsTold: Check = {
  id: "lengths-told",
  asks: "Does each class say its weeks, and how often and for how many it starts?",
  judge: ({ graph }) => {
    const classes = graph.steps.filter(isClass);
    const findings = [
      ...classes.filter(({ weeks }) => weeks === 0).map(weeksUntold),
      ...classes.filter(({ intake }) => intake === undefined).map(groupsUntold),
    ];
    return findings.length === 0 ? holds : untold(...findings);
  },
};
