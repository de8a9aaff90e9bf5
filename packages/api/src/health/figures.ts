import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Generation } from "../city/generation.ts";
import type { Keeper } from "../city/keeper.ts";

/** The service's figures in Prometheus' form; times are seconds, as its rules ask. */
export interface Figures {
  readonly answered: (operation: string, status: number, seconds: number) => void;
  readonly text: () => Promise<string>;
  readonly close: () => void;
}

/** From an answer out of memory (1 ms) to a search that used all the time it may (10 s). */
const buckets = [0.001, 0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10];

type Level = readonly [name: string, help: string, read: (at: Generation) => number];

const levels: readonly Level[] = [
  ["footbridge_catalog_version", "Version of the catalog that answers", (at) => at.view.version],
  ["footbridge_workers_ready", "Workers that can take a question", (at) => at.pool.figures().ready],
  ["footbridge_questions_asking", "Questions being searched", (at) => at.pool.figures().asking],
  ["footbridge_questions_queued", "Questions that wait for a worker", (at) => at.pool.figures().queued],
];

/** Read when asked; 0 until there is a generation. */
const levelOf = (keeper: Keeper, ...[name, help, read]: Level): Gauge =>
  new Gauge({
    name,
    help,
    registers: [],
    collect() {
      const standing = keeper.standing();
      this.set(standing === undefined ? 0 : read(standing));
    },
  });

export function figuresOf(keeper: Keeper): Figures {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: "footbridge_requests_total",
    help: "Requests by operation and status",
    labelNames: ["operation", "status"],
    registers,
  });
  const seconds = new Histogram({
    name: "footbridge_request_seconds",
    help: "Time to answer, by operation",
    labelNames: ["operation"],
    buckets,
    registers,
  });
  for (const [name, help, read] of levels) {
    registry.registerMetric(levelOf(keeper, name, help, read));
  }
  return {
    answered: (operation, status, took) => {
      requests.inc({ operation, status });
      seconds.observe({ operation }, took);
    },
    text: () => registry.metrics(),
    close: () => registry.clear(),
  };
}
