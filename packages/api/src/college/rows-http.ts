import type { PirlRow } from "@footbridge/core/history/pirl/row.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import type { FastifyInstance } from "fastify";
import { memberFor } from "../accounts/member-for.ts";
import { mount } from "../door/mount.ts";
import { journeyLines, journeyRowsOf } from "../people/journey-file.ts";

/** All journeys of an organization as PIRL rows: as JSON, and as a file to hand in or to measure. */
export function serveJourneyRows(app: FastifyInstance, db: Database): void {
  const rowsFor = journeyRowsOf(db);
  mount(app, "readJourneyRows", async ({ request, body }) => {
    const { people, rows } = await rowsFor(await memberFor(request, "readJourneyRows"), body);
    return { people, rows: rows.map(filled) };
  });
  mount(app, "downloadJourneyRows", async ({ request, body, reply }) => {
    const { rows } = await rowsFor(await memberFor(request, "downloadJourneyRows"), body);
    const name = `journeys-${body.asOf}.csv`;
    return reply
      .type("text/csv; charset=utf-8")
      .header("content-disposition", `attachment; filename="${name}"`)
      .send(journeyLines(rows).join(""));
  });
}

const filled = (row: PirlRow): Record<string, string> =>
  Object.fromEntries(
    Object.entries(row).flatMap(([element, value]) =>
      value === undefined ? [] : [[element, value] as const],
    ),
  );
