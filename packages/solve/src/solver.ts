import { Worker } from "node:worker_threads";
import type { LinearProgram, LinearSolution, Solve } from "@footbridge/core/model/linear-program.ts";
import { lpText } from "./lp-text.ts";
import type { SolverAnswer, SolverQuestion } from "./messages.ts";

/** HiGHS in a thread of its own; programmes are solved one after the other. */
export interface Solver {
  readonly solve: Solve;
  /** Ends the thread; programmes still waiting are rejected. */
  readonly stop: () => Promise<void>;
}

/** The thread ended before it answered. */
export class SolverStopped extends Error {
  override readonly name = "SolverStopped";
  readonly code = "solve.stopped";
}

interface Waiting {
  readonly resolve: (answer: SolverAnswer) => void;
  readonly reject: (reason: Error) => void;
}

/** Starts the thread (about 60 ms); it does not keep the process alive while it has nothing to do. */
export function startSolver(): Solver {
  const worker = new Worker(new URL("highs-worker.ts", import.meta.url));
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  const fail = (reason: Error): void => {
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  worker.on("message", (answer: SolverAnswer) => {
    waiting.get(answer.id)?.resolve(answer);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
  });
  worker.on("error", fail);
  worker.on("exit", () => fail(new SolverStopped("the solver's thread has ended")));
  worker.unref();
  const ask = (question: SolverQuestion): Promise<SolverAnswer> =>
    new Promise((resolve, reject) => {
      waiting.set(question.id, { resolve, reject });
      worker.ref();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage(question);
    });
  return {
    solve: async (program, { limitMs, relativeGap = 0 } = {}) => {
      const text = lpText(program);
      asked += 1;
      const timeLimit = limitMs === undefined ? undefined : limitMs / 1000;
      return solution(
        program,
        await ask({
          id: asked,
          text,
          columns: program.variables.length,
          isReal: program.variables.every(({ kind }) => kind === "real"),
          timeLimit,
          relativeGap,
        }),
      );
    },
    stop: async () => {
      await worker.terminate();
    },
  };
}

function solution(program: LinearProgram, { status, value, primals }: SolverAnswer): LinearSolution {
  if (status === "Infeasible") return { status: "infeasible" };
  if (status === "Unbounded") return { status: "unbounded" };
  if (status !== "Optimal") return { status: "stopped", reason: status };
  const values = program.variables.map(({ name }, index) => [name, primals[index] ?? 0] as const);
  return { status: "optimal", value, values: new Map(values) };
}
