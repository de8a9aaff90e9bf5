import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { stateRows } from "@footbridge/core/generate/state/state.ts";
import { pirlLines } from "@footbridge/core/generate/state/write-pirl.ts";
import { parseDay } from "@footbridge/core/units/day.ts";
import { recordsKnowledge } from "@footbridge/warehouse/submissions/knowledge.ts";

/** So many made-up people are drawn; a longer file repeats them under other identifiers. */
const people = 20_000;

/** Of a hundred records, two have a planted error. */
const flaws = 0.02;

/** Writes a PIRL file of 290 columns: a made-up state's records, repeated until there are enough. */
export async function writeFile(path: string, rows: number): Promise<void> {
  const asOf = parseDay("2024-06-30");
  if (asOf === undefined) throw new TypeError("the day exists");
  const elements = [...recordsKnowledge().layout.values()].filter(({ origin }) => origin !== "project");
  const [headings = "", ...drawn] = pirlLines(stateRows({ people, seed: 1, asOf, flaws }), elements, "PIRL");
  await pipeline(Readable.from(repeated(headings, drawn, rows)), createWriteStream(path));
}

/** The identifier (100) is the first cell of the official order. */
function* repeated(headings: string, drawn: readonly string[], rows: number): Generator<string> {
  yield headings;
  for (let row = 0; row < rows; row += 1) {
    const line = drawn[row % drawn.length] ?? "";
    yield `P${String(row + 1).padStart(10, "0")}${line.slice(line.indexOf(","))}`;
  }
}
