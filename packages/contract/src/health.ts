import { z } from "zod";
import { anyRequest, operation } from "./operation.ts";

export const getLive = operation({
  method: "GET",
  path: "/api/v1/health/live",
  tag: "service",
  summary: "Is the process there?",
  response: z.strictObject({ status: z.literal("live") }),
  errors: anyRequest,
});

const part = z.strictObject({ ok: z.boolean(), detail: z.string() });

export const readinessSchema = z.strictObject({
  status: z.enum(["ready", "not-ready"]),
  database: part,
  catalog: part,
  workers: part,
});

export const getReady = operation({
  method: "GET",
  path: "/api/v1/health/ready",
  tag: "service",
  summary: "Can questions be answered: database, catalog and workers (503 with the same body where not)",
  response: readinessSchema,
  errors: anyRequest,
});

export const getMetrics = operation({
  method: "GET",
  path: "/api/v1/metrics",
  tag: "service",
  summary: "Figures for Prometheus: requests, questions, queue, workers, memory",
  response: z.string(),
  media: "text/plain",
  errors: anyRequest,
});
