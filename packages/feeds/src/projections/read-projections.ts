import type { FeedResult } from "@footbridge/core/model/import.ts";
import type { Source } from "@footbridge/core/model/provenance.ts";
import { feedResult, type ReadOptions, Records } from "../feed-result.ts";
import { loadCodes } from "../reference/codes.ts";
import { statedDate } from "../table/cells.ts";
import type { InputFile } from "../table/input-file.ts";
import { headerOf } from "../table/recognise.ts";
import { readTable, type TableRead, type Verdict } from "../table/read-table.ts";
import type { Row } from "../table/row.ts";
import { readSheets } from "../table/sheet.ts";
import { judgeProjection, nation } from "./judge.ts";
import { periodOf, projectionKind } from "./kinds.ts";

const sheets = ["Table 1.2", "Table 1.10"];

const isWorkbook = (file: InputFile): boolean => /\.xlsx$/i.test(file.name);

/** Reads national employment projections: tables 1.2 and 1.10 as CSV, or the occupation workbook. */
export async function readProjections(
  files: readonly InputFile[],
  options: ReadOptions = {},
): Promise<FeedResult> {
  const { onet } = await loadCodes();
  const records = new Records();
  const source = await sourceOf(files, options);
  const provenance = { source: source.id, asOf: source.vintage.slice(0, 40), area: nation.name };
  const judge = (row: Row): Verdict =>
    judgeProjection({ records, provenance, isSoc: (code) => onet.has(`${code}.00`) }, row);
  const reads: TableRead[] = [];
  for (const file of files) {
    if (isWorkbook(file)) reads.push(...(await readSheets(file, sheets, projectionKind, judge)));
    else
      reads.push(await readTable(file, projectionKind, judge, (rows) => options.progress?.(file.name, rows)));
  }
  return feedResult("bls-projections", reads, records, source);
}

async function sourceOf(files: readonly InputFile[], options: ReadOptions): Promise<Source> {
  let period: string | undefined;
  for (const file of files) {
    if (!isWorkbook(file)) period ??= periodOf(await headerOf(file, ","));
    period ??= /\d{4}-\d{2}/.exec(file.name)?.[0] ?? statedDate(file.name);
  }
  return {
    id: "bls-projections",
    title: "Employment Projections, occupations, United States",
    name: { en: "national job forecast", es: "pronóstico nacional de empleo" },
    publisher: "U.S. Bureau of Labor Statistics",
    vintage: options.vintage ?? period?.replace("–", "-") ?? "period not stated in the files",
    licence: "public domain",
  };
}
