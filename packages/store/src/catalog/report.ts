import { type Finding, warning } from "@footbridge/core/finding.ts";
import type { FeedResult, ImportReport, RowOutcome } from "@footbridge/core/model/import.ts";
import type { RefusedRecord } from "./check-records.ts";

/** The parts of a report that come from the rows and the findings, all but what was written. */
export type Told = Pick<ImportReport, "feed" | "files" | "rows" | "findings" | "byCode">;

/** More findings than a person reads at one go; the counts by code go on counting. */
const mostFindings = 500;

/** A row whose record was refused ends as refused, with the record's reasons. */
export function fatesOf(
  rows: readonly RowOutcome[],
  refused: readonly RefusedRecord[],
): readonly RowOutcome[] {
  if (refused.length === 0) return rows;
  const reasons = new Map<string, readonly Finding[]>();
  for (const { record, findings } of refused)
    reasons.set(record, [...(reasons.get(record) ?? []), ...findings]);
  return rows.map((row) => {
    const why = row.record === undefined || row.outcome === "refused" ? undefined : reasons.get(row.record);
    return why === undefined ? row : { ...row, outcome: "refused", findings: [...row.findings, ...why] };
  });
}

/** Counts the rows and findings; refused records that no row stands for are told among the list's own findings. */
export function tell(feed: FeedResult, rows: readonly RowOutcome[], refused: readonly RefusedRecord[]): Told {
  const withRow = new Set(rows.map(({ record }) => record));
  const own = [
    ...feed.findings,
    ...refused.filter(({ record }) => !withRow.has(record)).flatMap(({ findings }) => findings),
  ];
  const count = (outcome: RowOutcome["outcome"]): number =>
    rows.filter((row) => row.outcome === outcome).length;
  return {
    feed: feed.feed,
    files: feed.files,
    rows: {
      read: rows.length,
      imported: count("imported"),
      repaired: count("repaired"),
      refused: count("refused"),
    },
    findings: shortened(own),
    byCode: countByCode([...own, ...rows.flatMap(({ findings }) => findings)]),
  };
}

function shortened(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= mostFindings) return findings;
  const rest = findings.length - mostFindings;
  return [
    ...findings.slice(0, mostFindings),
    warning(
      "import.more-findings",
      "",
      `${rest} more findings are left out here.`,
      "Mend those shown, then import again.",
    ),
  ];
}

function countByCode(findings: readonly Finding[]): ImportReport["byCode"] {
  const counts = new Map<
    string,
    { code: string; severity: Finding["severity"]; count: number; example: string }
  >();
  for (const { code, severity, message } of findings) {
    const sofar = counts.get(code);
    if (sofar === undefined) counts.set(code, { code, severity, count: 1, example: message });
    else sofar.count += 1;
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}
