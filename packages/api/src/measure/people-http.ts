import { parseReport } from "@footbridge/core/metrics/calendar.ts";
import { planReport } from "@footbridge/core/metrics/plan.ts";
import * as looks from "@footbridge/store/measure/looks.ts";
import type { Release } from "@footbridge/store/measure/release.ts";
import { get } from "@footbridge/store/measure/submissions.ts";
import { openDuck } from "@footbridge/warehouse/duckdb/open.ts";
import { recordsBehind } from "@footbridge/warehouse/people/behind.ts";
import { decidedPeople } from "@footbridge/warehouse/people/decided.ts";
import type { FastifyInstance } from "fastify";
import { mount } from "../door/mount.ts";
import { notFound } from "../door/trouble.ts";
import type { Desk } from "./desk.ts";
import { narrowed, type OneCell, oneOf } from "./evidence-http.ts";
import { decisionsIn, sourceFile } from "./jobs/report-errand.ts";
import { readReport } from "./report-reading.ts";

/** The people behind a number, for the desk; who looked and why is written down before they are shown. */
export function servePeopleBehind(app: FastifyInstance, desk: Desk): void {
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
    const { areas } = await desk.knowledge();
    const area = areas.find(({ id }) => id === asked.area);
    const behind = await recordsBehind(duck, { ...asked, plan: plan.value, sources, area });
    if (behind === undefined) throw notFound("number", `${asked.metric} ${asked.program} ${asked.group}`);
    return { behind, providers };
  } finally {
    duck.close();
  }
}
