import type { Database } from "../database/pool.ts";
import type { Member } from "../database/work.ts";
import { addEvents, type NewEvent } from "./events.ts";

/** A slice that takes as long holds nobody up whom one would see wait, in milliseconds. */
const sliceMs = 60;
/** Events of a slice at first, at the least and at the most. */
const [firstSlice, leastSlice, mostSlice] = [200, 50, 4000];

/**
 * Brings in events of many people in slices, each kept whole before the next, in the store's background: whoever asks
 * meanwhile goes first. Brought in again after it was cut short, what is there adds nothing. Gives how many were new.
 */
export async function bringEvents(
  background: Database,
  member: Member,
  events: Iterable<NewEvent>,
  how: { readonly told?: (added: number) => void; readonly signal?: AbortSignal } = {},
): Promise<number> {
  let [added, size] = [0, firstSlice];
  const rest = events[Symbol.iterator]();
  for (let slice = next(rest, size); slice.length > 0; slice = next(rest, size)) {
    if (how.signal?.aborted === true) break;
    let took = 0;
    added += await addEvents(background, member, slice, (ms) => (took = ms));
    how.told?.(added);
    size = nextSize(slice.length, took);
  }
  return added;
}

function next(rest: Iterator<NewEvent>, size: number): readonly NewEvent[] {
  const slice: NewEvent[] = [];
  while (slice.length < size) {
    const { value, done } = rest.next();
    if (done === true) break;
    slice.push(value);
  }
  return slice;
}

/** As many as would have taken the time of a slice, growing and shrinking by half of its size at a time. */
export function nextSize(size: number, tookMs: number): number {
  const wanted = Math.round((size * sliceMs) / Math.max(1, tookMs));
  const near = Math.max(Math.floor(size / 2), Math.min(Math.ceil(size * 1.5), wanted));
  return Math.max(leastSlice, Math.min(mostSlice, near));
}
