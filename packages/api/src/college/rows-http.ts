import { pirlLines } from "@footbridge/core/generate/state/write-pirl.ts";
import { type PirlRow } from "@footbridge/core/history/pirl/row.ts";
import { pirlRows } from "@footbridge/core/history/pirl/pirl-rows.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import type { Member } from "@footbridge/store/database/work.ts";
import { readAllJourneys } from "@footbridge/store/people/all-journeys.ts";
import { recordsKnowledge } from "@footbridge/warehouse/submissions/knowledge.ts";
import type { FastifyInstance } from "fastify";
import { memberFor, orClosed } from "../accounts/member-for.ts";
import { mount } from "../door/mount.ts";
import { identifierOf } from "../people/identifier-of.ts";
import { eventStored } from "../people/stored-journey.ts";
import type { CollegeTools } from "./lists-http.ts";

/** All journeys of an organization as PIRL rows: as JSON, and as a file to hand in or to measure. */
export function serveJourneyRows(app: FastifyInstance, { db, knowledge }: CollegeTools): void {
  const rowsFor = async (member: Member, { why, asOf }: { readonly why: string; readonly asOf: string }) => {
    const journeys = await orClosed(readAllJourneys(db, member, why));
    const known = await knowledge();
    const rows = [...journeys].flatMap(([person, events]) =>
      pirlRows(identifierOf(person), events.flatMap(eventStored), known, asOf as Day),
    );
    return { people: journeys.size, rows };
  };
  mount(app, "readJourneyRows", async ({ request, body }) => {
    const { people, rows } = await rowsFor(await memberFor(request, "readJourneyRows"), body);
    return { people, rows: rows.map(filled) };
  });
  mount(app, "downloadJourneyRows", async ({ request, body, reply }) => {
    const { rows } = await rowsFor(await memberFor(request, "downloadJourneyRows"), body);
    const elements = [...recordsKnowledge().layout.values()].filter(({ origin }) => origin !== "public-file");
    const name = `journeys-${body.asOf}.csv`;
    return reply
      .type("text/csv; charset=utf-8")
      .header("content-disposition", `attachment; filename="${name}"`)
      .send([...pirlLines(rows, elements)].join(""));
  });
}

const filled = (row: PirlRow): Record<string, string> =>
  Object.fromEntries(
    Object.entries(row).flatMap(([element, value]) =>
      value === undefined ? [] : [[element, value] as const],
    ),
  );
