import { randomBytes } from "node:crypto";
import type { Happening } from "@footbridge/core/history/event.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import type { Member, Work } from "../database/work.ts";
import { type NewEvent, writeEvents } from "../people/events.ts";

/** What a change of a class says in a person's journey. */
export interface Said {
  readonly person: string;
  readonly happened: Day;
  /** `rule`: it followed by itself, as when a line moves up. */
  readonly source: "typed" | "rule";
  readonly body: Happening | Correction;
}

interface Correction {
  readonly kind: "correction";
  readonly of: string;
  readonly reason: string;
  readonly instead: { readonly happened: Day; readonly body: Happening };
}

/** Drawn by lot, so that it says nothing. */
export const newId = (kind: string): string => `${kind}-${randomBytes(12).toString("hex")}`;

/** Writes all of it into the journeys, in the transaction that changes the class; gives the events' ids in order. */
export async function tellJourneys(
  tx: Work,
  member: Member,
  said: readonly Said[],
): Promise<readonly string[]> {
  const events = said.map(({ person, happened, source, body }): NewEvent => ({
    id: newId("event"),
    person,
    happened,
    kind: body.kind,
    source,
    evidence: null,
    body,
    sensitive: null,
  }));
  await writeEvents(tx, member, events);
  return events.map(({ id }) => id);
}
