import type { FeedResult } from "@footbridge/core/model/import.ts";
import type { Source } from "@footbridge/core/model/provenance.ts";
import { feedResult, type ReadOptions, Records } from "../feed-result.ts";
import { loadCodes } from "../reference/codes.ts";
import { statedDate } from "../table/cells.ts";
import type { InputFile } from "../table/input-file.ts";
import { readTable } from "../table/read-table.ts";
import { judgeWage } from "./judge.ts";
import { wageKind } from "./kinds.ts";

/** Reads wages of New York State and its regions: hourly = annual / 2,080, suppressed figures absent. */
export async function readOews(file: InputFile, options: ReadOptions = {}): Promise<FeedResult> {
  const { onet } = await loadCodes();
  const records = new Records();
  const source: Source = {
    id: "oews-ny",
    title: "Occupational Employment and Wage Statistics, New York State and regions",
    name: { en: "state wage survey", es: "encuesta de salarios del estado" },
    publisher: "New York State Department of Labor",
    vintage: options.vintage ?? statedDate(file.name) ?? "survey year not stated in the file",
    licence: "New York State open data terms",
  };
  const provenance = { source: source.id, asOf: source.vintage.slice(0, 40) };
  const table = await readTable(
    file,
    wageKind,
    (row) => judgeWage({ records, provenance, isSoc: (code) => onet.has(`${code}.00`) }, row),
    (rows) => options.progress?.(file.name, rows),
  );
  return feedResult("oews-ny", [table], records, source);
}
