import { seeded } from "@footbridge/core/units/seeded.ts";

/** How sought a class is: the share of its seats gone when it starts, before luck. */
const taken = { low: 0.45, usual: 0.9, high: 1.25, full: 99 } as const;
export type SeatDemand = keyof typeof taken;

/** Seats fill over the last so many weeks before the start. */
const fillingWeeks = 40;

/** Seats left so many weeks before the start; the same class in the same week always has the same. */
export function seatsLeft(id: string, total: number, demand: SeatDemand, weeksAhead: number): number {
  const luck = 0.7 + 0.6 * seeded(seedOf(id)).unit();
  const nearness = Math.min(1, Math.max(0, 1 - weeksAhead / fillingWeeks));
  const gone = Math.floor(total * taken[demand] * luck * nearness);
  return demand === "full" ? 0 : Math.max(0, total - gone);
}

/** A number from the letters of an id. */
export function seedOf(id: string): number {
  let seed = 7;
  for (const letter of id) seed = (Math.imul(seed, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return seed >>> 0;
}
