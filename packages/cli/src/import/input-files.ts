import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileAt, type InputFile } from "@footbridge/feeds/table/input-file.ts";

/** Files to read, and whether they are all that a folder holds, in which strangers are no mistake. */
export interface InputFiles {
  readonly files: readonly InputFile[];
  readonly folder: boolean;
}

const tables = /\.(csv|txt|tsv|xlsx)$/i;

/** How far below a folder its tables are looked for. */
const deepest = 4;

/** The files that paths stand for: a file is itself, a folder is the tables in it (and below it, if asked). */
export function inputFiles(paths: readonly string[], below: boolean): InputFiles {
  let folder = false;
  const files = paths.flatMap((path) => {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [path];
    folder = true;
    return tablesIn(path, below ? deepest : 0);
  });
  return { files: files.map(fileAt), folder };
}

const tablesIn = (folder: string, depth: number): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return depth > 0 ? tablesIn(path, depth - 1) : [];
      return tables.test(entry.name) ? [path] : [];
    });
