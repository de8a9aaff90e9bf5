import { spread } from "../routes/statistics.ts";
import type { Driven } from "./driver.ts";

const rate = ({ times, seconds }: Driven): number => times.length / seconds;
const short = (value: number): string => value.toFixed(value < 10 ? 2 : 0);

/** One line: how many a second, how long they took, how they ended. */
export function describe(name: string, driven: Driven): string {
  const { p50, p95, p99, max } = spread(driven.times);
  const endings = Object.entries(driven.endings).map(([ending, count]) => `${count} ${ending}`);
  return [
    `${name.padEnd(26)} ${short(rate(driven)).padStart(7)} /s`,
    `p50 ${short(p50)} ms, p95 ${short(p95)} ms, p99 ${short(p99)} ms, worst ${short(max)} ms`,
    `${driven.failures} failed`,
    endings.join(", "),
  ].join("  ");
}

/** The ratios that carry from one machine to another. */
export function compare(asked: Driven, noop: Driven, alone: Driven): string {
  const bytes = asked.bytes / Math.max(1, asked.times.length);
  return [
    `A question costs as much as ${short(rate(noop) / rate(asked))} empty requests (${short(bytes / 1024)} kB an answer).`,
    `Asked together they go through ${short(rate(asked) / rate(alone))} times as fast as one at a time;`,
    `the 99th of a hundred waits ${short(spread(asked.times).p99 / spread(alone.times).p50)} times the median of one alone.`,
  ].join("\n");
}
