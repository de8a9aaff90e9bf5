import type { Seat } from "../ask.ts";

const key = "footbridge.seat";

/** Keeps the seat as it was told last, so that the board opens without a line; the right to it is a cookie, not this. */
export function keepSeat(seat: Seat | undefined): void {
  if (seat === undefined) localStorage.removeItem(key);
  else localStorage.setItem(key, JSON.stringify(seat));
}

/** The seat as it was told last on this device. */
export function keptSeat(): Seat | undefined {
  const text = localStorage.getItem(key);
  // Written by `keepSeat` alone.
  return text === null ? undefined : (JSON.parse(text) as Seat);
}
