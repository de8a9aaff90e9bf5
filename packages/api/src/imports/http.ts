import { Readable } from "node:stream";
import type { RowOutcome } from "@footbridge/core/model/import.ts";
import type { FastifyInstance } from "fastify";
import type { ApiStore } from "../api-store.ts";
import { mount } from "../door/mount.ts";
import { notFound } from "../door/trouble.ts";
import { csvHeader, csvOfRows } from "./present.ts";

/** What was imported, and what became of each row. */
export function serveImports(app: FastifyInstance, { imports }: ApiStore): void {
  const known = async (id: string) => {
    const report = await imports.get(id);
    if (report === undefined) throw notFound("import", id);
    return report;
  };
  mount(app, "listImports", async ({ query }) => ({ ...(await imports.list(query)) }));
  mount(app, "getImport", ({ params }) => known(params.id));
  mount(app, "listImportRows", async ({ params, query }) => {
    const page = await imports.rows(params.id, query);
    if (page === undefined) throw notFound("import", params.id);
    return page;
  });
  mount(app, "downloadImportRows", async ({ params, query, reply }) => {
    const { feed, at } = await known(params.id);
    void reply
      .type("text/csv; charset=utf-8")
      .header("content-disposition", `attachment; filename="${feed}-${at.slice(0, 10)}.csv"`);
    return reply.send(Readable.from(csvPages(imports, params.id, query.outcome)));
  });
}

const rowsAtOnce = 1000;

/** Page by page, so that a million rows take no more memory than a thousand. */
async function* csvPages(
  imports: ApiStore["imports"],
  id: string,
  outcome: RowOutcome["outcome"] | undefined,
): AsyncGenerator<string> {
  yield csvHeader;
  let after: string | undefined;
  do {
    const page = await imports.rows(id, { after, limit: rowsAtOnce, outcome });
    yield csvOfRows(page?.items ?? []);
    after = page?.next;
  } while (after !== undefined);
}
