import { accessSync, constants, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { StoreProblem } from "../problem.ts";
import { clientAddress } from "./doors.ts";
import { type Engine, startEngine } from "./engine.ts";
import { type Held, lockOwner, takeLock } from "./lock.ts";
import type { Owner } from "./owner.ts";
import { directoryProblem, engineProblem } from "./problems.ts";

/** A way to the embedded database: as its owner, or as a client of the process that has it open. */
export interface Embedded {
  readonly address: { readonly host: string; readonly port: number };
  readonly owner: Owner | undefined;
  /** Tells other processes where people reach the application; does nothing for a client. */
  announce(url: string): void;
  dump(file: string): Promise<void>;
  close(drainMs: number): Promise<void>;
}

/** Where the database's own files are within the data directory. */
export const databaseFolder = (dataDirectory: string): string => join(dataDirectory, "database");

/** The major version of PostgreSQL that the embedded engine is; its files open with no other. */
const engineVersion = "18";

/** How often tables are looked at that may need upkeep, in milliseconds. */
const upkeepMs = 30_000;

/** How long another process may take to open the directory or to leave it, in milliseconds. */
const otherMs = 130_000;

/** Opens the data directory, or joins the process that has it open. Throws a StoreProblem that says what to do. */
export async function openEmbedded(dataDirectory: string, options: OpenOptions): Promise<Embedded> {
  const isThere = existsSync(databaseFolder(dataDirectory)) || lockOwner(dataDirectory) !== undefined;
  if (options.mustExist && !isThere) throw nothingThere(dataDirectory);
  prepare(dataDirectory);
  const until = Date.now() + otherMs;
  for (;;) {
    const lock = await lockOf(dataDirectory);
    if ("held" in lock) return own(dataDirectory, lock, options);
    if (lock.door !== undefined) return asClient(lock, lock.door);
    if (Date.now() > until) throw stuck(lock);
    await pause(100);
  }
}

/** What opening needs to know. */
export interface OpenOptions {
  /** Only an existing database is opened, none is made. */
  readonly mustExist: boolean;
  /** A dumped database to begin with, where there is none yet. */
  readonly seed?: string | undefined;
  readonly lost: (why: string) => void;
}

/** An engine that keeps everything in memory, for tests and trials; `seed` is a dumped database to begin with. */
export async function openInMemory(seed: string | undefined, lost: (why: string) => void): Promise<Embedded> {
  const engine = await startEngine(seed === undefined ? {} : { seed }, lost);
  return ownedBy(engine, undefined);
}

function prepare(dataDirectory: string): void {
  try {
    mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
    accessSync(dataDirectory, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (failure) {
    throw directoryProblem(failure, dataDirectory);
  }
}

async function lockOf(dataDirectory: string): Promise<Held | Owner> {
  try {
    return await takeLock(dataDirectory);
  } catch (failure) {
    throw directoryProblem(failure, dataDirectory);
  }
}

async function own(dataDirectory: string, lock: Held, { seed, lost }: OpenOptions): Promise<Embedded> {
  try {
    checkFiles(dataDirectory);
    const directory = databaseFolder(dataDirectory);
    const engine = await startEngine(
      { directory, dataDirectory, upkeepMs, ...(seed === undefined ? {} : { seed }) },
      lost,
    );
    lock.tell({ door: engine.door });
    return ownedBy(engine, lock);
  } catch (failure) {
    lock.release();
    throw failure instanceof StoreProblem ? failure : engineProblem(failure, dataDirectory);
  }
}

const ownedBy = (engine: Engine, lock: Held | undefined): Embedded => ({
  address: clientAddress(engine.door),
  owner: undefined,
  announce: (url) => lock?.tell({ url }),
  dump: (file) => engine.dump(file),
  close: async (drainMs) => {
    await engine.stop(drainMs);
    lock?.release();
  },
});

const asClient = (owner: Owner, door: NonNullable<Owner["door"]>): Embedded => ({
  address: clientAddress(door),
  owner,
  announce: () => undefined,
  dump: () => Promise.reject(new Error("only the process that has the database open can dump it")),
  close: () => Promise.resolve(),
});

/** Tells files of another PostgreSQL, or of something else, from ours before the engine stumbles over them. */
function checkFiles(dataDirectory: string): void {
  const folder = databaseFolder(dataDirectory);
  if (!existsSync(folder)) return;
  const file = join(folder, "PG_VERSION");
  const version = existsSync(file) ? readFileSync(file, "utf8").trim() : undefined;
  if (version === engineVersion) return;
  const what =
    version === undefined
      ? "holds no database"
      : `holds files of PostgreSQL ${version}, not ${engineVersion}`;
  throw new StoreProblem(
    "store.directory.damaged",
    `${folder} ${what}.`,
    "Move it aside and start again, then bring back the last backup: footbridge restore FILE.",
  );
}

const nothingThere = (dataDirectory: string): StoreProblem =>
  new StoreProblem(
    "store.directory.empty",
    `There is no database in ${dataDirectory} yet.`,
    "Start Footbridge once (npm start), or name another directory with --data.",
  );

const stuck = (owner: Owner): StoreProblem =>
  new StoreProblem(
    "store.directory.held",
    `Process ${owner.pid} (${owner.command}) has had the database since ${owner.since} and does not answer.`,
    `End that process (kill ${owner.pid}) and try again.`,
  );

/** Who has the directory open now, if anyone. */
export const currentOwner = (dataDirectory: string): Owner | undefined => lockOwner(dataDirectory);
