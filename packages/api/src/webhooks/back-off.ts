const second = 1000;
const hour = 3600 * second;

/** The first wait, and the longest; each is four times the one before. */
const firstMs = 5 * second;
const longestMs = 12 * hour;

/** So often in all: with the longest waits that is about a week. */
export const mostTries = 20;

/** An address that has failed for so long is turned off. */
export const failingDays = 5;

/** Milliseconds until the next try after so many; a part by lot, so that many that failed together do not come together again. Undefined: no more. */
export function waitAfter(tries: number, lot: number): number | undefined {
  if (tries >= mostTries) return undefined;
  const whole = Math.min(longestMs, firstMs * 4 ** (tries - 1));
  return whole * (0.5 + lot / 2);
}

/** Whether it failed for so long, from one moment to another. */
export const failedTooLong = (since: string, now: number): boolean =>
  now - Date.parse(since) >= failingDays * 24 * hour;
