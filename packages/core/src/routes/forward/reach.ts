import { factAtLeast } from "../lens/held.ts";
import { never, type Snapshot } from "../network/snapshot.ts";

/**
 * Everything one person could get to, each by itself: earliest weeks from the query with unlimited parallel study, so
 * a lower bound for any itinerary, and "never" is a proof that there is none.
 */
export interface Reach {
  /** Per fact of the network; `never` where it cannot be had in time. */
  readonly weeks: Int16Array;
  /** The action that gives the fact first; −1 where it is held at the outset or never had. */
  readonly action: Int32Array;
  /** The offering of that action; −1 where it is no class. */
  readonly offering: Int32Array;
}

/** Earliest weeks from the query in which the fact could be held; undefined is a proof of never. */
export function weekOfFact(snapshot: Snapshot, reach: Reach, fact: string): number | undefined {
  const id = factAtLeast(snapshot, fact);
  return id === undefined ? undefined : weekOf(reach, id);
}

/** Earliest weeks from the query in which the occupation (by its place in `snapshot.occupations`) could be open. */
export function weekOfOccupation(snapshot: Snapshot, reach: Reach, occupation: number): number | undefined {
  return weekOf(reach, snapshot.occupations.openFact[occupation]!);
}

function weekOf(reach: Reach, fact: number): number | undefined {
  const week = reach.weeks[fact]!;
  return week === never ? undefined : week;
}

/** Columns for a pass to fill. */
export const emptyReach = (snapshot: Snapshot): Reach => ({
  weeks: new Int16Array(snapshot.facts.length),
  action: new Int32Array(snapshot.facts.length),
  offering: new Int32Array(snapshot.facts.length),
});
