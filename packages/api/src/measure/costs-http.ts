import { costsOf, receivedMetrics } from "@footbridge/core/metrics/costs/cost.ts";
import { fundsColumns, readFunds } from "@footbridge/core/metrics/costs/read-funds.ts";
import { formMetrics, statewideForm } from "@footbridge/core/metrics/form/statewide-form.ts";
import { noteQuery } from "@footbridge/store/measure/releases.ts";
import type { FastifyInstance } from "fastify";
import { mount } from "../door/mount.ts";
import { unusable } from "../door/trouble.ts";
import type { Desk } from "./desk.ts";
import { hashOf } from "./export.ts";
import { readReport } from "./report-reading.ts";

/** What participants cost, and the federal form: published cells laid out anew, none computed again. */
export function serveCosts(app: FastifyInstance, desk: Desk): void {
  mount(app, "getCosts", async ({ params, query: { funds: words, ...query }, request }) => {
    const funds = readFunds({
      header: fundsColumns,
      rows: words.map((word, at) => ({ line: at + 1, cells: word.split(":") })),
    });
    if (!funds.ok) throw unusable(funds.findings);
    const wanted = { ...query, metrics: Object.values(receivedMetrics), groups: ["all"] };
    const { cells } = await readReport(desk, params.report, wanted, request);
    return { report: params.report, window: query.window, costs: [...costsOf(funds.value, cells)] };
  });
  mount(app, "downloadStatewideForm", async ({ params, query, request, reply }) => {
    const { release, cells } = await readReport(
      desk,
      params.report,
      { ...query, metrics: formMetrics },
      request,
    );
    const text = statewideForm(await desk.knowledge(), params.report, cells);
    await noteQuery(desk.db, release, `eta-9169.csv?window=${query.window}`, hashOf(text));
    void reply.header(
      "content-disposition",
      `attachment; filename="${params.report}-${query.window}-eta-9169.csv"`,
    );
    return reply.type("text/csv; charset=utf-8").send(text);
  });
}
