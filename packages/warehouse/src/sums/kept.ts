import { existsSync } from "node:fs";
import { readdir, readFile, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Cell } from "@footbridge/core/metrics/cell.ts";
import type { Observed } from "../reports/observe.ts";
import { nameOfPart, writeWhole } from "./part.ts";

/** The sum of some files' numbers. */
export interface Kept {
  /** By their names: what was observed of each. */
  readonly parts: readonly (readonly [string, Observed])[];
  /** All metrics but medians; undefined for the sum of nothing. */
  readonly counts: readonly Cell[] | undefined;
  /** Parquet of amounts to be added to, or taken out of, the files' own: of people in several. */
  readonly amounts: string | undefined;
  /** What medians are found in when the next file comes. */
  readonly middles: string | undefined;
}

const nothing: Kept = { parts: [], counts: undefined, amounts: undefined, middles: undefined };

/** So many sums of one plan stay: the one before, and one for either way back. */
const mostKept = 3;

/** The kept sum from which it takes the fewest files, added or taken out, to the wanted ones. */
export async function nearest(
  directory: string,
  key: string,
  wanted: ReadonlyMap<string, Observed>,
): Promise<Kept> {
  let best = nothing;
  let fewest = wanted.size;
  for (const name of await namesOf(directory, key)) {
    const kept = JSON.parse(await readFile(join(directory, name), "utf8")) as Kept;
    const gone = kept.parts.filter(([part]) => !wanted.has(part));
    const steps = gone.length + wanted.size - (kept.parts.length - gone.length);
    if (steps >= fewest || kept.amounts === undefined || !existsSync(kept.amounts)) continue;
    if (gone.some(([part, files]) => !isThere(part, files))) continue;
    [best, fewest] = [kept, steps];
  }
  return best;
}

/** What is taken out is asked again: it must be there as it was. */
const isThere = (part: string, files: Observed): boolean =>
  [files.period, files.pathway].every((path) => existsSync(path)) && nameOfPart(files) === part;

/** Keeps a sum, whole or not at all, and lets go of the oldest ones of its plan. */
export async function keep(directory: string, path: string, sum: Kept): Promise<void> {
  await writeWhole(path, JSON.stringify(sum));
  const key = basename(path).replace(/-[^-]*$/, "");
  const all = await Promise.all(
    (await namesOf(directory, key)).map(async (each) => {
      const file = join(directory, each);
      return { file, at: (await stat(file)).mtimeMs };
    }),
  );
  for (const { file } of all.toSorted((a, b) => b.at - a.at).slice(mostKept))
    for (const end of [".json", "-amounts.parquet", "-middles"])
      await rm(file.replace(/\.json$/, end), { force: true });
}

async function namesOf(directory: string, key: string): Promise<readonly string[]> {
  if (!existsSync(directory)) return [];
  const names = await readdir(directory);
  return names.filter((name) => name.startsWith(`${key}-`) && name.endsWith(".json"));
}
