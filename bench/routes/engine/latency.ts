import type { Query } from "@footbridge/core/generate/queries.ts";
import type { Answer } from "@footbridge/core/routes/answer.ts";
import { solve } from "@footbridge/core/routes/solve.ts";
import type { Instance } from "../instance.ts";
import { now, timed } from "../statistics.ts";

/** How the engine is asked. */
export interface Mode {
  /** Classes at a time: 1 is "serial". */
  readonly classes: 1 | 2;
  readonly limitMs: number;
}

export interface Asked {
  readonly query: Query;
  readonly ms: number;
  readonly answer: Answer;
}

/** One question in a mode. */
export function ask({ snapshot }: Instance, query: Query, { classes, limitMs }: Mode): Asked {
  const person = { ...query.person, maxParallelStudy: classes };
  const [ms, answer] = timed(() => solve(snapshot, person, query.target, { limitMs, now }));
  return { query, ms, answer };
}

/** Asks one after the other until the list or the wall clock ends. */
export function askAll(
  instance: Instance,
  queries: readonly Query[],
  mode: Mode,
  wallMs: number,
): readonly Asked[] {
  const end = now() + wallMs;
  const asked: Asked[] = [];
  for (const query of queries) {
    if (now() > end) break;
    asked.push(ask(instance, query, mode));
  }
  return asked;
}

/** Finished, or nothing is better by more than the slack of four weeks, $100 and 5 %. */
export const isProven = ({ answer }: Asked): boolean =>
  answer.status !== "bounded" || (answer.certificate?.factor ?? Infinity) <= 1;

export const isFinished = ({ answer }: Asked): boolean => answer.status !== "bounded";

export const shareOf = (asked: readonly Asked[], holds: (one: Asked) => boolean): number =>
  asked.length === 0 ? Number.NaN : asked.filter(holds).length / asked.length;
