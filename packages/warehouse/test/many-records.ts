import { stateRows } from "@footbridge/core/generate/state/state.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import type { Duck } from "../src/duckdb/open.ts";
import { elements, writeRecords } from "./write-records.ts";

export interface ManyRecords {
  /** How many periods of participation. */
  readonly periods: number;
  readonly seed: number;
  readonly asOf?: Day;
  /** How many people are made one by one; all others are these again under other names, days and wages. */
  readonly people?: number;
  /** The Parquet file to write. */
  readonly path: string;
}

/** Periods of the made-up state from its people. */
const periodsPerPerson = 1.2;

/**
 * A records table of any size. Row by row makes some 15,000 periods a second; so a part is made and then repeated by
 * SQL: another person, all days of the row moved together by up to two weeks, wages up to a tenth more or less.
 */
export async function writeManyRecords(duck: Duck, request: ManyRecords): Promise<string> {
  const { periods, seed, asOf, people = 20_000, path } = request;
  const made = Math.min(people, Math.ceil(periods / periodsPerPerson));
  const base = await writeRecords(
    duck,
    stateRows({ people: made, seed, ...(asOf === undefined ? {} : { asOf }) }),
    `${path}.base`,
  );
  await duck.run({
    text: `copy (
      with base as (select *, row_number() over () as k, count(*) over () as n from read_parquet('${base}')),
      again as (
        select *, cast(hash(k * 1009 + copy) % 29 as integer) - 14 as days, 90 + cast(hash(k * 2003 + copy) % 21 as integer) as percent
        from base, range(cast(ceil(${periods} / (select count(*) from read_parquet('${base}'))) as bigint)) as copies(copy)
      )
      select ${elements.map(({ id, kind }) => `${changed(id, kind)} as "${id}"`).join(", ")},
        row_number() over () as "row", "submission"
      from again limit ${periods}
    ) to '${path}' (format parquet, compression zstd)`,
    values: [],
  });
  return path;
}

/** The first copy (0) stays as it is. */
function changed(id: string, kind: string): string {
  const column = `"${id}"`;
  if (id === "100")
    return `case when copy = 0 then ${column} else 'C' || lpad(cast(copy as varchar), 5, '0') || right(${column}, 6) end`;
  if (kind === "date") return `case when copy = 0 then ${column} else ${column} + days end`;
  if (!/^170[0-6]$/.test(id)) return column;
  return `case when copy = 0 or ${column} = 999999.99 then ${column} else cast(${column} * percent / 100 as decimal(10, 2)) end`;
}
