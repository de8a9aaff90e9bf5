import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { stateRows } from "@footbridge/core/generate/state/state.ts";
import { pirlLines } from "@footbridge/core/generate/state/write-pirl.ts";
import { sql, statement } from "@footbridge/core/sql/fragment.ts";
import { parseDay } from "@footbridge/core/units/day.ts";
import { openDuck } from "@footbridge/warehouse/duckdb/open.ts";
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
  const base = `${path}.base`;
  const lines = pirlLines(stateRows({ people, seed: 1, asOf, flaws }), elements, "PIRL");
  await pipeline(Readable.from(lines), createWriteStream(base));
  const duck = await openDuck();
  try {
    await duck.run(
      statement(sql`copy (
          select * exclude (time) replace (printf('P%010d', row_number() over ()) as "PIRL100")
          from read_csv(${base}, all_varchar = true, header = true, delim = ',')
          cross join range(${Math.ceil(rows / people)}) as times (time) limit ${rows}
        ) to ${path} (format csv, header true)`),
    );
  } finally {
    duck.close();
    await rm(base, { force: true });
  }
}
