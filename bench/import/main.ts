import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { FeedResult } from "@footbridge/core/model/import.ts";
import { readFeed } from "@footbridge/feeds/read-feed.ts";
import { fileAt } from "@footbridge/feeds/table/input-file.ts";
import { readTable } from "@footbridge/feeds/table/read-table.ts";
import { openStore } from "@footbridge/store/open-store.ts";
import { readWithDuckdb } from "./duckdb.ts";
import { arePublished, type BenchList, lists, writeLargeList } from "./lists.ts";
import { measure, type Measured, perSecond } from "./measure.ts";

/** `npm run bench:import [-- --quick]`: rows per second of each reader and of a whole import, as ratios to DuckDB. */
const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    rows: { type: "string" },
    stored: { type: "string" },
    json: { type: "boolean", default: false },
  },
});
const rows = Number(values.rows ?? (values.quick ? 5000 : 200_000));
const stored = Number(values.stored ?? (values.quick ? 1000 : 20_000));

interface Line {
  readonly list: string;
  readonly what: "cells only" | "whole reader" | "stored";
  readonly ours: Measured;
  readonly duckdb: Measured;
}

const read = async ({ feed, path, beside }: BenchList): Promise<readonly FeedResult[]> =>
  readFeed({ feed, files: [path, ...beside].map(fileAt), strangers: "ignore" });

const rowsOf = (results: readonly FeedResult[]): number =>
  results.reduce((sum, result) => sum + result.rows.length, 0);

async function cellsOnly({ name, path, delimiter }: BenchList): Promise<number> {
  const kind = { name, columns: [], knownBy: "", delimiter, quotes: delimiter === "," };
  return (await readTable(fileAt(path), kind, () => ({ findings: [] }))).rows.length;
}

async function compare(list: BenchList, warm: boolean): Promise<readonly Line[]> {
  const duckdb = await measure(() => readWithDuckdb(list.path, list.delimiter), warm);
  const cells = await measure(() => cellsOnly(list), warm);
  const whole = await measure(async () => rowsOf(await read(list)), warm);
  return [
    { list: list.name, what: "cells only", ours: cells, duckdb },
    { list: list.name, what: "whole reader", ours: whole, duckdb },
  ];
}

/** A whole import into a fresh embedded database, reading included. */
async function storeList(list: BenchList, folder: string): Promise<Line> {
  const duckdb = await measure(() => readWithDuckdb(list.path, list.delimiter), false);
  const store = await openStore({ dataDir: join(folder, "data") });
  try {
    const ours = await measure(async () => {
      const results = await read(list);
      for (const result of results) await store.catalog.import(result);
      return rowsOf(results);
    }, false);
    return { list: list.name, what: "stored", ours, duckdb };
  } finally {
    await store.close();
  }
}

const whole = (value: number): string => Math.round(value).toLocaleString("en-US");

function say({ list, what, ours, duckdb }: Line): void {
  const ratio = perSecond(ours) / perSecond(duckdb);
  process.stdout.write(
    `${list.padEnd(32)} ${what.padEnd(13)} ${whole(ours.rows).padStart(8)} rows  ${whole(perSecond(ours)).padStart(9)} rows/s  ` +
      `DuckDB ${whole(perSecond(duckdb)).padStart(9)} rows/s  ratio ${ratio.toFixed(3)}  peak ${whole(ours.peakBytes / 1_048_576)} MB\n`,
  );
}

async function run(folder: string): Promise<readonly Line[]> {
  const lines: Line[] = [];
  const tell = (line: Line): void => {
    lines.push(line);
    if (!values.json) say(line);
  };
  for (const list of lists()) for (const line of await compare(list, true)) tell(line);
  const large: BenchList = {
    name: "",
    feed: "etpl",
    path: join(folder, "large.csv"),
    beside: [],
    delimiter: ",",
  };
  await writeLargeList(large.path, rows);
  const megabytes = (statSync(large.path).size / 1_048_576).toFixed(0);
  for (const line of await compare({ ...large, name: `Texas, repeated (${megabytes} MB)` }, false))
    tell(line);
  await writeLargeList(large.path, stored);
  tell(await storeList({ ...large, name: "Texas, repeated" }, folder));
  return lines;
}

const folder = mkdtempSync(join(tmpdir(), "footbridge-bench-import-"));
try {
  if (!values.json)
    process.stdout.write(`${arePublished() ? "Published files" : "Samples (no published files at hand)"}\n`);
  const lines = await run(folder);
  if (values.json) process.stdout.write(`${JSON.stringify(lines, undefined, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
