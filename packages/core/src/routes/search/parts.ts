import type { Techniques } from "../techniques.ts";
import type { Ahead } from "./ahead.ts";
import type { Buckets } from "./buckets.ts";
import type { FactSets } from "./fact-sets.ts";
import type { Front } from "./front.ts";
import type { Labels } from "./labels.ts";
import type { Landmarks } from "./landmarks.ts";
import type { Problem } from "../problem/problem.ts";
import type { Room } from "./room.ts";
import type { TimeBound } from "./time-bound.ts";

/** Best case (time, cost, risk, steps) of what was not searched. */
export type OpenVector = readonly [number, number, number, number];

/** Quick, cheap, sure and short routes first. */
export const keyOf = ([time, cost, risk, steps]: OpenVector): number =>
  time / 26 + cost / 100_000 + risk / 2000 + steps / 2;

/** Everything the steps of one search share. */
export interface Parts {
  readonly problem: Problem;
  readonly sets: FactSets;
  readonly labels: Labels;
  readonly room: Room;
  readonly buckets: Buckets;
  readonly landmarks: Landmarks;
  readonly timeBound: TimeBound;
  readonly ahead: Ahead;
  readonly front: Front;
  readonly techniques: Techniques;
}
