import { csvLine } from "../safe-cell.ts";
import type { Template, TemplateColumn } from "./template.ts";

/** The template as a CSV file with its headings and one made-up row, to be replaced. */
export const templateFile = ({ columns }: Template): string =>
  csvLine(columns.map(({ heading }) => heading)) + csvLine(columns.map(({ example }) => example));

/** What goes into each column, as a CSV file to read beside the template. */
export const explanationsFile = ({ columns }: Template): string =>
  csvLine(["Column", "Required", "What goes in", "Words that are understood", "Example"]) +
  columns
    .map((column) =>
      csvLine([
        column.heading,
        column.required === true ? "yes" : "no",
        column.explanation,
        wordsOf(column),
        column.example,
      ]),
    )
    .join("");

const wordsOf = ({ words }: TemplateColumn): string => Object.keys(words ?? {}).join("; ");
