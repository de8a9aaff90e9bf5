import { Worker } from "node:worker_threads";
import type { Scenario } from "@footbridge/core/simulate/scenario.ts";
import type { Summary } from "@footbridge/core/simulate/summary.ts";
import { Trouble } from "../door/trouble.ts";

/** 10,000 walks over ten years take a second or two; longer than this is a fault. */
const longestMs = 20_000;
/** Cohorts that may wait: a table's worth of people who press the button. */
const queued = 8;

/** Lets cohorts walk one after another, each in a thread of its own, away from the thread that serves. */
export function cohortRunner(): (scenario: Scenario) => Promise<Summary> {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return (scenario) => {
    if (waiting >= queued)
      return Promise.reject(
        new Trouble("busy", "Other cohorts are walking. Ask again in a moment, or run it in the browser.", {
          retryAfter: 5,
        }),
      );
    waiting += 1;
    const mine = last
      .then(() => walkInThread(scenario))
      .finally(() => {
        waiting -= 1;
      });
    last = mine.catch(() => undefined);
    return mine;
  };
}

function walkInThread(scenario: Scenario): Promise<Summary> {
  return new Promise((done, failed) => {
    const worker = new Worker(new URL("./cohort-worker.ts", import.meta.url), {
      workerData: scenario,
      name: "footbridge-cohort",
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    const late = setTimeout(() => void worker.terminate(), longestMs);
    worker.once("message", done);
    worker.once("error", failed);
    worker.once("exit", () => {
      clearTimeout(late);
      failed(new Trouble("busy", "The cohort took too long. Take fewer people.", { retryAfter: 5 }));
    });
  });
}
