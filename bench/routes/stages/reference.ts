import type { Query } from "@footbridge/core/generate/queries.ts";
import type { Person } from "@footbridge/core/routes/person.ts";
import { askAll, isFinished, isProven, shareOf } from "../engine/latency.ts";
import type { Asked, Mode } from "../engine/latency.ts";
import { oneToAll } from "../engine/planner.ts";
import type { Instance } from "../instance.ts";
import { median, percentile, spread } from "../statistics.ts";
import type { Spread } from "../statistics.ts";
import { line, percent, short } from "../targets.ts";
import type { TargetLine } from "../targets.ts";

/** The unit: the median milliseconds of a one-to-all pass, warmed up. */
export function unitOf(instance: Instance, people: readonly Person[]): Spread {
  oneToAll(instance, people.slice(0, 200));
  return spread(oneToAll(instance, people));
}

/** Asks without timing, so that the compiler has seen every path. */
export function warmUp(instance: Instance, queries: readonly Query[]): void {
  askAll(instance, queries, { classes: 1, limitMs: 50 }, 10_000);
  askAll(instance, queries, { classes: 2, limitMs: 25 }, 10_000);
}

/** Milliseconds of a list of answers, by kind of question. */
export const byKind = (asked: readonly Asked[]): Readonly<Record<string, Spread>> =>
  Object.fromEntries(
    [...Map.groupBy(asked, ({ query }) => query.kind)].map(([kind, each]) => [
      kind,
      spread(each.map(({ ms }) => ms)),
    ]),
  );

export interface SerialFigures {
  readonly asked: readonly Asked[];
  readonly lines: readonly TargetLine[];
}

/** P2: jobs, one class at a time, to the end. */
export function serialOccupations(
  instance: Instance,
  queries: readonly Query[],
  unit: number,
  wallMs: number,
): SerialFigures {
  const jobs = queries.filter(({ kind }) => kind === "occupation");
  const asked = askAll(instance, jobs, { classes: 1, limitMs: 26_000 * unit }, wallMs);
  const at = (share: number): number =>
    percentile(
      asked.map(({ ms }) => ms),
      share,
    ) / unit;
  const unfinished = asked.filter((one) => !isFinished(one)).length;
  const allowed = (2 * asked.length) / 1500;
  return {
    asked,
    lines: [
      line("P2", "serial exact, job: p50", "≤ 2 u", `${short(at(0.5))} u of ${asked.length}`, at(0.5) <= 2),
      line("P2", "serial exact, job: p95", "≤ 30 u", `${short(at(0.95))} u`, at(0.95) <= 30),
      line("P2", "serial exact, job: p99", "≤ 200 u", `${short(at(0.99))} u`, at(0.99) <= 200),
      line(
        "P2",
        "unfinished after 26,000 u",
        "≤ 2 in 1,500",
        `${unfinished} in ${asked.length}`,
        unfinished <= Math.ceil(allowed),
      ),
    ],
  };
}

/** One anytime budget, in units, with what it must prove and how late it may be; NaN asks for nothing. */
export interface Budget {
  readonly units: number;
  readonly proven: number;
  readonly p99: number;
}

export interface AnytimeFigures {
  readonly budget: Budget;
  readonly mode: Mode;
  readonly asked: readonly Asked[];
  readonly lines: readonly TargetLine[];
}

/** P5: serial first, then two classes at a time, until the budget is spent. */
export function anytime(
  instance: Instance,
  queries: readonly Query[],
  budget: Budget,
  unit: number,
  wallMs: number,
): AnytimeFigures {
  const mode: Mode = { classes: 2, limitMs: budget.units * unit };
  const asked = askAll(instance, queries, mode, wallMs);
  const late =
    percentile(
      asked.map(({ ms }) => ms),
      0.99,
    ) / unit;
  const proven = shareOf(asked, isProven);
  const where = `${instance.name}, ${budget.units} u (${short(mode.limitMs)} ms)`;
  const lines = [
    ...(Number.isNaN(budget.p99)
      ? []
      : [
          line(
            "P5",
            `${where}: p99`,
            `≤ ${budget.p99} u`,
            `${short(late)} u of ${asked.length}`,
            late <= budget.p99,
          ),
        ]),
    ...(Number.isNaN(budget.proven)
      ? []
      : [
          line(
            "P5",
            `${where}: proven`,
            `≥ ${percent(budget.proven)}`,
            percent(proven),
            proven >= budget.proven,
          ),
        ]),
  ];
  return { budget, mode, asked, lines };
}

/** P6: how long after the budget an answer came, over all budgets. */
export function overrun(runs: readonly AnytimeFigures[]): readonly TargetLine[] {
  const late = runs.flatMap(({ mode, asked }) => asked.map(({ ms }) => Math.max(0, ms - mode.limitMs)));
  const [p99, most] = [percentile(late, 0.99), percentile(late, 1)];
  return [
    line("P6", "past the budget: p99", "≤ 2 ms", `${short(p99)} ms of ${late.length}`, p99 <= 2),
    line("P6", "past the budget: ever", "≤ 10 ms", `${short(most)} ms`, most <= 10),
  ];
}

/** Routes in the answers that have any: the median and the 95th percentile. */
export function frontSizes(asked: readonly Asked[]): readonly [p50: number, p95: number] {
  const sizes = asked.map(({ answer }) => answer.front.length).filter((size) => size > 0);
  return [median(sizes), percentile(sizes, 0.95)];
}
