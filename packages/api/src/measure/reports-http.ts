import { parseReport } from "@footbridge/core/metrics/calendar.ts";
import { pending } from "@footbridge/store/measure/pending.ts";
import type { PublishedCell, Release } from "@footbridge/store/measure/release.ts";
import { current, noteQuery, spanOf, trend } from "@footbridge/store/measure/releases.ts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { mount } from "../door/mount.ts";
import type { Desk } from "./desk.ts";
import { cellsCsv, cellsParquet, hashOf } from "./export.ts";
import { endOf, headOf, readReport, type ReportQuery, scopeOf } from "./report-reading.ts";

/** The numbers as published, and the same to keep. Nothing is computed here: stored cells are read. */
export function serveReports(app: FastifyInstance, desk: Desk): void {
  mount(app, "listReports", async () => {
    const byReport = Map.groupBy(await current(desk.db), ({ report }) => report);
    const waiting = await pending(desk.db);
    const items = await Promise.all(
      [...byReport].map(([report, releases]) => listed(desk, report, releases)),
    );
    return { items, computing: [...new Set(waiting.map(({ report }) => report))] };
  });
  mount(app, "getReport", async ({ params, query, request }) => whole(desk, params.report, query, request));
  mount(app, "getTrend", async ({ query, request }) => {
    const { metric, window, from, to, provider, asKnownOn, ...rest } = query;
    const scope = await scopeOf(desk, provider, request);
    const cells = await trend(
      desk.db,
      { scope, window, from, to, at: endOf(asKnownOn) },
      { ...rest, metrics: [metric] },
    );
    return { reports: [...new Set(cells.map(({ period }) => period))], cells };
  });
  mount(app, "downloadReportJson", async ({ params, query, request, reply }) => {
    const told = await whole(desk, params.report, query, request);
    named(reply, params.report, query, "json");
    return told;
  });
  mount(app, "downloadReportCsv", async ({ params, query, request, reply }) => {
    const { release, cells } = await readReport(desk, params.report, query, request);
    const text = cellsCsv(release, cells);
    await noteQuery(desk.db, release, canonical(request), hashOf(text));
    named(reply, params.report, query, "csv");
    return reply.type("text/csv; charset=utf-8").send(text);
  });
  mount(app, "downloadReportParquet", async ({ params, query, request, reply }) => {
    const { release, cells } = await readReport(desk, params.report, query, request);
    const bytes = await cellsParquet(desk, release, cells);
    await noteQuery(desk.db, release, canonical(request), hashOf(cellsCsv(release, cells)));
    named(reply, params.report, query, "parquet");
    return reply.type("application/vnd.apache.parquet").send(bytes);
  });
}

/** Head and cells, as the screen and the file to keep have them. */
async function whole(desk: Desk, report: string, query: ReportQuery, request: FastifyRequest) {
  const { release, cells } = await readReport(desk, report, query, request);
  return { ...(await headOf(desk, release, request)), cells: cells as PublishedCell[] };
}

async function listed(desk: Desk, report: string, releases: readonly Release[]) {
  const [first] = releases;
  const sources = new Map(
    releases.flatMap(({ sources: each }) => each.map((source) => [source.submission, source])),
  );
  const window = first?.window ?? "r4q";
  const span = await spanOf(desk.db, { scope: "", report, window });
  return {
    report,
    windows: releases.map((release) => release.window),
    end: parseReport(report)?.end ?? "",
    computedAt: releases.map(({ computedAt }) => computedAt).reduce((a, b) => (a > b ? a : b), ""),
    submissions: sources.size,
    providers: [...new Set([...sources.values()].map(({ provider }) => provider))],
    programs: [...span.programs],
    areas: [...span.areas],
  };
}

/** Anyone may have the file; its name says what it is of. */
function named(reply: FastifyReply, report: string, { window, provider }: ReportQuery, form: string): void {
  const whose = provider === undefined ? "" : "-provider";
  void reply.header("content-disposition", `attachment; filename="${report}-${window}${whose}.${form}"`);
}

/** The question in one order of its words: asked twice, it is one. */
const canonical = ({ url }: FastifyRequest): string => {
  const [path = "", words = ""] = url.split("?");
  const query = new URLSearchParams(words);
  query.sort();
  return `${path.split("/").at(-1)}?${query.toString()}`.slice(0, 2000);
};
