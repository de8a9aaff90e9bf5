import type { Happening, JourneyEvent, StandingEvent } from "./event.ts";
import type { Day } from "../units/day.ts";
import { inOrder } from "../units/order.ts";

/**
 * What stands after all corrections, in the order in which it happened (then was written down, then by id): the same for
 * the same events in whatever order they arrive. A correction of a correction takes its place; taking a correction back
 * brings back what it had corrected.
 */
export function standingEvents(events: readonly JourneyEvent[]): readonly StandingEvent[] {
  const latestFirst = [...new Map(events.map((event) => [event.id, event])).values()].toSorted(
    (a, b) => -byRecord(a, b),
  );
  const replacedBy = new Map<string, Replacement>();
  for (const { id, body } of latestFirst) {
    if (body.kind !== "correction") continue;
    const own = replacedBy.get(id);
    // A later correction wins; one that was itself taken back does nothing.
    if (own === "nothing" || replacedBy.has(body.of)) continue;
    replacedBy.set(body.of, own ?? body.instead ?? "nothing");
  }
  return latestFirst
    .flatMap((event) => standing(event, replacedBy.get(event.id)))
    .toSorted((a, b) => inOrder(a.happened, b.happened) || byRecord(a, b));
}

type Replacement = "nothing" | { readonly happened: Day; readonly body: Happening };

function standing(event: JourneyEvent, replacement: Replacement | undefined): StandingEvent[] {
  const { body } = event;
  if (body.kind === "correction" || replacement === "nothing") return [];
  const { id, person, recordedAt, org } = event;
  const says = replacement ?? { happened: event.happened, body };
  return [{ id, person, recordedAt, org, happened: says.happened, body: says.body }];
}

interface Recorded {
  readonly id: string;
  readonly recordedAt: string;
}

const byRecord = (a: Recorded, b: Recorded): number =>
  Date.parse(a.recordedAt) - Date.parse(b.recordedAt) || inOrder(a.id, b.id);
