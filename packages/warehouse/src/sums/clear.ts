import { existsSync } from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/** What was written later than so many milliseconds ago stays: another process may be reading or writing it. */
const restMs = 86_400_000;

/** What is kept by a plan: a sum's files (its plan's key, a hash of what was summed), and what one file says to the plan alone. */
const ofSum = /^([0-9a-f]{32})-[0-9a-f]{16}/;
const ofPart = /^([0-9a-f]{32})-(?:period|tally|amounts|counts)\b/;

/** The keys of the plans that are asked today; only called where there is something to clear. */
export type InUse = () => ReadonlySet<string>;

/**
 * Removes the sums of plans that are asked no more, and what a process left unfinished that was killed. Nothing of it is a source:
 * what is missing is made again.
 */
export async function clearSums(directory: string, inUse: InUse, now: number = Date.now()): Promise<void> {
  const names = await namesIn(directory);
  const whole = new Set(names.filter((name) => name.endsWith(".json")).flatMap(stemOf));
  await clear(directory, {
    names: names.filter((name) => ofSum.test(name)),
    wanted: (name) => stemOf(name).every((stem) => whole.has(stem)) && isAsked(name, ofSum, inUse),
    now,
  });
}

/** Removes what one file said to plans that are asked no more; its coding, which serves every report, stays. */
export async function clearParts(directory: string, inUse: InUse, now: number = Date.now()): Promise<void> {
  const names = await namesIn(directory);
  await clear(directory, {
    names: names.filter((name) => ofPart.test(name) || name.endsWith(".part")),
    wanted: (name) => isAsked(name, ofPart, inUse),
    now,
  });
}

/** Removes all folders of a folder but one: what was kept for other decisions about people. */
export async function clearOthers(directory: string, kept: string, now: number = Date.now()): Promise<void> {
  await clear(directory, { names: await namesIn(directory), wanted: (name) => name === kept, now });
}

interface Clearing {
  readonly names: readonly string[];
  readonly wanted: (name: string) => boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

async function clear(directory: string, { names, wanted, now }: Clearing): Promise<void> {
  for (const name of names) {
    const path = join(directory, name);
    // Another process may have removed it meanwhile.
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: now }));
    if (now - mtimeMs <= restMs || wanted(name)) continue;
    await rm(path, { recursive: true, force: true });
  }
}

const namesIn = async (directory: string): Promise<readonly string[]> =>
  existsSync(directory) ? readdir(directory) : [];

const stemOf = (name: string): readonly string[] => ofSum.exec(name)?.slice(0, 1) ?? [];

const isAsked = (name: string, pattern: RegExp, inUse: InUse): boolean =>
  !name.endsWith(".part") && inUse().has(pattern.exec(name)?.[1] ?? "");
