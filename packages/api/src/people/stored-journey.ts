import { type JourneyEvent, journeyEventSchema } from "@footbridge/core/history/event.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import type { Member } from "@footbridge/store/database/work.ts";
import { type Journey, readJourney, type StoredEvent } from "@footbridge/store/people/events.ts";
import { orClosed } from "../accounts/member-for.ts";
import { closedTo } from "./emergency-http.ts";

/** A journey as the member may see it, with its look written down; a person who may not be known is not there. */
export async function storedJourney(
  db: Database,
  member: Member,
  ask: Parameters<typeof readJourney>[2],
): Promise<Journey> {
  const journey = await orClosed(readJourney(db, member, ask));
  if (journey === undefined) throw await closedTo(db, member, ask.person);
  return journey;
}

/** An event as core knows it; what was stored in a form that is no longer known is left out of what follows from it. */
export function eventStored({
  kind: _kind,
  sensitive: _sensitive,
  evidence,
  ...event
}: StoredEvent): readonly JourneyEvent[] {
  const read = journeyEventSchema.safeParse({ ...event, ...(evidence === null ? {} : { evidence }) });
  return read.success ? [read.data] : [];
}
