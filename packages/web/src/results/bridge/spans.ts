import type { RouteItinerary, RouteStep } from "@footbridge/core/plan/route-answer.ts";
import { type Axis, placeOn } from "./axis.ts";

/** A step as it is drawn: its number in the list, its place on the axis (0 to 1), and its side of the deck. */
export interface Span {
  readonly number: number;
  readonly kind: RouteStep["kind"];
  readonly from: number;
  readonly to: number;
  /** Steps at the same time stand on other sides of the deck. */
  readonly side: 0 | 1;
}

/** Time in which nothing runs, before a step. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** The steps of an itinerary as spans; the first free side is taken. */
export function spansOf(itinerary: RouteItinerary, axis: Axis): readonly Span[] {
  const busyUntil: [number, number] = [0, 0];
  return itinerary.steps.map((step, index) => {
    const from = placeOn(axis, step.start);
    const to = placeOn(axis, step.end);
    const side = busyUntil[0] <= from ? 0 : 1;
    busyUntil[side] = to;
    return { number: index + 1, kind: step.kind, from, to, side };
  });
}

/** Where nothing runs between the start and the last step. */
export function gapsOf(spans: readonly Span[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let covered = 0;
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    if (from > covered) gaps.push({ from: covered, to: from });
    covered = Math.max(covered, to);
  }
  return gaps;
}
