import { type Finding, warning } from "../finding.ts";
import type { PathwayStep } from "../model/pathway.ts";
import { dollarsOf } from "../units/money.ts";
import { atStep, type Check, gap, holds, untold, type Table } from "./check.ts";
import { onwardFrom } from "./graph.ts";
import { payUntold } from "./not-told.ts";

/** Every way in leads to a job that one can live on: paid more an hour than the pathway's living wage, by a cent at least. */
export const livingWageExit: Check = {
  id: "living-wage-exit",
  asks: "Does every way in lead to a job that pays more than the area's living wage?",
  judge: ({ graph, pathway }) => {
    if (graph.jobs.length === 0) return gap(noJob);
    const living = pathway.livingWage?.hourly;
    if (living === undefined) return untold(livingUntold);
    if (graph.entries.length === 0) return gap(noWayIn);
    const short = graph.entries
      .map((entry) => ({ entry, jobs: jobsFrom(graph, entry) }))
      .filter(({ jobs }) => !jobs.some(({ wage }) => wage !== undefined && wage.hourly > living));
    const silent = ({ wage }: PathwayStep): boolean => wage === undefined;
    const blind = short.filter(({ jobs }) => !jobs.some(silent));
    const unpaid = new Set(short.flatMap(({ jobs }) => jobs.filter(silent)));
    const findings = [
      ...blind.map(({ entry, jobs }) => deadEnd(entry, jobs, living)),
      ...[...unpaid].map(payUntold),
    ];
    if (findings.length === 0) return holds;
    return blind.length > 0 ? gap(...findings) : untold(...findings);
  },
};

/** The jobs to which the links from a way in lead, itself among them. */
function jobsFrom({ jobs, feeds, leastWeeks }: Table["graph"], entry: PathwayStep): readonly PathwayStep[] {
  const onward = onwardFrom(feeds, entry.id);
  return jobs.filter(({ id }) => (id === entry.id || onward.has(id)) && leastWeeks.has(id));
}

const noJob = warning(
  "pathway.exit.no-job",
  "steps",
  "No job is in it.",
  "Add the jobs that it leads to, with their pay.",
);

const noWayIn = warning(
  "pathway.entry.none",
  "steps",
  "There is no way in: every step asks for another one before it.",
  "Let one step start without another.",
);

const livingUntold = warning(
  "pathway.living-wage.untold",
  "livingWage",
  "No living wage of the area is stated.",
  "Give it in dollars an hour of full-time work, with its source, the household it is for, and its date.",
);

const dollars = (cents: number): string => `$${dollarsOf(cents)}`;

function deadEnd({ id, title }: PathwayStep, jobs: readonly PathwayStep[], living: number): Finding {
  const [best] = jobs.toSorted((a, b) => (b.wage?.hourly ?? 0) - (a.wage?.hourly ?? 0));
  if (best?.wage === undefined)
    return warning(
      "pathway.entry.no-job",
      atStep(id),
      `From “${title}” no job is reached.`,
      "Link it on to a job, or add the step that is missing between.",
      { title },
    );
  const [pays, least] = [dollars(best.wage.hourly), dollars(living)];
  return warning(
    "pathway.entry.no-living-wage",
    atStep(id),
    `From “${title}” the best-paid job is “${best.title}”, at ${pays} an hour; the living wage is ${least}.`,
    "It must be more than that: link it on to a better-paid job, or add the step that is missing between.",
    { title, job: best.title, pays, living: least },
  );
}
