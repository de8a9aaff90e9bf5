import { pirlLines } from "@footbridge/core/generate/state/write-pirl.ts";
import type { JourneyKnowledge } from "@footbridge/core/history/journey-knowledge.ts";
import { pirlRows } from "@footbridge/core/history/pirl/pirl-rows.ts";
import type { PirlRow } from "@footbridge/core/history/pirl/row.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { readJourneyKnowledge } from "@footbridge/feeds/journey/read-journey-knowledge.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import type { Member } from "@footbridge/store/database/work.ts";
import { readAllJourneys } from "@footbridge/store/people/all-journeys.ts";
import { recordsKnowledge } from "@footbridge/warehouse/submissions/knowledge.ts";
import { orClosed } from "../accounts/member-for.ts";
import { identifierOf } from "./identifier-of.ts";
import { eventStored } from "./stored-journey.ts";

/** The records of an organization's people as they stood on a day. */
export interface JourneyRows {
  readonly people: number;
  readonly rows: readonly PirlRow[];
}

/** Folds all journeys that the member may count; each look is written down with its reason. */
export type ReadRows = (
  member: Member,
  ask: { readonly why: string; readonly asOf: string },
) => Promise<JourneyRows>;

/** The way to those records; what the folds must know is read at the first question. */
export function journeyRowsOf(db: Database): ReadRows {
  let read: Promise<JourneyKnowledge> | undefined;
  return async (member, { why, asOf }) => {
    const journeys = await orClosed(readAllJourneys(db, member, why));
    const known = await (read ??= readJourneyKnowledge());
    const rows = [...journeys].flatMap(([person, events]) =>
      pirlRows(identifierOf(person), events.flatMap(eventStored), known, asOf as Day),
    );
    return { people: journeys.size, rows };
  };
}

/** The rows as the lines of a PIRL file. */
export function journeyLines(rows: readonly PirlRow[]): readonly string[] {
  const elements = [...recordsKnowledge().layout.values()].filter(({ origin }) => origin !== "public-file");
  return [...pirlLines(rows, elements)];
}
