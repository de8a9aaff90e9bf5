import type { Query } from "@footbridge/core/generate/queries.ts";
import type { Solve } from "@footbridge/core/model/linear-program.ts";
import { startSolver } from "@footbridge/solve/solver.ts";
import { ask, isFinished } from "../engine/latency.ts";
import type { Asked } from "../engine/latency.ts";
import type { Instance } from "../instance.ts";
import { milpQuestion, programmeFor } from "../milp/programme.ts";
import type { MilpCriterion, MilpQuestion } from "../milp/programme.ts";
import { plainNetwork } from "../plain/network.ts";
import { plainQuestion } from "../plain/question.ts";
import type { Settings } from "../settings.ts";
import { now } from "../statistics.ts";

export interface MilpFigures {
  readonly questions: number;
  readonly equal: number;
  readonly different: number;
  /** Programmes that HiGHS did not finish in its limit, and questions left out because they have too many columns. */
  readonly undecided: number;
  readonly tooLarge: number;
  readonly milpMs: readonly number[];
  /** For each finished programme: its time over the engine's time for the whole front. */
  readonly ratios: readonly number[];
}

const mostColumns = 700;
const limitMs = 10_000;
const criteria: readonly MilpCriterion[] = ["time", "cost", "risk"];

/** HiGHS against the engine: the optimum in each of three criteria is the front's least value in it. */
export async function milpBaseline(
  instance: Instance,
  queries: readonly Query[],
  { milpQuestions, baselineWallMs }: Settings,
): Promise<MilpFigures> {
  const end = now() + baselineWallMs;
  const network = plainNetwork(instance.town);
  const solver = startSolver();
  const results: Comparison[] = [];
  let [questions, tooLarge] = [0, 0];
  try {
    for (const query of queries.filter(({ kind }) => kind === "occupation" || kind === "credential")) {
      if (questions === milpQuestions || now() > end) break;
      const engine = ask(instance, query, { classes: 2, limitMs });
      if (engine.answer.front.length === 0 || !isFinished(engine)) continue;
      const milp = milpQuestion(plainQuestion(network, query.person, query.target, true));
      if (milp.binaries.length > mostColumns) {
        tooLarge += 1;
        continue;
      }
      questions += 1;
      for (const [place, criterion] of criteria.entries())
        results.push(await compare(engine, place, criterion, milp, solver.solve));
    }
  } finally {
    await solver.stop();
  }
  const decided = results.filter(({ equal }) => equal !== undefined);
  return {
    questions,
    equal: decided.filter(({ equal }) => equal === true).length,
    different: decided.filter(({ equal }) => equal === false).length,
    undecided: results.length - decided.length,
    tooLarge,
    milpMs: decided.map(({ ms }) => ms),
    ratios: decided.map(({ ms, engineMs }) => ms / engineMs),
  };
}

interface Comparison {
  readonly ms: number;
  readonly engineMs: number;
  /** Undefined where HiGHS ran out of time. */
  readonly equal: boolean | undefined;
}

async function compare(
  engine: Asked,
  place: number,
  criterion: MilpCriterion,
  milp: MilpQuestion,
  solve: Solve,
): Promise<Comparison> {
  const before = now();
  const solution = await solve(programmeFor(milp, criterion), { limitMs });
  const ms = now() - before;
  if (solution.status === "stopped") return { ms, engineMs: engine.ms, equal: undefined };
  const best = Math.min(...engine.answer.front.map(({ vector }) => vector[place] ?? Number.NaN));
  const equal = solution.status === "optimal" && Math.abs(solution.value - best) < 0.5;
  return { ms, engineMs: engine.ms, equal };
}
