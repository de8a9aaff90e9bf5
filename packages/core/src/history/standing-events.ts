import type { Happening, JourneyEvent, StandingEvent } from "./event.ts";
import type { Day } from "../units/day.ts";
import { inOrder } from "../units/order.ts";

/**
 * What stands after all corrections, in the order in which it happened (then was written down, then by id): the same for
 * the same events in whatever order they arrive. A correction of a correction takes its place, whatever the clock said
 * when it was written; taking a correction back brings back what it had corrected.
 */
export function standingEvents(events: readonly JourneyEvent[]): readonly StandingEvent[] {
  const latestFirst = [...new Map(events.map((event) => [event.id, event])).values()].toSorted(
    (a, b) => -byRecord(a, b),
  );
  const replacedBy = new Map<string, Replacement>();
  for (const { id, of, instead } of deepestFirst(latestFirst)) {
    const own = replacedBy.get(id);
    // A later correction wins; one that was itself taken back does nothing.
    if (own === "nothing" || replacedBy.has(of)) continue;
    replacedBy.set(of, own ?? instead ?? "nothing");
  }
  return latestFirst
    .flatMap((event) => standing(event, replacedBy.get(event.id)))
    .toSorted((a, b) => inOrder(a.happened, b.happened) || byRecord(a, b));
}

interface Correction {
  readonly id: string;
  readonly of: string;
  readonly instead: Replacement | undefined;
}

/** Corrections of corrections before those; none of two that correct each other. */
function deepestFirst(events: readonly JourneyEvent[]): readonly Correction[] {
  const corrections = events.flatMap(({ id, body }) =>
    body.kind === "correction" ? [{ id, of: body.of, instead: body.instead }] : [],
  );
  const ids = new Set(corrections.map(({ id }) => id));
  const byTarget = Map.groupBy(corrections, ({ of }) => of);
  const layers: (readonly Correction[])[] = [];
  let layer: readonly Correction[] = corrections.filter(({ of }) => !ids.has(of));
  while (layer.length > 0) {
    layers.push(layer);
    layer = layer.flatMap(({ id }) => byTarget.get(id) ?? []);
  }
  return layers.toReversed().flat();
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
