import type { Finding } from "@footbridge/core/finding.ts";
import type { Pathway } from "@footbridge/core/model/pathway.ts";
import type { Race } from "@footbridge/core/simulate/race.ts";
import { checkScenario, type Scenario } from "@footbridge/core/simulate/scenario.ts";
import type { Summary } from "@footbridge/core/simulate/summary.ts";
import { useCallback, useEffect, useRef, useState } from "react";
import { type Answer, type Question, startWorker } from "../work.ts";

/** What was run, and what came of it. */
export interface Ran {
  readonly scenario: Scenario;
  /** The design it was raced against, with what it is called. */
  readonly other: { readonly title: string; readonly pathway: Pathway } | undefined;
  /** Tells this run from others on the page. */
  readonly count: number;
  readonly result: { readonly summary: Summary } | { readonly race: Race };
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
    (scenario: Scenario, other: Ran["other"]) => {
      end();
      const findings = checkScenario(scenario);
      if (findings.length > 0) return setState({ kind: "refused", findings });
      const started = startWorker();
      worker.current = started;
      setState({ kind: "running", share: 0 });
      const done = (result: Ran["result"]): void => {
        setRan((last) => ({ scenario, other, result, count: (last?.count ?? 0) + 1 }));
        setState({ kind: "idle" });
        end();
      };
      started.addEventListener("error", () => setState({ kind: "failed" }));
      started.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
        if (data.kind === "progress") setState({ kind: "running", share: data.share });
        else if (data.kind === "walked") done({ summary: data.summary });
        else if (data.kind === "raced") done({ race: data.race });
        else if (data.kind === "failed") setState({ kind: "failed" });
      });
      started.postMessage({ kind: "run", id: 0, scenario, other: other?.pathway } satisfies Question, []);
    },
    [end],
  );
  const stop = useCallback(() => {
    end();
    setState({ kind: "stopped" });
  }, [end]);
  return { state, ran, run, stop };
}
