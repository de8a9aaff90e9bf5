import { entriesOf } from "@footbridge/core/history/entries.ts";
import type { JourneyKnowledge } from "@footbridge/core/history/journey-knowledge.ts";
import { levelSteps, testedLevels } from "@footbridge/core/history/levels.ts";
import { participation } from "@footbridge/core/history/participation.ts";
import { standingEvents } from "@footbridge/core/history/standing-events.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import { lastGlass } from "@footbridge/store/people/glass.ts";
import type { FastifyInstance } from "fastify";
import { orClosed } from "../accounts/member-for.ts";
import { mount } from "../door/mount.ts";
import type { About } from "./about.ts";
import { eventStored, storedJourney } from "./stored-journey.ts";
import { toldPerson } from "./told-person.ts";

interface RecordTools {
  readonly about: About;
  readonly knowledge: () => Promise<JourneyKnowledge>;
  readonly today: () => Day;
}

/** The record of a person as a page shows it, and the words its forms need. */
export function serveRecord(
  app: FastifyInstance,
  db: Database,
  { about, knowledge, today }: RecordTools,
): void {
  mount(app, "readRecord", async ({ request, params, body }) => {
    const { member, person } = await about(request, "readRecord", params.person);
    const journey = await storedJourney(db, member, { person, why: body.why });
    const known = await knowledge();
    const glass = await orClosed(lastGlass(db, member, person));
    const events = journey.events.flatMap(eventStored);
    const standing = standingEvents(events);
    const sensitive = new Map(journey.events.map((event) => [event.id, event.sensitive]));
    return {
      person: toldPerson(journey.person),
      today: today(),
      ...(glass?.open === true ? { emergency: { until: glass.until, reason: glass.reason } } : {}),
      entries: entriesOf(events).map((entry) => {
        const own = sensitive.get(entry.id) ?? undefined;
        return { ...entry, ...(own === undefined ? {} : { sensitive: own }) };
      }),
      periods: participation(standing, known, today()).map((period) => ({
        ...period,
        name: known.periods.scopes.find(({ id }) => id === period.scope)?.name ?? period.scope,
      })),
      levels: levelSteps(testedLevels(standing, known)),
    };
  });
  mount(app, "getJourneyWords", async () => {
    const { services, tests } = await knowledge();
    return {
      services: services.services.map(({ id, name, class: of }) => ({ id, name, class: of })),
      tests: tests.tests,
    };
  });
}
