/** What a cut search leaves open. */
export interface Left {
  /** Nothing left lies further beyond the listed routes than so many times the unit; Infinity where none is listed. */
  readonly factor: number;
  /** Nothing left arrives before this week (from the query). */
  readonly earliest: number;
}

/** The unit in which distance beyond the front is told: 4 weeks, $100, odds by a factor 0.95, one step. */
export const unitSlack = { time: 4, cost: 10_000, risk: 513, steps: 1 } as const;

/** Both together; undefined is nothing left. */
export function joinLeft(one: Left | undefined, other: Left | undefined): Left | undefined {
  if (one === undefined) return other;
  if (other === undefined) return one;
  return { factor: Math.max(one.factor, other.factor), earliest: Math.min(one.earliest, other.earliest) };
}
