import { parseReport, reportAt, reportNumber } from "@footbridge/core/metrics/calendar.ts";
import type { Knowledge } from "@footbridge/core/metrics/knowledge.ts";
import { versionOn } from "@footbridge/core/metrics/plan.ts";
import { progress } from "@footbridge/core/metrics/scores/progress.ts";
import type { PublishedCell } from "@footbridge/store/measure/release.ts";
import { trend } from "@footbridge/store/measure/releases.ts";
import { list, type Target } from "@footbridge/store/measure/targets.ts";
import type { FastifyInstance } from "fastify";
import { mount } from "../door/mount.ts";
import type { Desk } from "./desk.ts";
import { headOf, readReport } from "./report-reading.ts";
import { newestReport } from "./target-progress.ts";

/** What the scorecard tells of every program, in this order; a program without a number of a metric has no line for it. */
const lines = [
  "wioa.participants-served",
  "wioa.participants-exited",
  "wioa.erq2",
  "wioa.erq4",
  "wioa.meq2",
  "wioa.cred",
  "wioa.msg",
  "wioa.ese",
  "project.clients-served",
  "project.training-completed",
  "project.credential-earned",
  "project.job-placement",
  "project.wage-at-placement",
] as const;

/** The city's main numbers for everyone: now, a year before, over time, and against the city's own targets. */
export function serveScorecard(app: FastifyInstance, desk: Desk): void {
  mount(app, "getScorecard", async ({ query, request }) => {
    const report = query.report ?? (await newestReport(desk));
    if (report === undefined) return { programs: [] };
    const { window } = query;
    const asked = { metrics: [...lines], groups: ["all"] };
    const { release, cells } = await readReport(desk, report, { window, ...asked }, request);
    const past = await trend(desk.db, { scope: "", window, to: report }, asked);
    const knowledge = await desk.knowledge();
    const own = (await list(desk.db)).filter(
      (target) => target.provider === undefined && target.group === "all",
    );
    const byProgram = Map.groupBy(cells, ({ program }) => program);
    return {
      head: await headOf(desk, release, request),
      programs: knowledge.programs.flatMap(({ id, name }) => {
        const here = byProgram.get(id) ?? [];
        const told = lines.flatMap((metric) => {
          const now = here.find((cell) => cell.metric === metric);
          return now === undefined ? [] : (lineOf(knowledge, report, now, past, own) ?? []);
        });
        return told.length === 0 ? [] : [{ program: id, name, lines: told }];
      }),
    };
  });
}

type Past = readonly (PublishedCell & { readonly period: string })[];

function lineOf(
  knowledge: Knowledge,
  report: string,
  now: PublishedCell,
  past: Past,
  own: readonly Target[],
) {
  const parsed = parseReport(report);
  const definition = knowledge.definitions.get(now.metric);
  const version = versionOn(definition, parsed?.end ?? "") ?? definition?.versions.at(-1);
  if (definition === undefined || version === undefined || parsed === undefined) return undefined;
  const line = past.filter(({ metric, program }) => metric === now.metric && program === now.program);
  const before = line.find(({ period }) => period === reportAt(reportNumber(parsed) - 4).id);
  const target = own
    .filter((each) => each.metric === now.metric && each.program === now.program && each.report >= report)
    .toSorted((a, b) => (a.report < b.report ? -1 : 1))[0];
  const { name, family, unit, decimals, kind, better } = definition;
  return {
    metric: now.metric,
    name,
    family,
    unit,
    decimals,
    plain: version.plain,
    kind,
    better,
    now,
    ...(before === undefined ? {} : { yearBefore: before }),
    trend: line,
    ...(target === undefined ? {} : { target: targetTold(now, unit, target) }),
  };
}

function targetTold(now: PublishedCell, unit: string, { level }: Target) {
  const told = progress(now, unit === "percent" ? "percent" : "other", { level });
  return told.status === "unknown" ? { level } : { level, met: told.status !== "below" };
}
