import { join } from "node:path";
import { error, type Finding, repair } from "@footbridge/core/finding.ts";
import { recognise } from "@footbridge/core/records/header/recognise.ts";
import type { Mapping } from "@footbridge/core/records/header/mapping.ts";
import type { Shape } from "@footbridge/core/records/header/shape.ts";
import { asUtf8 } from "./bytes/as-utf8.ts";
import type { ColumnSeen } from "./bytes/columns-seen.ts";
import { delimiterOf, firstRecord } from "./bytes/first-line.ts";
import { type Encoding, encodingOf, markLength, notACsv } from "./bytes/signature.ts";
import { longestRecord, Structure } from "./bytes/structure.ts";
import { headOf, walk, type Walk } from "./bytes/walk.ts";
import type { Csv } from "./cells/csv-source.ts";
import { secretCells } from "./cells/secret-cells.ts";
import type { RecordsKnowledge } from "./knowledge.ts";

/** What a first look at a file's bytes tells: how to read it, or why not. */
export interface Look {
  readonly bytes: number;
  /** Empty where the look stopped before the end of the file. */
  readonly sha256: string;
  readonly findings: readonly Finding[];
  readonly table?: Table | undefined;
}

/** A file that can be read as a table. */
export interface Table {
  readonly csv: Csv;
  readonly shape: Shape;
  readonly rows: number;
  /** Of the text as it is read, in UTF-8. */
  readonly bytes: number;
  /** Rows that hold Social Security numbers, as it seems. */
  readonly hidden: number;
  readonly columns: readonly ColumnSeen[];
}

export interface LookOptions {
  readonly path: string;
  /** Where a copy in UTF-8 may stand meanwhile; the caller removes it. */
  readonly workDir: string;
  readonly knowledge: RecordsKnowledge;
  readonly map?: Mapping | undefined;
  readonly onBytes?: ((done: number, bytes: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Looks at a file; whatever is wrong with it as a whole is among the findings, and then there is no table. */
export async function look(options: LookOptions): Promise<Look> {
  const { head, bytes } = await headOf(options.path);
  const hopeless = bytes === 0 ? empty() : notACsv(head);
  if (hopeless !== undefined) return { bytes, sha256: "", findings: [hopeless] };
  const encoding = encodingOf(head);
  if (encoding !== "utf-8") return lookAtOther(options, bytes, encoding);
  const first = await lookAtText(options, options.path, head, bytes);
  return first.utf8 ? first.look : lookAtOther(options, bytes, "legacy");
}

async function lookAtOther(options: LookOptions, bytes: number, encoding: Encoding): Promise<Look> {
  const copy = join(options.workDir, "as-utf-8.csv");
  const sha256 = await asUtf8(options.path, copy, encoding, options.signal);
  const { head, bytes: length } = await headOf(copy);
  const second = await lookAtText(options, copy, head, length);
  return {
    ...second.look,
    bytes,
    sha256,
    findings: [otherEncoding(encoding), ...second.look.findings],
  };
}

interface LookAtText {
  readonly utf8: boolean;
  readonly look: Look;
}

async function lookAtText(
  options: LookOptions,
  path: string,
  head: Buffer,
  bytes: number,
): Promise<LookAtText> {
  const { knowledge, map, onBytes, signal } = options;
  const skip = markLength(head);
  const text = head.subarray(skip).toString("utf8");
  const delimiter = delimiterOf(text);
  const cells = firstRecord(text, delimiter);
  const unusable = (sha256: string, findings: readonly Finding[]): Look => ({
    bytes,
    sha256,
    findings,
  });
  if (cells === undefined || (bytes > head.length && !text.includes("\n")))
    return { utf8: true, look: unusable("", [endlessFirstLine()]) };
  if (text.trim() === "") return { utf8: true, look: unusable("", [empty()]) };
  const strange = strangeFirstLine(text, cells.length);
  if (strange !== undefined) return { utf8: true, look: unusable("", [strange]) };
  const seen = recognise(cells, { ...knowledge, mapping: map });
  const headings = !seen.ok || seen.value.headings;
  const structure = new Structure({
    delimiter,
    width: cells.length,
    headings: headings ? 1 : 0,
    secret: seen.ok ? secretCells(seen.value) : undefined,
  });
  const walked: Walk = await walk(path, {
    structure,
    skip,
    onBytes: (done) => onBytes?.(done, bytes),
    signal,
  });
  const sha256 = walked.sha256 ?? "";
  const findings = [
    ...(delimiter === "," ? [] : [otherDelimiter(delimiter)]),
    ...(walked.mixedEnds ? [mixedLineEnds()] : []),
    ...seen.findings,
    ...walked.findings,
    ...(walked.rows === 0 && walked.findings.length === 0 ? [noRows()] : []),
  ];
  const broken = findings.some(({ severity }) => severity === "error");
  if (broken || !seen.ok) return { utf8: walked.utf8, look: unusable(sha256, findings) };
  const { utf8, rows, hidden, columns, mixedEnds } = walked;
  const csv = { path, delimiter, width: cells.length, headings, mixedEnds };
  return {
    utf8,
    look: {
      bytes,
      sha256,
      findings,
      table: { csv, shape: seen.value, rows, bytes, hidden, columns },
    },
  };
}

const empty = (): Finding =>
  error("file.empty", "byte 1", "The file is empty.", "Export it again, and look at it before you send it.");

const noRows = (): Finding =>
  error(
    "file.no-rows",
    "line 2",
    "The file has headings but no rows.",
    "Export it again with its participants.",
  );

/** PIRL has under 600 elements; each column takes DuckDB a third of a mebibyte, also in a short file. */
const mostColumns = 2000;

/** What makes a first line none of a table of participants, though it can be cut into cells. */
function strangeFirstLine(text: string, columns: number): Finding | undefined {
  if (text.includes("\r") && !text.includes("\n"))
    return error(
      "file.line-ends",
      "line 1",
      "The lines end with a carriage return alone, as old Macintosh programs wrote them.",
      "Save the file as “CSV UTF-8 (comma delimited)”.",
    );
  if (columns <= mostColumns) return undefined;
  return error(
    "file.columns.too-many",
    "line 1",
    `The first line has ${columns} columns; at most ${mostColumns} are read.`,
    "Export the columns of the participants’ records alone.",
  );
}

const mixedLineEnds = (): Finding =>
  repair(
    "file.line-ends",
    "whole file",
    "Some lines end with CR LF and others with LF; both were read as the end of a line.",
    "Nothing needs to be done; files put together from two often are so.",
  );

const endlessFirstLine = (): Finding =>
  error(
    "file.line.endless",
    "line 1",
    `The first line does not end within ${longestRecord / 1_048_576} MiB, so this cannot be a table of participants.`,
    "Check the export: line ends may be missing, or a quotation mark is open.",
  );

const encodings = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  legacy: "Windows-1252",
};

const otherEncoding = (encoding: Encoding): Finding =>
  repair(
    "file.encoding",
    "whole file",
    `The file is not in UTF-8; it was read as ${encodings[encoding]}.`,
    "Check names with accents, and save it as CSV UTF-8 next time.",
  );

const delimiterNames: Readonly<Record<string, string>> = {
  ";": "semicolons",
  "\t": "tabs",
  "|": "bars",
};

const otherDelimiter = (delimiter: string): Finding =>
  repair(
    "file.delimiter",
    "line 1",
    `The cells are parted by ${delimiterNames[delimiter] ?? delimiter} instead of commas; it was read that way.`,
    "Nothing needs to be done; commas are usual.",
  );
