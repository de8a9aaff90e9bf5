import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";

/** Where files of the warehouse are: the originals by their hash, and what was made of each submission. */
export interface Folders {
  readonly root: string;
  /** The bytes as they came. */
  readonly original: (sha256: string) => string;
  /** Everything made of a submission. */
  readonly submission: (id: string) => string;
  /** What was made of one revision: `records.parquet`, `findings.parquet`, `people.parquet`. */
  readonly revision: (id: string, revision: number) => string;
  /** The sums of several submissions' numbers, to which the next one is added. */
  readonly sums: string;
  /** For what is on its way in, and for work in between. */
  readonly passing: string;
}

export function foldersIn(root: string): Folders {
  const submission = (id: string): string => join(root, "submissions", id);
  return {
    root,
    original: (sha256) => join(root, "originals", sha256),
    submission,
    revision: (id, revision) => join(submission(id), String(revision)),
    sums: join(root, "sums"),
    passing: join(root, "passing"),
  };
}

/** Makes the folders, readable by their owner alone, and removes what a killed process left on its way in. */
export async function prepareFolders({ root, sums, passing }: Folders): Promise<void> {
  for (const folder of [root, join(root, "originals"), join(root, "submissions"), sums, passing])
    await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const left of await readdir(passing)) await rm(join(passing, left), { recursive: true, force: true });
}
