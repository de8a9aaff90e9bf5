import { toldDefinition } from "@footbridge/core/metrics/appendix/told.ts";
import type { FastifyInstance } from "fastify";
import { mount } from "../door/mount.ts";
import { chosen } from "./definitions-http.ts";
import type { Desk } from "./desk.ts";
import { readReport } from "./report-reading.ts";

/** One metric under two definitions, side by side. */
export function serveComparison(app: FastifyInstance, desk: Desk): void {
  mount(app, "compareVersions", async ({ params, query, request }) => {
    const knowledge = await desk.knowledge();
    const told = [query.from, query.to].map((asked) => {
      const { definition, version } = chosen(knowledge, query.metric, asked, desk.today());
      return { told: toldDefinition(definition, version, knowledge), version };
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
