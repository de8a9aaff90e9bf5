import { pirlLines } from "@footbridge/core/generate/state/write-pirl.ts";
import { pirlRows } from "@footbridge/core/history/pirl/pirl-rows.ts";
import { type Day, parseDay } from "@footbridge/core/units/day.ts";
import { findingsText } from "../text/findings.ts";
import { eventsOrComplaint, findingsIn, type Known, readKnown } from "./check.ts";
import type { EventsRead } from "./read-events.ts";
import { writeLines } from "./write.ts";

export interface RowsOptions {
  readonly asOf: string;
  readonly out: string;
}

/** Folds a file of events into a PIRL file; answers the exit code. Nothing is written while an event is in error. */
export async function runRows(path: string, { asOf, out }: RowsOptions): Promise<number> {
  const day = parseDay(asOf);
  if (day === undefined) {
    process.stderr.write(`--as-of: ${asOf} is no day. Write it as 2024-06-30.\n`);
    return 2;
  }
  const read = await eventsOrComplaint(path);
  if (read === undefined) return 2;
  const known = await readKnown();
  const errors = findingsIn(read, known).filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    process.stderr.write(`Nothing was written: ${errors.length} errors.\n${findingsText(errors)}`);
    return 1;
  }
  const rows = rowsOf(read, known, day);
  const elements = [...known.layout.values()].filter(({ origin }) => origin !== "public-file");
  await writeLines(out, pirlLines(rows, elements));
  process.stderr.write(`${rows.length} periods of ${read.journeys.size} people, as of ${day}.\n`);
  return 0;
}

const rowsOf = ({ journeys }: EventsRead, { knowledge }: Known, asOf: Day) =>
  [...journeys].flatMap(([person, events]) => pirlRows(person, events, knowledge, asOf));
