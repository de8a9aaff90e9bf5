import type { JourneyKnowledge } from "@footbridge/core/history/journey-knowledge.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { readJourneyKnowledge } from "@footbridge/feeds/journey/read-journey-knowledge.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import type { FastifyInstance } from "fastify";
import type { About } from "../people/about.ts";
import { serveAgreements } from "./agreements-http.ts";
import { agreementsSource } from "./agreements-source.ts";
import { serveCollegeLists } from "./lists-http.ts";
import { serveJourneyRows } from "./rows-http.ts";
import { serveCollegeStanding } from "./standing-http.ts";

interface CollegePlace {
  readonly db: Database;
  readonly today: () => Day;
  readonly about: About;
  /** The file of degrees and rules; the demo city's if left out. */
  readonly agreements: string | undefined;
}

/** Colleges: lists in, where a student stands, and journeys out as records. */
export function serveCollege(app: FastifyInstance, { db, today, about, agreements }: CollegePlace): void {
  let read: Promise<JourneyKnowledge> | undefined;
  const knowledge = () => (read ??= readJourneyKnowledge());
  const source = agreementsSource(db, agreements);
  serveCollegeStanding(app, { db, about, today, agreements: source });
  serveAgreements(app, db, source);
  serveCollegeLists(app, { db, knowledge, today });
  serveJourneyRows(app, db);
}
