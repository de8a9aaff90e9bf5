// The worker thread of the embedded database: a query of a second would otherwise hold up every request for a second.
import { PGlite } from "@electric-sql/pglite";
import { existsSync } from "node:fs";
import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { fitting, small } from "./buffers.ts";
import { clearDoor, doorOf, doorPlans, removeDoor } from "./doors.ts";
import { type Door, type Front, openFront } from "./front.ts";
import { makeFiles } from "./make-files.ts";
import { beginUpkeep, type Upkeep } from "./upkeep.ts";

/** What the worker is started with. */
export interface EngineOrder {
  /** Where the database's files live; absent keeps everything in memory. */
  readonly directory?: string;
  /** A dumped database to begin with, where there is none yet. */
  readonly seed?: string;
  /** Where a socket may stand beside the files. */
  readonly dataDirectory?: string;
  /** Sees to statistics and free space every so many milliseconds; absent: never. */
  readonly upkeepMs?: number;
}

/** What the worker is asked for. */
export type EngineRequest =
  | { readonly ask: "stop"; readonly drainMs: number }
  | { readonly ask: "dump"; readonly file: string };

/** What the worker says. */
export type EngineNews =
  | { readonly news: "ready"; readonly door: Door }
  | { readonly news: "failed" | "lost"; readonly why: string; readonly code?: string }
  | { readonly news: "dumped" | "stopped" };

const port = parentPort;
if (port === null) throw new Error("the embedded database runs in a worker thread");
const tell = (news: EngineNews): void => port.postMessage(news);
const why = (failure: unknown): string => (failure instanceof Error ? failure.message : String(failure));

/** A first start builds the files beside their place and moves them in: a start cut short leaves nothing half made. */
async function engineAt(directory: string, seed: string | undefined): Promise<PGlite> {
  if (!existsSync(directory)) {
    await clearUnfinished(directory);
    // Who was killed may have left somebody who still writes: nobody else gets the same place.
    const fresh = `${directory}.new-${process.pid}`;
    if (seed === undefined) await makeFiles(fresh);
    else await (await PGlite.create({ dataDir: fresh, ...small, ...(await seeded(seed)) })).close();
    await rename(fresh, directory);
  }
  return PGlite.create({ dataDir: directory, ...fitting(directory) });
}

/** Takes away what a first start left that was cut short. */
async function clearUnfinished(directory: string): Promise<void> {
  const left = (await readdir(dirname(directory))).filter((name) =>
    name.startsWith(`${basename(directory)}.new`),
  );
  for (const name of left) await rm(join(dirname(directory), name), { recursive: true, force: true });
}

interface Opened {
  readonly front: Front;
  readonly door: Door;
}

const seeded = async (seed: string | undefined): Promise<{ loadDataDir?: Blob }> =>
  seed === undefined ? {} : { loadDataDir: new Blob([await readFile(seed)]) };

/** The best door that can be listened on here. */
async function openFirst(engine: PGlite, dataDirectory: string | undefined): Promise<Opened> {
  const refused: string[] = [];
  for (const plan of doorPlans) {
    const door = doorOf(plan, dataDirectory);
    if (door === undefined) continue;
    try {
      clearDoor(door);
      const front = await openFront(engine, door, (failure) => tell({ news: "lost", why: why(failure) }));
      return { front, door: "path" in door ? door : { ...door, port: front.port ?? door.port } };
    } catch (failure) {
      removeDoor(door);
      refused.push(why(failure));
    }
  }
  throw new Error(`no socket could be opened: ${refused.join("; ")}`);
}

interface Open extends Opened {
  readonly upkeep: Upkeep | undefined;
}

async function stop(engine: PGlite, { front, door, upkeep }: Open, drainMs: number): Promise<void> {
  const until = Date.now() + drainMs;
  while (front.connected() > 0 && Date.now() < until) await new Promise((next) => setTimeout(next, 20));
  await upkeep?.end();
  await front.close();
  removeDoor(door);
  await engine.close();
  tell({ news: "stopped" });
}

async function main(order: EngineOrder): Promise<void> {
  const { directory, seed } = order;
  const engine =
    directory === undefined
      ? await PGlite.create({ ...small, ...(await seeded(seed)) })
      : await engineAt(directory, seed);
  const opened = await openFirst(engine, order.dataDirectory);
  const { upkeepMs } = order;
  const upkeep = upkeepMs === undefined ? undefined : beginUpkeep(engine, opened.front.turns, upkeepMs);
  port?.on("message", (request: EngineRequest) => {
    const failed = (failure: unknown): void => tell({ news: "lost", why: why(failure) });
    if (request.ask === "stop") stop(engine, { ...opened, upkeep }, request.drainMs).catch(failed);
    else dump(engine, request.file).catch(failed);
  });
  tell({ news: "ready", door: opened.door });
}

async function dump(engine: PGlite, file: string): Promise<void> {
  const blob = await engine.dumpDataDir("none");
  await writeFile(file, new Uint8Array(await blob.arrayBuffer()));
  tell({ news: "dumped" });
}

main(workerData as EngineOrder).catch((failure: unknown) => {
  const code =
    typeof failure === "object" && failure !== null && "code" in failure ? String(failure.code) : undefined;
  tell({ news: "failed", why: why(failure), ...(code === undefined ? {} : { code }) });
});
