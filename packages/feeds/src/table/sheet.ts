import type { CellValue } from "hucre";
import { readXlsx } from "hucre/xlsx";
import { fileProblem, findingOf } from "./file-problem.ts";
import type { InputFile } from "./input-file.ts";
import { placeOfColumn, plainHeader, steadyHeader, type TableKind } from "./kind.ts";
import { Meter } from "./meter.ts";
import { judgeRecords, type TableRead, type Verdict } from "./read-table.ts";
import type { TableRecord } from "./records.ts";
import type { Row } from "./row.ts";

/** Largest workbook read, in bytes: a workbook is held in memory whole. */
const largestWorkbook = 64 * 1024 * 1024;

/** Reads sheets of a workbook as tables: the header is the first line that has the kind's marking column. */
export async function readSheets(
  file: InputFile,
  sheetNames: readonly string[],
  kind: TableKind,
  judge: (row: Row) => Verdict,
): Promise<readonly TableRead[]> {
  const meter = new Meter(file);
  try {
    const workbook = await readXlsx(await bytesOf(file.name, meter.chunks()));
    const sheets = workbook.sheets.filter((sheet) => sheetNames.includes(sheet.name));
    if (sheets.length === 0) throw noSheet(file.name, sheetNames, workbook.sheets);
    const whole = await meter.read(0);
    return await Promise.all(
      sheets.map(async ({ name, rows }) => {
        const place = `${file.name}, ${name}`;
        const read = await judgeRecords(place, sheetRecords(rows, kind), kind, judge);
        return { ...read, file: { ...whole, name: place, rows: read.rows.length } };
      }),
    );
  } catch (thrown) {
    return [{ file: await meter.read(0), rows: [], findings: [findingOf(thrown, file.name)] }];
  }
}

async function bytesOf(name: string, chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > largestWorkbook) {
      throw fileProblem(
        "feed.file-too-large",
        name,
        `The workbook is larger than ${largestWorkbook / 1024 / 1024} MB.`,
        "Save the sheet as “CSV UTF-8”, which is read piece by piece.",
      );
    }
    pieces.push(chunk);
  }
  return Buffer.concat(pieces);
}

/** From the header on, without blank lines, up to the footnotes. */
// oxlint-disable-next-line require-await
async function* sheetRecords(
  rows: readonly (readonly CellValue[])[],
  kind: TableKind,
): AsyncGenerator<TableRecord> {
  let started = false;
  for (const [place, row] of rows.entries()) {
    const cells = row.map(cellText);
    started ||= placeOfColumn(kind, kind.knownBy, steadyHeader(kind, cells).map(plainHeader)) >= 0;
    if (!started || cells.every((cell) => cell === "")) continue;
    if (/^(footnotes?|notes?|sources?)\b/i.test(cells[0] ?? "")) return;
    yield { line: place + 1, cells };
  }
}

const cellText = (value: CellValue): string => {
  if (value === null || value === undefined) return "";
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
};

const noSheet = (
  name: string,
  wanted: readonly string[],
  sheets: readonly { readonly name: string }[],
): Error =>
  fileProblem(
    "feed.sheet-missing",
    name,
    `The workbook has no sheet named ${wanted.join(" or ")}; it has ${sheets
      .map((sheet) => sheet.name)
      .slice(0, 12)
      .join(", ")}.`,
    "Give the workbook that holds these tables.",
  );
