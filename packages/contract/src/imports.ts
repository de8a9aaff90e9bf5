import type { ImportReport, RowOutcome } from "@footbridge/core/model/import.ts";
import { z } from "zod";
import { findingSchema } from "./finding.ts";
import { anyRequest, operation } from "./operation.ts";
import { pageOf, pageQuery } from "./page.ts";

const count = z.int().min(0);

const readFile = z.strictObject({ name: z.string(), sha256: z.string(), bytes: count, rows: count });

/** What an import read and changed; read again, the same list changes nothing. */
export const importReportSchema = z.strictObject({
  id: z.string(),
  feed: z.string(),
  at: z.string(),
  files: z.array(readFile),
  rows: z.strictObject({ read: count, imported: count, repaired: count, refused: count }),
  records: z.array(
    z.strictObject({ noun: z.string(), added: count, changed: count, unchanged: count, retired: count }),
  ),
  findings: z.array(findingSchema),
  byCode: z.array(
    z.strictObject({
      code: z.string(),
      severity: z.enum(["error", "warning", "repair"]),
      count,
      example: z.string(),
    }),
  ),
}) satisfies z.ZodType<ImportReport>;

export const outcomes = ["imported", "repaired", "refused"] as const;

export const rowOutcomeSchema = z.strictObject({
  row: z.int(),
  file: z.string(),
  outcome: z.enum(outcomes),
  record: z.string().optional(),
  findings: z.array(findingSchema),
}) satisfies z.ZodType<RowOutcome>;

const importId = z.strictObject({ id: z.string().min(1).max(100) });

export const listImports = operation({
  method: "GET",
  path: "/api/v1/imports",
  tag: "imports",
  summary: "What was imported, newest first",
  query: z.strictObject({ ...pageQuery, feed: z.string().min(1).max(100).optional() }),
  response: pageOf(importReportSchema),
  errors: ["unusable-request", ...anyRequest],
});

export const getImport = operation({
  method: "GET",
  path: "/api/v1/imports/{id}",
  tag: "imports",
  summary: "One import: files, counts, what was wrong and how often",
  params: importId,
  response: importReportSchema,
  errors: ["not-found", ...anyRequest],
});

export const listImportRows = operation({
  method: "GET",
  path: "/api/v1/imports/{id}/rows",
  tag: "imports",
  summary: "What became of each row of an import",
  params: importId,
  query: z.strictObject({ ...pageQuery, outcome: z.enum(outcomes).optional() }),
  response: pageOf(rowOutcomeSchema),
  errors: ["unusable-request", "not-found", ...anyRequest],
});

export const downloadImportRows = operation({
  method: "GET",
  path: "/api/v1/imports/{id}/rows.csv",
  tag: "imports",
  summary: "What became of each row, as a table to download",
  params: importId,
  query: z.strictObject({ outcome: z.enum(outcomes).optional() }),
  response: z.string(),
  media: "text/csv",
  errors: ["unusable-request", "not-found", ...anyRequest],
});
