import { inOrder } from "../units/order.ts";
import type { Happening, JourneyEvent } from "./event.ts";
import { standingEvents } from "./standing-events.ts";

/** A correction of an entry as it was written down. */
export interface EntryCorrection {
  readonly id: string;
  readonly recordedAt: string;
  readonly org: string;
  readonly reason: string;
}

/** An event as people read it: what holds of it now, and how it came to that. */
export interface JourneyEntry {
  readonly id: string;
  readonly happened: string;
  readonly recordedAt: string;
  readonly org: string;
  readonly source: JourneyEvent["source"];
  readonly evidence: NonNullable<JourneyEvent["evidence"]>;
  readonly body: Happening;
  /** As written, corrected, or taken back as a mistake: then `body` is what was written. */
  readonly state: "stands" | "corrected" | "taken-back";
  /** Corrections of it and of those, earliest first; taking the last one back brings back what was before. */
  readonly corrections: readonly EntryCorrection[];
}

/** The journey as entries, the latest day first (then the last written down). */
export function entriesOf(events: readonly JourneyEvent[]): readonly JourneyEntry[] {
  const standing = new Map(standingEvents(events).map((event) => [event.id, event]));
  return events
    .flatMap((event): readonly JourneyEntry[] => {
      const { id, recordedAt, org, source, evidence = [], body } = event;
      if (body.kind === "correction") return [];
      const now = standing.get(id);
      const state = now === undefined ? "taken-back" : now.body === body ? "stands" : "corrected";
      return [
        {
          id,
          happened: now?.happened ?? event.happened,
          recordedAt,
          org,
          source,
          evidence,
          body: now?.body ?? body,
          state,
          corrections: correctionsOf(id, events),
        },
      ];
    })
    .toSorted((a, b) => inOrder(b.happened, a.happened) || inOrder(b.recordedAt, a.recordedAt));
}

/** All corrections that reach an event, also through others. */
function correctionsOf(event: string, events: readonly JourneyEvent[]): readonly EntryCorrection[] {
  const reached = new Set([event]);
  const found: EntryCorrection[] = [];
  const inTurn = events.toSorted((a, b) => Date.parse(a.recordedAt) - Date.parse(b.recordedAt));
  for (const { id, recordedAt, org, body } of inTurn) {
    if (body.kind !== "correction" || !reached.has(body.of)) continue;
    reached.add(id);
    found.push({ id, recordedAt, org, reason: body.reason });
  }
  return found;
}
