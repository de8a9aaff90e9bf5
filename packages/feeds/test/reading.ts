import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { FeedResult, RowOutcome } from "@footbridge/core/model/import.ts";
import type { FeedName } from "../src/feeds.ts";
import { readFeed } from "../src/read-feed.ts";
import { fileAt, type InputFile } from "../src/table/input-file.ts";

const samples = fileURLToPath(new URL("samples/", import.meta.url));
const checkout = fileURLToPath(new URL("../../../", import.meta.url));

/** The folder of the publishers' own files, which a checkout does not need to have. */
const shared = resolve(process.env["FOOTBRIDGE_SHARED"] ?? join(checkout, "../shared"), "data");
export const noSharedFiles = !existsSync(shared);

export const sampleFiles = (folder: string): readonly InputFile[] => filesIn(join(samples, folder));
export const sharedFiles = (path: string): readonly InputFile[] => filesIn(join(shared, path));
export const sharedPath = (path: string): string => join(shared, path);

function filesIn(path: string): readonly InputFile[] {
  if (!statSync(path).isDirectory()) return [fileAt(path)];
  return readdirSync(path)
    .toSorted()
    .filter((name) => /\.(csv|txt)$/.test(name))
    .map((name) => fileAt(join(path, name)));
}

/** The only list a folder holds. */
export async function read(feed: FeedName, files: readonly InputFile[]): Promise<FeedResult> {
  const [result, ...others] = await readFeed({ feed, files, strangers: "ignore" });
  if (result === undefined || others.length > 0) throw new Error(`not one list but ${others.length + 1}`);
  return result;
}

/** The fates of a file's rows by line: `outcome`, then the codes of its findings. */
export const fates = (result: FeedResult, file: string): Record<number, string> =>
  Object.fromEntries(
    result.rows.filter((row) => row.file.startsWith(file)).map((row) => [row.row, fate(row)]),
  );

const fate = ({ outcome, findings }: RowOutcome): string =>
  [outcome, ...findings.map(({ code }) => code)].join(" ");

/** How often each finding code occurs among a list's rows. */
export function counts(result: FeedResult): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { code } of result.rows.flatMap(({ findings }) => findings))
    found[code] = (found[code] ?? 0) + 1;
  return found;
}

export const outcomes = (result: FeedResult, file = ""): Record<RowOutcome["outcome"], number> => {
  const count = (outcome: RowOutcome["outcome"]): number =>
    result.rows.filter((row) => row.file.startsWith(file) && row.outcome === outcome).length;
  return { imported: count("imported"), repaired: count("repaired"), refused: count("refused") };
};

/** Rows read according to the files. */
export const rowsRead = ({ files }: FeedResult): number => files.reduce((sum, { rows }) => sum + rows, 0);
