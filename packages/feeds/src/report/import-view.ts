import type { Finding } from "@footbridge/core/finding.ts";
import type { FeedResult, ImportReport, RowOutcome } from "@footbridge/core/model/import.ts";

/** How many rows ended how. */
export interface RowCounts {
  readonly read: number;
  readonly imported: number;
  readonly repaired: number;
  readonly refused: number;
}

/** All there is to tell of one list: nothing in it depends on when it was imported, so the same list tells the same. */
export interface ImportView {
  readonly feed: string;
  /** False where the list as a whole was unusable. */
  readonly usable: boolean;
  readonly rows: RowCounts;
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly rows: RowCounts }[];
  readonly byCode: ImportReport["byCode"];
  readonly findings: readonly Finding[];
  /** What was written, by noun; absent where nothing was to be (a trial run). */
  readonly records?: ImportReport["records"];
}

/** A list as its reader sees it, before it is stored. */
export function viewOfResult({ feed, files, rows, findings }: FeedResult): ImportView {
  return {
    feed,
    usable: !findings.some(({ severity }) => severity === "error"),
    rows: countRows(rows),
    files: countFiles(files, rows),
    byCode: countCodes([...findings, ...rows.flatMap((row) => row.findings)]),
    findings,
  };
}

/** A list as it was stored, or refused as a whole. */
export function viewOfReport(report: ImportReport, rows: readonly RowOutcome[]): ImportView {
  const { feed, files, byCode, findings, records } = report;
  return {
    feed,
    usable: records.length > 0,
    rows: report.rows,
    files: countFiles(files, rows),
    byCode,
    findings,
    records,
  };
}

function countRows(rows: readonly RowOutcome[]): RowCounts {
  const count = (outcome: RowOutcome["outcome"]): number =>
    rows.filter((row) => row.outcome === outcome).length;
  return {
    read: rows.length,
    imported: count("imported"),
    repaired: count("repaired"),
    refused: count("refused"),
  };
}

function countFiles(files: FeedResult["files"], rows: readonly RowOutcome[]): ImportView["files"] {
  const byFile = Map.groupBy(rows, (row) => row.file);
  return files.map(({ name, sha256 }) => ({ name, sha256, rows: countRows(byFile.get(name) ?? []) }));
}

function countCodes(findings: readonly Finding[]): ImportReport["byCode"] {
  return [...Map.groupBy(findings, ({ code }) => code)]
    .map(([code, group]) => ({
      code,
      severity: group[0]?.severity ?? "warning",
      count: group.length,
      example: group[0]?.message ?? "",
    }))
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}
