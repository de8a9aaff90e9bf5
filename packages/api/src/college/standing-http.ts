import { type Degree, same } from "@footbridge/core/college/agreements.ts";
import { auditDegree } from "@footbridge/core/college/degree-audit.ts";
import { risksOf, unknownOf } from "@footbridge/core/college/risks.ts";
import { type CollegeStanding, collegeStanding } from "@footbridge/core/college/standing.ts";
import { standingEvents } from "@footbridge/core/history/standing-events.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { readProgressRules } from "@footbridge/feeds/college/read-agreements.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import type { FastifyInstance } from "fastify";
import { mount } from "../door/mount.ts";
import type { About } from "../people/about.ts";
import { type AgreementsSource, inShort } from "./agreements-source.ts";
import { eventStored, storedJourney } from "../people/stored-journey.ts";

interface StandingTools {
  readonly db: Database;
  readonly about: About;
  readonly today: () => Day;
  readonly agreements: AgreementsSource;
}

/** Where a person stands at college, and what of all that counts. */
export function serveCollegeStanding(app: FastifyInstance, tools: StandingTools): void {
  const { db, about, today, agreements } = tools;
  mount(app, "readCollegeStanding", async ({ request, params, body }) => {
    const { member, person } = await about(request, "readCollegeStanding", params.person);
    const ask = { person, why: body.why, action: "look at college" };
    const events = standingEvents((await storedJourney(db, member, ask)).events.flatMap(eventStored));
    const { agreements: known } = await agreements(member);
    const standing = collegeStanding(events, today());
    const degree = degreeFor(known.degrees, body.degree, standing);
    const audit = degree === undefined ? undefined : auditDegree(events, degree, known, today());
    const rules = await readProgressRules();
    return {
      today: today(),
      fictional: known.fictional ?? false,
      standing,
      risks: standing === undefined ? [] : risksOf(standing, audit, rules, today()),
      unknown: standing === undefined ? [] : unknownOf(standing),
      degrees: known.degrees.map(inShort),
      audit,
    };
  });
}

/** The degree asked for, else the one aimed at, else the only one of the college; none is guessed. */
function degreeFor(
  degrees: readonly Degree[],
  asked: string | undefined,
  standing: CollegeStanding | undefined,
): Degree | undefined {
  const named = asked ?? standing?.degree;
  if (named !== undefined) return degrees.find(({ id }) => id === named);
  const own = degrees.filter(({ institution }) => same(institution) === same(standing?.college ?? ""));
  return own.length === 1 ? own[0] : undefined;
}
