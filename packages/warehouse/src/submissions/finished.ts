import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/** What an unfinished work folder is named; whoever reads a folder of submissions passes these by. */
const unfinished = ".unfinished-";

/** A folder that work is written to before it counts: beside what it will become, so that a rename suffices. */
export async function workFolder(outDir: string): Promise<string> {
  await mkdir(outDir, { recursive: true });
  for (const left of await readdir(outDir))
    if (left.startsWith(unfinished)) await rm(join(outDir, left), { recursive: true, force: true });
  const folder = join(outDir, `${unfinished}${process.pid}`);
  await mkdir(folder);
  return folder;
}

/** Makes a written file lasting and gives it its name; a crash before leaves nothing of that name. */
export async function finish(from: string, to: string): Promise<void> {
  await sync(from);
  await rename(from, to);
  await sync(dirname(to));
}

async function sync(path: string): Promise<void> {
  const file = await open(path, "r");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
