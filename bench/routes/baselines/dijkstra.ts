import type { Query } from "@footbridge/core/generate/queries.ts";
import { ask } from "../engine/latency.ts";
import type { Instance } from "../instance.ts";
import { fastestSerial } from "../plain/dijkstra.ts";
import { plainNetwork } from "../plain/network.ts";
import { plainQuestion } from "../plain/question.ts";
import type { Settings } from "../settings.ts";
import { now } from "../statistics.ts";

export interface DijkstraFigures {
  /** Relevant steps only: milliseconds, a cut search counted as the limit. */
  readonly relevantMs: readonly number[];
  readonly relevantDone: number;
  readonly all: { readonly asked: number; readonly done: number };
  /** The engine's whole front, one class at a time, on the same questions. */
  readonly engineMs: readonly number[];
  /** Where both finished: the naive date is the engine's, or later (it cannot overlap a class and a job). */
  readonly same: number;
  readonly later: number;
  readonly earlier: number;
}

/** The naive search on reachable jobs, over all steps for a few of them and over the relevant ones for all. */
export function dijkstraBaseline(
  instance: Instance,
  queries: readonly Query[],
  { dijkstras, dijkstraLimitMs, baselineWallMs }: Settings,
): DijkstraFigures {
  const end = now() + baselineWallMs;
  const network = plainNetwork(instance.town);
  const figures = { relevantMs: [] as number[], engineMs: [] as number[] };
  let [relevantDone, allAsked, allDone, same, later, earlier] = [0, 0, 0, 0, 0, 0];
  for (const query of queries.filter(({ kind }) => kind === "occupation")) {
    if (figures.relevantMs.length === dijkstras || now() > end) break;
    const engine = ask(instance, query, { classes: 1, limitMs: dijkstraLimitMs });
    const date = engine.answer.front[0]?.vector[0];
    if (date === undefined) continue;
    const found = fastestSerial(plainQuestion(network, query.person, query.target, true), dijkstraLimitMs);
    figures.engineMs.push(engine.ms);
    figures.relevantMs.push(found.done ? found.ms : dijkstraLimitMs);
    if (found.done) {
      relevantDone += 1;
      if (found.week === date) same += 1;
      else if ((found.week ?? Infinity) > date) later += 1;
      else earlier += 1;
    }
    if (allAsked >= dijkstras / 4) continue;
    allAsked += 1;
    if (fastestSerial(plainQuestion(network, query.person, query.target, false), dijkstraLimitMs).done)
      allDone += 1;
  }
  return { ...figures, relevantDone, all: { asked: allAsked, done: allDone }, same, later, earlier };
}
