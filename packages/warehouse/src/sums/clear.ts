import { existsSync } from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/** What was written later than so many milliseconds ago stays: another process may be reading or writing it. */
const restMs = 86_400_000;

/** The name of a sum's files without their end: the plan's key, and a hash of what was summed. */
const named = /^([0-9a-f]{32})-[0-9a-f]{16}/;

/**
 * Removes the sums of plans that are asked no more (`inUse` has the keys of those that are), and what a process left unfinished
 * that was killed. Nothing of it is a source: what is missing is made again.
 */
export async function clearSums(
  directory: string,
  inUse: () => ReadonlySet<string>,
  now: number = Date.now(),
): Promise<void> {
  const names = existsSync(directory) ? await readdir(directory) : [];
  if (names.length === 0) return;
  const keys = inUse();
  const whole = new Set(names.filter((name) => name.endsWith(".json")).flatMap(stemOf));
  for (const name of names) {
    const [key, stem] = [named.exec(name)?.[1], stemOf(name)[0]];
    if (key === undefined || stem === undefined) continue;
    const wanted = keys.has(key) && whole.has(stem) && !name.endsWith(".part");
    if (wanted) continue;
    const path = join(directory, name);
    if (now - (await stat(path)).mtimeMs > restMs) await rm(path, { force: true });
  }
}

const stemOf = (name: string): readonly string[] => named.exec(name)?.slice(0, 1) ?? [];
