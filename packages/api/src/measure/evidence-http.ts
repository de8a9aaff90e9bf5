import { parseReport, windowOf } from "@footbridge/core/metrics/calendar.ts";
import { planReport } from "@footbridge/core/metrics/plan.ts";
import { dayNumber } from "@footbridge/core/units/day.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import * as looks from "@footbridge/store/measure/looks.ts";
import type { PublishedCell, Release } from "@footbridge/store/measure/release.ts";
import { get } from "@footbridge/store/measure/submissions.ts";
import { openDuck } from "@footbridge/warehouse/duckdb/open.ts";
import { recordsBehind } from "@footbridge/warehouse/people/behind.ts";
import { decidedPeople } from "@footbridge/warehouse/people/decided.ts";
import type { FastifyInstance } from "fastify";
import { mount } from "../door/mount.ts";
import { notFound } from "../door/trouble.ts";
import { whoAsks } from "../door/who.ts";
import { areas } from "./areas.ts";
import { chosen, tell } from "./definitions-http.ts";
import type { Desk } from "./desk.ts";
import { decisionsIn, sourceFile } from "./jobs/report-errand.ts";
import { headOf, readReport } from "./report-reading.ts";

/** The same for every reason, so that it tells nobody which number is the small one. */
const withheld = {
  en: "This number, or a part of it, is not shown, to protect the people behind it: it is small, or would tell a small one.",
  es: "Este número, o una parte, no se muestra para proteger a las personas que hay detrás: es pequeño, o revelaría uno pequeño.",
};

interface OneCell {
  readonly metric: string;
  readonly program: string;
  readonly group: string;
  readonly area?: string | undefined;
  readonly version?: string | undefined;
}

/** What stands behind a number: its meaning, its files, its age and, for the desk, its people. */
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
      definition: tell(definition, version, knowledge),
      cohort: {
        from: window?.start ?? "",
        to: window?.end ?? "",
        on: typeof version.cohort.on === "string" ? version.cohort.on : "condition",
      },
      sources: head.sources,
      ageDays: ageOf(release, desk.today()),
      head,
      peopleOpen: whoAsks(request).atThisMachine,
    };
  });
  mount(app, "listPeopleBehind", async ({ params, body, request }) => {
    const { release, cells } = await readReport(desk, params.report, { ...body, ...narrowed(body) }, request);
    const cell = oneOf(cells, body);
    const from = /^\d{1,9}$/.test(body.after ?? "") ? Number(body.after) : 0;
    const { behind, providers } = await behindCell(desk, release, { ...body, version: cell.version, from });
    await looks.note(desk.db, { ...body, report: params.report, people: behind.total });
    const items = behind.records.map((record) => ({
      ...record,
      provider: providers.get(record.submission) ?? "",
    }));
    const page = { items, total: behind.total };
    return from + body.limit < behind.total ? { ...page, next: String(from + body.limit) } : page;
  });
  mount(app, "listLooks", async ({ query }) => {
    const page = await looks.list(desk.db, query);
    return { ...page, items: [...page.items] };
  });
  mount(app, "compareVersions", async ({ params, query, request }) => {
    const knowledge = await desk.knowledge();
    const told = [query.from, query.to].map((asked) => {
      const { definition, version } = chosen(knowledge, query.metric, asked, desk.today());
      return { told: tell(definition, version, knowledge), version };
    });
    const under = async (version: string) =>
      readReport(
        desk,
        params.report,
        { ...query, metrics: [query.metric], versions: [`${query.metric}@${version}`] },
        request,
      );
    const [from, to] = [await under(query.from), await under(query.to)];
    const [before, after] = told;
    if (before === undefined || after === undefined) throw new Error("two versions were chosen");
    return {
      metric: query.metric,
      from: before.told,
      to: after.told,
      ...(after.version.change === undefined ? {} : { why: after.version.change }),
      differences: differencesOf(before.told.exact, after.told.exact),
      rows: from.cells.flatMap((cell) => {
        const other = to.cells.find(({ program, group }) => program === cell.program && group === cell.group);
        if (other === undefined) return [];
        const moved = cell.value === null || other.value === null ? null : other.value - cell.value;
        return [{ from: cell, to: other, moved }];
      }),
    };
  });
}

const narrowed = ({ metric, program, group, area, version }: OneCell) => ({
  metrics: [metric],
  programs: [program],
  groups: [group],
  ...(area === undefined ? {} : { areas: [area] }),
  ...(version === undefined ? {} : { versions: [`${metric}@${version}`] }),
});

function oneOf(cells: readonly PublishedCell[], { metric, program, group }: OneCell): PublishedCell {
  const cell = cells.find((each) => each.group === group);
  if (cell === undefined) throw notFound("number", `${metric} ${program} ${group}`);
  return cell;
}

function ageOf({ sources }: Release, today: Day): number {
  const newest = sources.map(({ certifiedAt }) => certifiedAt).reduce((a, b) => (a > b ? a : b), "");
  return newest === "" ? 0 : Math.max(0, dayNumber(today) - dayNumber(newest.slice(0, 10) as Day));
}

/** The parts of two definitions that are not alike. */
function differencesOf(
  from: readonly { readonly part: string; readonly text: string }[],
  to: readonly { readonly part: string; readonly text: string }[],
) {
  const texts = (parts: typeof from) => new Map(parts.map(({ part, text }) => [part, text]));
  const [before, after] = [texts(from), texts(to)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((part) => before.get(part) !== after.get(part))
    .map((part) => ({ part, from: before.get(part) ?? "", to: after.get(part) ?? "" }));
}

interface CellAsked extends OneCell {
  readonly window: "cq" | "r4q";
  readonly side: "numerator" | "denominator" | "rest";
  readonly from: number;
  readonly limit: number;
}

async function behindCell(desk: Desk, release: Release, asked: CellAsked) {
  const report = parseReport(release.report);
  if (report === undefined) throw new Error("a release has a report");
  const plan = planReport(await desk.knowledge(), {
    report,
    window: asked.window,
    metrics: [`${asked.metric}@${asked.version}`],
  });
  if (!plan.ok) throw notFound("number", asked.metric);
  const decisions = await decisionsIn(desk);
  const duck = await openDuck({ memoryLimitMib: 512, threads: 1, tempDir: desk.folders.passing });
  const providers = new Map<string, string>();
  try {
    const sources = [];
    for (const { submission } of release.sources) {
      const known = await get(desk.db, submission);
      if (known === undefined) continue;
      providers.set(known.id, known.provider);
      const { records, people, folder, providerKey } = sourceFile(desk, known);
      sources.push({ records, people: await decidedPeople(duck, people, providerKey, decisions, folder) });
    }
    const area = areas.find(({ id }) => id === asked.area);
    const behind = await recordsBehind(duck, { ...asked, plan: plan.value, sources, area });
    if (behind === undefined) throw notFound("number", `${asked.metric} ${asked.program} ${asked.group}`);
    return { behind, providers };
  } finally {
    duck.close();
  }
}
