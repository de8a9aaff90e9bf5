import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { cellsOfRow, countedRows, written } from "./csv-rows.ts";
import type { Opened } from "./opened.ts";

/** Cells as they are to stand: data row → place in the row, from 0 → value. */
export type Mended = ReadonlyMap<number, ReadonlyMap<number, string>>;

/** Writes the file again with some cells mended; every other row is kept sign by sign. */
export async function mendFile(
  opened: Opened,
  hasHeadings: boolean,
  mended: Mended,
  to: string,
): Promise<void> {
  await pipeline(Readable.from(pieces(opened, hasHeadings, mended)), createWriteStream(to));
}

/** So many signs are written at once. */
const pieceLength = 262_144;

async function* pieces(opened: Opened, hasHeadings: boolean, mended: Mended): AsyncGenerator<string> {
  let waiting = "";
  for await (const { text, end, row = 0 } of countedRows(opened, hasHeadings)) {
    const cells = row === 0 ? undefined : mended.get(row);
    waiting += cells === undefined ? text + end : withCells(text, cells, opened.delimiter) + end;
    if (waiting.length < pieceLength) continue;
    yield waiting;
    waiting = "";
  }
  yield waiting;
}

const withCells = (text: string, mended: ReadonlyMap<number, string>, delimiter: string): string =>
  cellsOfRow(text, delimiter)
    .map((cell, place) => written(mended.get(place) ?? cell, delimiter))
    .join(delimiter);
