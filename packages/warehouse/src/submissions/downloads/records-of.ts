import { createReadStream } from "node:fs";
import type { Dress } from "./dress.ts";

const labels = { "utf-8": "utf-8", "utf-16le": "utf-16le", "utf-16be": "utf-16be", legacy: "windows-1252" };

/** The records of a file that was found whole, the heading line included and blank lines left out, one by one. */
export async function* recordsOf(
  path: string,
  { encoding, delimiter }: Dress,
): AsyncGenerator<readonly (readonly string[])[]> {
  const decoder = new TextDecoder(labels[encoding]);
  const cutter = cutterOf(delimiter);
  for await (const piece of createReadStream(path, { highWaterMark: 262_144 })) {
    const records = cutter.take(decoder.decode(piece as Buffer, { stream: true }));
    if (records.length > 0) yield records;
  }
  yield [...cutter.take(decoder.decode()), ...cutter.end()];
}

interface Cutter {
  readonly take: (text: string) => readonly (readonly string[])[];
  readonly end: () => readonly (readonly string[])[];
}

/** Cuts text into records, in any pieces: cells with quotation marks undone. */
function cutterOf(delimiter: string): Cutter {
  let cells: string[] = [];
  let cell = "";
  let state: "start" | "plain" | "quoted" | "closing" = "start";
  let records: string[][] = [];
  const endCell = (): void => {
    cells.push(cell);
    cell = "";
    state = "start";
  };
  const endRecord = (): void => {
    if (state !== "closing" && cell.endsWith("\r")) cell = cell.slice(0, -1);
    endCell();
    if (cells.length > 1 || cells[0] !== "") records.push(cells);
    cells = [];
  };
  const step = (sign: string): void => {
    if (state === "quoted") {
      if (sign === '"') state = "closing";
      else cell += sign;
    } else if (sign === delimiter) endCell();
    else if (sign === "\n") endRecord();
    else if (sign === '"' && state === "start") state = "quoted";
    else if (sign === '"' && state === "closing") {
      cell += sign;
      state = "quoted";
    } else if (state !== "closing") {
      cell += sign;
      if (sign !== "\r") state = "plain";
    }
  };
  return {
    take: (text) => {
      records = [];
      for (const sign of text) step(sign);
      return records;
    },
    end: () => {
      records = [];
      if (cells.length > 0 || cell !== "") endRecord();
      return records;
    },
  };
}
