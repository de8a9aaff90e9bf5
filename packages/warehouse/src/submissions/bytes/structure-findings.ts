import { error, type Finding } from "@footbridge/core/finding.ts";

export const raggedRow = (line: number, cells: number, width: number): Finding =>
  error(
    "file.row.ragged",
    `line ${line}`,
    `The row has ${cells} cells, but the first line has ${width}.`,
    "Look for a delimiter inside a cell: such a cell needs quotation marks around it.",
  );

export const strayQuote = (line: number, cell: number): Finding =>
  error(
    "file.quote.stray",
    `line ${line}, column ${cell}`,
    "Text follows a closing quotation mark.",
    "Double the quotation marks inside the cell, or take them out.",
  );

export const strayReturn = (line: number): Finding =>
  error(
    "file.return.stray",
    `line ${line}`,
    "A carriage return stands in the row and ends no line.",
    "Put the cell in quotation marks, or take the carriage return out; export the file again if every line has one too many.",
  );

export const nulByte = (line: number): Finding =>
  error(
    "file.not-text",
    `line ${line}`,
    "The file holds bytes that are no text (NUL).",
    "Export it again as CSV UTF-8; a disk or a transfer may have damaged it.",
  );

export const endless = (line: number, quoteLine: number | undefined): Finding =>
  error(
    "file.line.endless",
    `line ${line}`,
    quoteLine === undefined
      ? "The row is longer than 1 MiB, so this cannot be a table of participants."
      : `The row is longer than 1 MiB: a quotation mark opened on line ${quoteLine} is not closed.`,
    "Check the export: line ends may be missing, or a quotation mark is open.",
  );

export const openQuote = (line: number): Finding =>
  error(
    "file.quote.open",
    `line ${line}`,
    "A quotation mark opened on this line is never closed; the file may have been cut off.",
    "Export or copy the file again, or close the quotation mark.",
  );

export const cutOff = (line: number, cells: number, width: number): Finding =>
  error(
    "file.cut-off",
    `line ${line}`,
    `The file stops in the middle of a row: ${cells} of ${width} cells.`,
    "The file was cut off; export or copy it again.",
  );

export const andMore = (count: number): Finding =>
  error(
    "file.rows.more",
    "whole file",
    `${count} more rows are broken like these.`,
    "Mend the cause in the export rather than row by row.",
  );
