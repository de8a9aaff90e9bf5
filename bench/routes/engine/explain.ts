import type { Query } from "@footbridge/core/generate/queries.ts";
import { whyNotFinder } from "@footbridge/core/routes/why-not.ts";
import { questions } from "../instance.ts";
import type { Instance } from "../instance.ts";
import { median, now, timed } from "../statistics.ts";
import { line, short } from "../targets.ts";
import type { TargetLine } from "../targets.ts";
import { ask } from "./latency.ts";

export interface ExplainFigures {
  readonly ms: readonly number[];
  /** Explanations that found at least one way, and those that tried every single change and pair. */
  readonly opened: number;
  readonly complete: number;
  readonly lines: readonly TargetLine[];
}

/** What a page would wait for. */
const limits = { limitMs: 2000, now };

/** P9: closed jobs explained by the smallest sets of changes, each verified by a route. */
export function explain(instance: Instance, count: number, unit: number): ExplainFigures {
  const finder = whyNotFinder(instance.town, instance.snapshot);
  for (const { person, target } of closedJobs(instance, 22, warmUps)) finder(person, target, limits);
  const closed = closedJobs(instance, 21, count);
  const results = closed.map(({ person, target }) => timed(() => finder(person, target, limits)));
  const ms = results.map(([each]) => each);
  const ratio = median(ms) / unit;
  return {
    ms,
    opened: results.filter(([, { ways }]) => ways.length > 0).length,
    complete: results.filter(([, { complete }]) => complete).length,
    lines: [line("P9", `why not, median of ${ms.length}`, "≤ 25 u", `${short(ratio)} u`, ratio <= 25)],
  };
}

/** So that the compiler has seen every path, as before every other figure. */
const warmUps = 20;

const closedJobs = (instance: Instance, seed: number, count: number): readonly Query[] =>
  questions(instance, seed, count * 12, ["occupation"])
    .filter((query) => ask(instance, query, { classes: 2, limitMs: 50 }).answer.status === "closed")
    .slice(0, count);
