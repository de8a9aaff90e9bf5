import type { Finding } from "@footbridge/core/finding.ts";
import { type Outcomes, type Raced, whyNotRun } from "@footbridge/core/plan/cohort-file.ts";
import type { Scenario } from "@footbridge/core/simulate/scenario.ts";
import { useCallback, useEffect, useRef, useState } from "react";
import { type Answer, type Question, startWorker } from "../work.ts";

/** What was run, and what came of it. */
export interface Ran {
  readonly scenario: Scenario;
  /** The design it was raced against, with what it is called. */
  readonly other: Raced | undefined;
  /** What the file says that was run again; absent where it was run from the fields. */
  readonly told?: unknown;
  /** Tells this run from others on the page. */
  readonly count: number;
  readonly result: Outcomes;
}

/** How a run stands. */
export type RunState =
  | { readonly kind: "idle" }
  | { readonly kind: "refused"; readonly findings: readonly Finding[] }
  | { readonly kind: "running"; readonly share: number }
  | { readonly kind: "stopped" }
  | { readonly kind: "failed" };

/** Runs scenarios in a worker of their own, one at a time; stopping ends the worker. */
export function useRun() {
  const [state, setState] = useState<RunState>({ kind: "idle" });
  const [ran, setRan] = useState<Ran>();
  const worker = useRef<Worker>(undefined);
  const end = useCallback(() => {
    worker.current?.terminate();
    worker.current = undefined;
  }, []);
  useEffect(() => end, [end]);
  const run = useCallback(
    (scenario: Scenario, other: Ran["other"], told?: unknown) => {
      end();
      const findings = whyNotRun(scenario, other);
      if (findings.length > 0) return setState({ kind: "refused", findings });
      const started = startWorker();
      worker.current = started;
      setState({ kind: "running", share: 0 });
      const done = (result: Ran["result"]): void => {
        setRan((last) => ({ scenario, other, told, result, count: (last?.count ?? 0) + 1 }));
        setState({ kind: "idle" });
        end();
      };
      started.addEventListener("error", () => setState({ kind: "failed" }));
      started.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
        if (data.kind === "progress") setState({ kind: "running", share: data.share });
        else if (data.kind === "walked") done(data.result);
        else if (data.kind === "failed") setState({ kind: "failed" });
      });
      started.postMessage({ kind: "run", id: 0, scenario, other } satisfies Question, []);
    },
    [end],
  );
  const stop = useCallback(() => {
    end();
    setState({ kind: "stopped" });
  }, [end]);
  return { state, ran, run, stop };
}
