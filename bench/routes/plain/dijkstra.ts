import { now } from "../statistics.ts";
import type { PlainQuestion, PlainStep } from "./question.ts";

/** What the naive search said. */
export interface FastestSerial {
  /** Weeks from the query; undefined where it found nothing or ran out of time. */
  readonly week: number | undefined;
  readonly done: boolean;
  readonly ms: number;
}

/**
 * The search one writes first: Dijkstra over sets of facts, one step after the other, earliest arrival only. Sets are
 * joined strings in a map. Budget and vouchers are ignored, which only makes it faster.
 */
export function fastestSerial({ steps, targets, purse }: PlainQuestion, limitMs: number): FastestSerial {
  const before = now();
  const wanted = new Set(targets);
  const settled = new Set<string>();
  const weeks = new Map<string, number>();
  const queue = new WeekQueue<ReadonlySet<string>>();
  const arrive = (gained: ReadonlySet<string>, week: number): void => {
    const key = [...gained].sort().join("\n");
    if (week >= (weeks.get(key) ?? Infinity)) return;
    weeks.set(key, week);
    queue.push(week, gained);
  };
  const result = (week: number | undefined, done: boolean): FastestSerial => ({
    week: week === undefined ? undefined : week - purse.first,
    done,
    ms: now() - before,
  });
  arrive(new Set(), purse.first);
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (now() - before > limitMs) return result(undefined, false);
    const [week, gained] = next;
    if ([...gained].some((fact) => wanted.has(fact))) return result(week, true);
    const key = [...gained].sort().join("\n");
    if (settled.has(key)) continue;
    settled.add(key);
    for (const step of steps) {
      if (!isUseful(step, gained)) continue;
      const end = earliestEnd(step, week);
      if (end <= purse.last) arrive(new Set([...gained, ...step.gives]), end);
    }
  }
  return result(undefined, true);
}

const isUseful = ({ ways, gives }: PlainStep, gained: ReadonlySet<string>): boolean =>
  gives.some((fact) => !gained.has(fact)) && ways.some((facts) => facts.every((fact) => gained.has(fact)));

const earliestEnd = ({ options, weeks }: PlainStep, week: number): number =>
  weeks === undefined
    ? options.reduce((end, option) => (option.start >= week ? Math.min(end, option.end) : end), Infinity)
    : week + weeks;

/** A queue by whole weeks: a list for each. */
class WeekQueue<T> {
  readonly #lists = new Map<number, T[]>();
  #least = Infinity;

  push(week: number, value: T): void {
    const list = this.#lists.get(week);
    if (list === undefined) this.#lists.set(week, [value]);
    else list.push(value);
    this.#least = Math.min(this.#least, week);
  }

  pop(): readonly [number, T] | undefined {
    while (this.#lists.size > 0) {
      const value = this.#lists.get(this.#least)?.pop();
      if (value !== undefined) return [this.#least, value];
      this.#lists.delete(this.#least);
      this.#least = Math.min(...this.#lists.keys());
    }
    return undefined;
  }
}
