import { payOf, type ReachableJob } from "./go.ts";

/** The picture's height and its edges, in pixels. */
export const height = 360;
export const edge = { left: 48, right: 20, top: 16, bottom: 36 };

/** Weeks to the right, cents an hour upwards, with round marks on both. */
export interface Scale {
  readonly x: (weeks: number) => number;
  readonly y: (cents: number) => number;
  readonly pays: readonly number[];
  readonly times: readonly number[];
}

const quarter = 13;

/** Scales that hold all these jobs; pay begins a little under the lowest, not at zero. */
export function scaleOf(jobs: readonly ReachableJob[], width: number): Scale {
  const pays = jobs.map((job) => payOf(job) ?? 0);
  const step = Math.max(...pays) - Math.min(...pays) > 3000 ? 1000 : 500;
  const low = Math.floor(Math.min(...pays) / step) * step;
  const high = Math.max(low + step, Math.ceil(Math.max(...pays) / step) * step);
  const longest = Math.max(quarter, ...jobs.map(({ weeks }) => weeks)) * 1.04;
  const every = [1, 2, 4, 8].find((quarters) => longest / (quarters * quarter) <= (width > 520 ? 6 : 3)) ?? 8;
  return {
    x: (weeks) => edge.left + 10 + (weeks / longest) * (width - edge.left - 10 - edge.right),
    y: (cents) =>
      height - edge.bottom - 8 - ((cents - low) / (high - low)) * (height - edge.top - edge.bottom - 8),
    pays: Array.from({ length: (high - low) / step + 1 }, (_, index) => low + index * step),
    times: Array.from(
      { length: Math.floor(longest / (every * quarter)) + 1 },
      (_, index) => index * every * quarter,
    ),
  };
}
