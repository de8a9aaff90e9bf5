import { createWriteStream, existsSync } from "node:fs";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { FeedName } from "@footbridge/feeds/feeds.ts";
import { decode } from "@footbridge/feeds/table/decode.ts";
import { fileAt } from "@footbridge/feeds/table/input-file.ts";
import { records } from "@footbridge/feeds/table/records.ts";

const checkout = fileURLToPath(new URL("../../", import.meta.url));
const shared = resolve(process.env["FOOTBRIDGE_SHARED"] ?? join(checkout, "../shared"), "data");
const samples = join(checkout, "packages/feeds/test/samples");

/** A list to read: which feed it is, and the file with most of its rows. */
export interface BenchList {
  readonly name: string;
  readonly feed: FeedName;
  readonly path: string;
  /** Files that must be read with it. */
  readonly beside: readonly string[];
  readonly delimiter: "," | "\t";
}

const at = (published: string, sample: string): string =>
  existsSync(join(shared, published)) ? join(shared, published) : join(samples, sample);

/** The lists, published or, without them, the samples. */
export const lists = (): readonly BenchList[] => [
  {
    name: "O*NET alternate titles",
    feed: "onet",
    path: at("onet/db_30_1_text/Alternate Titles.txt", "onet/Alternate Titles.txt"),
    beside: [at("onet/db_30_1_text/Occupation Data.txt", "onet/Occupation Data.txt")],
    delimiter: "\t",
  },
  {
    name: "OEWS wages",
    feed: "oews",
    path: at("oews/wages/ny_oews_state_and_regions.csv", "oews/wages.csv"),
    beside: [],
    delimiter: ",",
  },
  {
    name: "CIP-SOC crosswalk",
    feed: "crosswalk",
    path: at("oews/crosswalks/soc2018_cip2020_crosswalk.csv", "soc/cip2020-soc2018.csv"),
    beside: [],
    delimiter: ",",
  },
  {
    name: "New Jersey programs",
    feed: "etpl",
    path: at("etpl/nj/nj_etpl_programs_2021_subset.csv", "etpl-nj/programs_2021-03-29.csv"),
    beside: [at("etpl/nj/nj_etpl_providers_2020-08.csv", "etpl-nj/providers_2020-08.csv")],
    delimiter: ",",
  },
  { name: "Texas programs", feed: "etpl", path: texas(), beside: [], delimiter: "," },
];

export const arePublished = (): boolean => existsSync(shared);

function texas(): string {
  return at("etpl/tx/tx_etpl_statewide_2024-03-20.csv", "etpl-tx/list_2024-03-20.csv");
}

/** Columns of the Texas list that tell its things apart. */
const identifiers = ["Provider ID", "Campus ID", "Program ID"];

/** Writes a file of so many rows: the Texas list again and again, each time with other identifiers. */
export async function writeLargeList(path: string, rows: number): Promise<void> {
  const [header = [], ...listed] = await cellsOf(texas());
  const places = identifiers.map((name) => header.indexOf(name));
  const out = createWriteStream(path);
  out.write(csvLine(header));
  for (let row = 0; row < rows; row += 1) {
    const round = Math.floor(row / listed.length);
    const cells = [...(listed[row % listed.length] ?? [])];
    for (const place of places) cells[place] = `${cells[place] ?? ""}${String(round).padStart(4, "0")}`;
    if (!out.write(csvLine(cells))) await once(out, "drain");
  }
  out.end();
  await once(out, "close");
}

async function cellsOf(path: string): Promise<readonly (readonly string[])[]> {
  const kind = { name: path, columns: [], knownBy: "", delimiter: ",", quotes: true } as const;
  const rows: (readonly string[])[] = [];
  for await (const { cells } of records(path, decode(path, fileAt(path).chunks()), kind)) rows.push(cells);
  return rows;
}

const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\r\n`;
