import { parentPort } from "node:worker_threads";
import highs from "highs";
import type { SolverAnswer, SolverQuestion } from "./messages.ts";

/**
 * Runs inside a worker thread: HiGHS blocks the thread it runs in. Its types describe the CommonJS build, where the
 * loader is the property `default`; the ES module that is loaded here exports the loader itself.
 */
const ready = (highs as unknown as typeof highs.default)({});

/** Below it, looking for what could be left out of a linear programme takes longer than solving it. */
const fewColumns = 2000;

parentPort?.on("message", (question: SolverQuestion) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  void answer(question).then((said) => parentPort?.postMessage(said));
});

async function answer({
  id,
  text,
  columns,
  isReal,
  timeLimit,
  relativeGap,
}: SolverQuestion): Promise<SolverAnswer> {
  try {
    const solver = await ready;
    const solution = solver.solve(text, {
      ...(isReal && columns <= fewColumns ? { presolve: "off" } : {}),
      mip_rel_gap: relativeGap,
      mip_abs_gap: relativeGap === 0 ? 0 : 1e-6,
      ...(timeLimit === undefined ? {} : { time_limit: timeLimit }),
    });
    const primals = new Float64Array(columns);
    for (const [name, column] of Object.entries(solution.Columns))
      if ("Primal" in column) primals[Number(name.slice(1))] = column.Primal ?? 0;
    return { id, status: solution.Status, value: solution.ObjectiveValue, primals };
  } catch (problem) {
    return {
      id,
      status: `Failed: ${problem instanceof Error ? problem.message : String(problem)}`,
      value: 0,
      primals: new Float64Array(),
    };
  }
}
