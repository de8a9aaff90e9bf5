import { explanationsFile, templateFile } from "@footbridge/core/records/template/write-template.ts";
import { recordsKnowledge } from "@footbridge/warehouse/submissions/knowledge.ts";
import { findingsText } from "../text/findings.ts";
import { writeLines } from "./write-lines.ts";

/** Writes the empty template, and beside it (`… explained.csv`) what goes into each column. */
export async function runTemplate(out: string): Promise<void> {
  const { template } = recordsKnowledge();
  const explained = out.replace(/(\.csv)?$/i, "-explained.csv");
  // A mark before the text, so that spreadsheet programs take it for UTF-8.
  const unwritten = [
    ...(await writeLines([`\uFEFF${templateFile(template)}`], out)),
    ...(await writeLines([`\uFEFF${explanationsFile(template)}`], explained)),
  ];
  if (unwritten.length > 0) {
    process.stderr.write(findingsText(unwritten));
    process.exitCode = 2;
    return;
  }
  process.stdout.write(
    `${out}: ${template.columns.length} columns, with one row to replace\n${explained}: what goes in\n`,
  );
}
