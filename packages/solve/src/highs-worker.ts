import { parentPort } from "node:worker_threads";
import highs from "highs";
import type { SolverAnswer, SolverQuestion } from "./messages.ts";

/**
 * Runs inside a worker thread: HiGHS blocks the thread it runs in. Its types describe the CommonJS build, where the
 * loader is the property `default`; the ES module that is loaded here exports the loader itself.
 */
const ready = (highs as unknown as typeof highs.default)({});

parentPort?.on("message", (question: SolverQuestion) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  void answer(question).then((said) => parentPort?.postMessage(said));
});

async function answer({ id, text, timeLimit, relativeGap }: SolverQuestion): Promise<SolverAnswer> {
  try {
    const solver = await ready;
    const solution = solver.solve(text, {
      mip_rel_gap: relativeGap,
      mip_abs_gap: relativeGap === 0 ? 0 : 1e-6,
      ...(timeLimit === undefined ? {} : { time_limit: timeLimit }),
    });
    const primals = Object.entries(solution.Columns).map(
      ([name, column]) => [name, "Primal" in column ? (column.Primal ?? 0) : 0] as const,
    );
    return { id, status: solution.Status, value: solution.ObjectiveValue, primals };
  } catch (problem) {
    return {
      id,
      status: `Failed: ${problem instanceof Error ? problem.message : String(problem)}`,
      value: 0,
      primals: [],
    };
  }
}
