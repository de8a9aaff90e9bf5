import { error, type Finding } from "@footbridge/core/finding.ts";
import type { ReadFile, RowOutcome } from "@footbridge/core/model/import.ts";
import { type Columns, matchColumns } from "./columns.ts";
import { decode } from "./decode.ts";
import { fileProblem, findingOf } from "./file-problem.ts";
import type { InputFile } from "./input-file.ts";
import type { TableKind } from "./kind.ts";
import { Meter } from "./meter.ts";
import { records, type TableRecord } from "./records.ts";
import { type Row, rowOf } from "./row.ts";

/** What one row came to. An error refuses it; a repair mends it; a warning goes with it. */
export interface Verdict {
  readonly record?: string;
  readonly findings: readonly Finding[];
}

export interface TableRead {
  readonly file: ReadFile;
  readonly rows: readonly RowOutcome[];
  /** About the file as a whole. */
  readonly findings: readonly Finding[];
}

/** Reads a delimited file row by row, in bounded memory; every data row gets exactly one outcome. */
export async function readTable(
  file: InputFile,
  kind: TableKind,
  judge: (row: Row) => Verdict,
  progress?: (rows: number) => void,
): Promise<TableRead> {
  const meter = new Meter(file);
  const cut = records(file.name, decode(file.name, meter.chunks()), kind);
  const { rows, findings } = await judgeRecords(file.name, cut, kind, judge, progress);
  return { file: await meter.read(rows.length), rows, findings };
}

/** Judges records of whatever origin; the first is the header. What breaks on the way becomes a finding. */
export async function judgeRecords(
  name: string,
  source: AsyncIterable<TableRecord>,
  kind: TableKind,
  judge: (row: Row) => Verdict,
  progress?: (rows: number) => void,
): Promise<Omit<TableRead, "file">> {
  const rows: RowOutcome[] = [];
  const findings: Finding[] = [];
  try {
    let columns: Columns | undefined;
    let width = 0;
    for await (const { line, cells } of source) {
      if (columns === undefined) {
        columns = matchColumns(kind, cells);
        width = cells.length;
        findings.push(...columns.findings);
        if (findings.some((finding) => finding.severity === "error")) break;
        continue;
      }
      const wrong = wrongWidth(line, cells, width);
      const verdict = wrong === undefined ? judge(rowOf(line, cells, columns.places)) : { findings: [wrong] };
      rows.push(outcomeOf(name, line, verdict));
      if (progress !== undefined && rows.length % 10_000 === 0) progress(rows.length);
    }
    if (columns === undefined) throw noRows(name);
  } catch (thrown) {
    findings.push(findingOf(thrown, name));
  }
  return { rows, findings };
}

const noFindings: readonly Finding[] = [];

/** The fate of a row from its verdict. */
export function outcomeOf(file: string, line: number, { record, findings }: Verdict): RowOutcome {
  if (findings.length === 0) return { row: line, file, outcome: "imported", record, findings: noFindings };
  const has = (severity: Finding["severity"]): boolean =>
    findings.some((finding) => finding.severity === severity);
  if (has("error")) return { row: line, file, outcome: "refused", findings };
  return { row: line, file, outcome: has("repair") ? "repaired" : "imported", record, findings };
}

function wrongWidth(line: number, cells: readonly string[], width: number): Finding | undefined {
  if (cells.length === width || cells.slice(width).every((cell) => cell === "")) {
    if (cells.length >= width) return undefined;
  }
  return error(
    "feed.row-width",
    `line ${line}`,
    `The row has ${cells.length} cells where the header has ${width}; its values cannot be told apart.`,
    "Look for a comma or a line break inside a value that is not in quotation marks.",
  );
}

const noRows = (name: string): Error =>
  fileProblem(
    "feed.file-empty",
    name,
    "The file holds no header line.",
    "Download or export the file again.",
  );
