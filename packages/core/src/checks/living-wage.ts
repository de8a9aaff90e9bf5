import { warning, type Finding } from "../finding.ts";
import type { PathwayStep } from "../model/pathway.ts";
import { atStep, type Check, gap, holds, untold, type Table } from "./check.ts";
import { onwardFrom } from "./graph.ts";

/** Every way in leads to a job that one can live on. */
export const livingWageExit: Check = {
  id: "living-wage-exit",
  asks: "Does every way in lead to a job that pays more than the area's living wage?",
  judge: (table) => {
    const { graph, pathway } = table;
    if (graph.jobs.length === 0)
      return gap(
        warning(
          "pathway.exit.no-job",
          "steps",
          "No job is in it.",
          "Add the jobs that it leads to, with their pay.",
        ),
      );
    if (pathway.livingWage === undefined)
      return untold(
        warning(
          "pathway.living-wage.untold",
          "livingWage",
          "No living wage of the area is stated.",
          "Give it, in dollars an hour, with its source and date.",
        ),
      );
    const unpaid = graph.jobs.filter(({ wage }) => wage === undefined).map(payUntold);
    const blind = graph.entries.filter((entry) => !leadsToLivingWage(table, entry)).map(deadEnd);
    if (blind.length > 0) return unpaid.length > 0 ? untold(...unpaid, ...blind) : gap(...blind);
    return holds;
  },
};

function leadsToLivingWage({ graph, pathway }: Table, entry: PathwayStep): boolean {
  const onward = onwardFrom(graph.feeds, entry.id);
  const living = pathway.livingWage?.hourly ?? Number.POSITIVE_INFINITY;
  return graph.jobs.some(
    ({ id, wage }) =>
      (id === entry.id || onward.has(id)) &&
      graph.leastWeeks.has(id) &&
      wage !== undefined &&
      wage.hourly > living,
  );
}

const payUntold = ({ id, title }: PathwayStep): Finding =>
  warning(
    "pathway.job.pay-untold",
    atStep(id, "wage"),
    `What “${title}” pays is not told.`,
    "Give its pay an hour, with its source.",
    { title },
  );

const deadEnd = ({ id, title }: PathwayStep): Finding =>
  warning(
    "pathway.entry.no-living-wage",
    atStep(id),
    `From “${title}” no job above the living wage is reached.`,
    "Link it on to a better-paid job, or add the step that is missing between.",
    { title },
  );
