import { parentPort, workerData } from "node:worker_threads";
import type { Scenario } from "@footbridge/core/simulate/scenario.ts";
import { simulate } from "@footbridge/core/simulate/simulate.ts";
import { type Summary, summarize } from "@footbridge/core/simulate/summary.ts";

const summary: Summary = summarize(simulate(workerData as Scenario) ?? []);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
parentPort?.postMessage(summary);
