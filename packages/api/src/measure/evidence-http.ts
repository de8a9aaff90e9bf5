import { toldDefinition } from "@footbridge/core/metrics/appendix/told.ts";
import { parseReport, windowOf } from "@footbridge/core/metrics/calendar.ts";
import { dayNumber } from "@footbridge/core/units/day.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import type { PublishedCell, Release } from "@footbridge/store/measure/release.ts";
import type { FastifyInstance } from "fastify";
import { mount } from "../door/mount.ts";
import { notFound } from "../door/trouble.ts";
import { whoAsks } from "../door/who.ts";
import { may } from "../policy.ts";
import { chosen } from "./definitions-http.ts";
import type { Desk } from "./desk.ts";
import { headOf, readReport } from "./report-reading.ts";

/** The same for every reason, so that it tells nobody which number is the small one. */
const withheld = {
  en: "This number, or a part of it, is not shown, to protect the people behind it: it is small, or would tell a small one.",
  es: "Este número, o una parte, no se muestra para proteger a las personas que hay detrás: es pequeño, o revelaría uno pequeño.",
};

/** Names one number of a report. */
export interface OneCell {
  readonly metric: string;
  readonly program: string;
  readonly group: string;
  readonly area?: string | undefined;
  readonly version?: string | undefined;
}

/** What stands behind a number: its meaning, its files and its age. */
export function serveEvidence(app: FastifyInstance, desk: Desk): void {
  mount(app, "getEvidence", async ({ params, query, request }) => {
    const { release, cells } = await readReport(
      desk,
      params.report,
      { ...query, ...narrowed(query) },
      request,
    );
    const cell = oneOf(cells, query);
    const knowledge = await desk.knowledge();
    const { definition, version } = chosen(knowledge, cell.metric, cell.version, desk.today());
    const report = parseReport(params.report);
    const window =
      report === undefined ? undefined : windowOf(report, version.cohort.lagQuarters, query.window);
    const head = await headOf(desk, release, request);
    return {
      cell,
      ...(cell.suppressed ? { withheld } : {}),
      definition: toldDefinition(definition, version, knowledge),
      cohort: {
        from: window?.start ?? "",
        to: window?.end ?? "",
        on: typeof version.cohort.on === "string" ? version.cohort.on : "condition",
      },
      sources: head.sources,
      ageDays: ageOf(release, desk.today()),
      head,
      peopleOpen: may(await whoAsks(request), "listPeopleBehind"),
    };
  });
}

/** The query that finds one number. */
export const narrowed = ({ metric, program, group, area, version }: OneCell) => ({
  metrics: [metric],
  programs: [program],
  groups: [group],
  ...(area === undefined ? {} : { areas: [area] }),
  ...(version === undefined ? {} : { versions: [`${metric}@${version}`] }),
});

/** The one number among those found; says that there is none. */
export function oneOf(cells: readonly PublishedCell[], { metric, program, group }: OneCell): PublishedCell {
  const cell = cells.find((each) => each.group === group);
  if (cell === undefined) throw notFound("number", `${metric} ${program} ${group}`);
  return cell;
}

function ageOf({ sources }: Release, today: Day): number {
  const newest = sources.map(({ certifiedAt }) => certifiedAt).reduce((a, b) => (a > b ? a : b), "");
  return newest === "" ? 0 : Math.max(0, dayNumber(today) - dayNumber(newest.slice(0, 10) as Day));
}
