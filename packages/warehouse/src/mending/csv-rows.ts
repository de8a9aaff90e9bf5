import { createReadStream } from "node:fs";
import type { Opened } from "./opened.ts";

/** A longer row is no row of a table; the check refuses such a file. In signs. */
const longestRow = 64 * 1_048_576;

/** One row as it stands: its text without the line end, and that end. */
export interface CsvRow {
  readonly text: string;
  readonly end: string;
}

/** The rows of a file one after another, quoted line ends inside them; the last may have no end. Empty lines are rows too. */
export async function* csvRows({ path, skip }: Pick<Opened, "path" | "skip">): AsyncGenerator<CsvRow> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let text = "";
  /** Up to where `text` was looked at: no line end outside quotation marks lies before. */
  let seen = 0;
  let quoted = false;
  for await (const piece of createReadStream(path, { start: skip, highWaterMark: 1_048_576 })) {
    text += decoder.decode(piece as Buffer, { stream: true });
    let from = 0;
    for (;;) {
      const end = text.indexOf("\n", seen);
      const upTo = end === -1 ? text.length : end;
      quoted = isOdd(text, seen, upTo) ? !quoted : quoted;
      seen = end === -1 ? upTo : end + 1;
      if (end === -1) break;
      if (quoted) continue;
      yield rowOf(text.slice(from, end), "\n");
      from = end + 1;
    }
    text = text.slice(from);
    seen -= from;
    if (text.length > longestRow) throw new RangeError("a row does not end");
  }
  text += decoder.decode();
  if (text !== "") yield { text, end: "" };
}

/** A row and its place among the data rows, from 1, as findings count them: 0 is the heading line, a blank line is no row. */
export interface CountedRow extends CsvRow {
  readonly row: number | undefined;
}

/** The rows of a file with their places. */
export async function* countedRows(
  opened: Pick<Opened, "path" | "skip">,
  hasHeadings: boolean,
): AsyncGenerator<CountedRow> {
  let row = hasHeadings ? -1 : 0;
  for await (const line of csvRows(opened)) {
    if (line.text !== "") row += 1;
    yield { ...line, row: line.text === "" ? undefined : row };
  }
}

const rowOf = (text: string, end: string): CsvRow =>
  text.endsWith("\r") ? { text: text.slice(0, -1), end: `\r${end}` } : { text, end };

function isOdd(text: string, from: number, to: number): boolean {
  let odd = false;
  for (let at = text.indexOf('"', from); at !== -1 && at < to; at = text.indexOf('"', at + 1)) odd = !odd;
  return odd;
}

/** A row's cells as they read, without quotation marks. */
export function cellsOfRow(text: string, delimiter: string): readonly string[] {
  if (!text.includes('"')) return text.split(delimiter);
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === delimiter) {
      cells.push(cell);
      cell = "";
    } else cell += sign;
  }
  return [...cells, cell];
}

/** A cell as it is written: in quotation marks where it must be. */
export const written = (value: string, delimiter: string): string =>
  value.includes(delimiter) || /["\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
