import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import { memberFor, orClosed } from "../accounts/member-for.ts";
import { mount } from "../door/mount.ts";
import { Trouble } from "../door/trouble.ts";
import { journeyLines, journeyRowsOf } from "../people/journey-file.ts";
import { type Desk, takeIn } from "./desk.ts";
import { type Named, settled } from "./handed.ts";
import { asOfDay } from "./jobs/foreman.ts";

/** What an organization's people lived becomes a submission like any other, without a file in anybody's hands. */
export function serveJourneySubmissions(
  app: FastifyInstance,
  desk: Desk,
  named: () => readonly Named[],
): void {
  const rowsFor = journeyRowsOf(desk.db);
  mount(app, "handInJourneys", async ({ request, body: { why, report } }) => {
    const member = await memberFor(request, "handInJourneys");
    const { people, rows } = await rowsFor(member, { why, asOf: asOfDay(report, desk.today()) });
    const seat = { db: desk.db, member };
    const said = { fileName: `journeys-${report}.csv`, organization: member.org, report };
    const handed = await orClosed(settled(desk, said, { seat, member }, named()));
    const bytes = Readable.from([Buffer.from(journeyLines(rows).join(""))], { objectMode: false });
    const { id } = await orClosed(takeIn(desk, bytes, handed, seat));
    return { submission: id, people, rows: rows.length };
  });
}

/** Where no place for submissions was given. */
export const serveNoJourneySubmissions = (app: FastifyInstance): void =>
  mount(app, "handInJourneys", () => {
    throw new Trouble("not-ready", "This service was started without a place for submissions.");
  });
