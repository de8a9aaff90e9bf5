import type { Room } from "./assign.ts";
import { type Asks, partsOf, slotsOf } from "./agreements.ts";

/** Hundredths of a credit hour, in which credits are added without rounding. */
export const unitsOf = (credits: number): number => Math.round(credits * 100);

/**
 * The sets of slots that may be open together: one alternative of each `any`, so many of each `atLeast`. Alternatives into
 * which nothing fits are passed over where others are touched: they count nothing either way.
 */
export function* choicesOf(asks: Asks, touched: ReadonlySet<string>): Generator<readonly Room[]> {
  if ("slot" in asks) {
    yield [{ slot: asks.slot, units: unitsOf(asks.credits) }];
    return;
  }
  const parts = partsOf(asks);
  if ("all" in asks) {
    yield* together(parts, touched);
    return;
  }
  const useful = parts.filter((part) => slotsOf(part).some(({ slot }) => touched.has(slot)));
  const wanted = Math.min("any" in asks ? 1 : asks.atLeast, useful.length);
  for (const chosen of someOf(useful, wanted)) yield* together(chosen, touched);
}

function* together(parts: readonly Asks[], touched: ReadonlySet<string>): Generator<readonly Room[]> {
  const [first, ...rest] = parts;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const rooms of choicesOf(first, touched))
    for (const others of together(rest, touched)) yield [...rooms, ...others];
}

function* someOf<T>(all: readonly T[], count: number): Generator<readonly T[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (const [place, first] of all.entries())
    for (const others of someOf(all.slice(place + 1), count - 1)) yield [first, ...others];
}
