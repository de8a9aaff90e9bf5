import type { Scorecard } from "@footbridge/core/checks/scorecard.ts";
import type { Pathway } from "@footbridge/core/model/pathway.ts";
import type { PathwayNumbers } from "@footbridge/core/plan/pathway-numbers.ts";
import { useEffect, useMemo, useRef, useState } from "react";
import { type Answer, type Question, startWorker } from "../work.ts";

/** What a drawing comes to. */
export interface Look {
  readonly scorecard: Scorecard;
  readonly numbers: PathwayNumbers;
}

/** Typing pauses this long, in milliseconds, before the drawing is looked at anew. */
const pauseMs = 200;

/** The numbers and the scorecard of a drawing, from a worker, a moment after each change; those before stay until then. */
export function useLook(pathway: Pathway, profile: string): Look | undefined {
  const worker = useRef<Worker>(undefined);
  const [look, setLook] = useState<Look>();
  const text = useMemo(() => withoutPlaces(pathway), [pathway]);
  useEffect(() => {
    const started = startWorker();
    worker.current = started;
    started.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      if (data.kind === "looked") setLook({ scorecard: data.scorecard, numbers: data.numbers });
    });
    return () => started.terminate();
  }, []);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      worker.current?.postMessage({ kind: "look", id: 0, pathway: text, profile } satisfies Question, []);
    }, pauseMs);
    return () => window.clearTimeout(timer);
  }, [text, profile]);
  return look;
}

/** The pathway without places as text: the same until something but places on the canvas changes. */
const withoutPlaces = (pathway: Pathway): string =>
  JSON.stringify({ ...pathway, steps: pathway.steps.map(({ at: _at, ...step }) => step) });
