/** The value below which that share of the list lies (nearest rank); NaN for an empty list. */
export function percentile(list: readonly number[], share: number): number {
  const sorted = list.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? Number.NaN;
}

export const median = (list: readonly number[]): number => percentile(list, 0.5);

/** The three percentiles and the largest of a list of milliseconds. */
export interface Spread {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

export const spread = (list: readonly number[]): Spread => ({
  count: list.length,
  p50: median(list),
  p95: percentile(list, 0.95),
  p99: percentile(list, 0.99),
  max: percentile(list, 1),
});

/** The clock of everything that is timed, in milliseconds. */
export const now = (): number => performance.now();

/** Milliseconds that a call took, and what it gave. */
export function timed<T>(call: () => T): readonly [ms: number, value: T] {
  const before = now();
  const value = call();
  return [now() - before, value];
}

/**
 * How much of one core this process got since the last look, about 1 on a quiet machine: below it other work stretched
 * every figure, tails above all.
 */
export function coreShare(): () => number {
  const [wall, used] = [now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(used);
    return (user + system) / 1000 / (now() - wall);
  };
}
