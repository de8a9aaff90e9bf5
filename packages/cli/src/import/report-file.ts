import { writeFileSync } from "node:fs";
import type { RowOutcome } from "@footbridge/core/model/import.ts";
import { htmlOf } from "@footbridge/feeds/report/html.ts";
import type { ImportView } from "@footbridge/feeds/report/import-view.ts";
import { markdownOf } from "@footbridge/feeds/report/markdown.ts";
import { rowAsCsv, rowsCsvHeader } from "@footbridge/feeds/report/rows-csv.ts";

/** A list and the fate of each of its rows. */
export interface ToldList {
  readonly view: ImportView;
  readonly rows: readonly RowOutcome[];
}

const writers: Readonly<Record<string, (lists: readonly ToldList[]) => string>> = {
  csv: (lists) =>
    rowsCsvHeader + lists.flatMap(({ view, rows }) => rows.map((row) => rowAsCsv(view.feed, row))).join(""),
  html: htmlOf,
  md: (lists) => `# Import report\n\n${lists.map(({ view }) => markdownOf(view)).join("\n")}`,
};

/** True for a name that ends in .csv, .html or .md. */
export const isReportName = (name: string): boolean => writers[extensionOf(name)] !== undefined;

/** Writes the report in the format that the file's name asks for. */
export function writeReport(name: string, lists: readonly ToldList[]): void {
  const write = writers[extensionOf(name)];
  if (write !== undefined) writeFileSync(name, write(lists));
}

const extensionOf = (name: string): string => name.slice(name.lastIndexOf(".") + 1).toLowerCase();
