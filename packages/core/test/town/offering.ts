import type { Block, TownOffering } from "@footbridge/core/routes/town.ts";
import { week } from "./calendar.ts";

/** What a case says about a class; everything else is the mildest value (free, certain, few hours, no blocks). */
export interface OfferingSketch {
  readonly id?: string;
  /** Week of the town; left out for open entry. */
  readonly start?: number;
  readonly weeks: number;
  readonly hours?: number;
  readonly blocks?: readonly Block[];
  readonly mode?: string;
  readonly place?: string;
  readonly tuition?: number;
  readonly other?: number;
  readonly completion?: number;
  readonly supports?: readonly string[];
  readonly streams?: readonly string[];
  readonly seats?: number;
}

export function offeringOf(sketch: OfferingSketch, id: string): TownOffering {
  const facts = {
    id: sketch.id ?? id,
    hoursPerWeek: sketch.hours ?? 10,
    blocks: sketch.blocks ?? [],
    mode: sketch.mode ?? "in-person",
    place: sketch.place ?? "north",
    tuition: sketch.tuition ?? 0,
    other: sketch.other ?? 0,
    completion: sketch.completion ?? 1,
    supports: sketch.supports ?? [],
    streams: sketch.streams ?? [],
    ...(sketch.seats === undefined ? {} : { seats: sketch.seats }),
  };
  return sketch.start === undefined
    ? { ...facts, weeks: sketch.weeks }
    : { ...facts, start: week(sketch.start), end: week(sketch.start + sketch.weeks) };
}
