import { writeFileSync } from "node:fs";
import { explanationsFile, templateFile } from "@footbridge/core/records/template/write-template.ts";
import { recordsKnowledge } from "@footbridge/warehouse/submissions/knowledge.ts";

/** Writes the empty template, and beside it (`… explained.csv`) what goes into each column. */
export function runTemplate(out: string): void {
  const { template } = recordsKnowledge();
  const explained = out.replace(/(\.csv)?$/i, "-explained.csv");
  // A mark before the text, so that spreadsheet programs take it for UTF-8.
  writeFileSync(out, `\uFEFF${templateFile(template)}`);
  writeFileSync(explained, `\uFEFF${explanationsFile(template)}`);
  process.stdout.write(
    `${out}: ${template.columns.length} columns, with one row to replace\n${explained}: what goes in\n`,
  );
}
