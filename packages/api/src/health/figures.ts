import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Keeper } from "../city/keeper.ts";

/** The service's figures in Prometheus' form; times are seconds, as its rules ask. */
export interface Figures {
  readonly answered: (operation: string, status: number, seconds: number) => void;
  readonly text: () => Promise<string>;
  readonly close: () => void;
}

/** From an answer out of memory (1 ms) to a search that used all the time it may (10 s). */
const buckets = [0.001, 0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10];

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
  gauge("footbridge_catalog_version", "Version of the catalog that answers", (at) => at.view.version);
  gauge("footbridge_workers_ready", "Workers that can take a question", (at) => at.pool.figures().ready);
  gauge("footbridge_questions_asking", "Questions being searched", (at) => at.pool.figures().asking);
  gauge("footbridge_questions_queued", "Questions that wait for a worker", (at) => at.pool.figures().queued);

  function gauge(name: string, help: string, read: (at: ReturnType<Keeper["now"]>) => number): void {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        const standing = keeper.standing();
        this.set(standing === undefined ? 0 : read(standing));
      },
    });
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
