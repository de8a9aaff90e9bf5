import { resolve } from "node:path";
import type { FeedResult, ImportReport } from "@footbridge/core/model/import.ts";
import { importFeed } from "./catalog/import-feed.ts";
import { type Imports, importsOf } from "./catalog/imports.ts";
import { type CatalogReading, readingOf } from "./catalog/read.ts";
import { checkPostgres, checkUrl, placeOf } from "./database/connect.ts";
import { checkCurrent, migrate } from "./database/migrate.ts";
import { type Database, databaseOn, openBackgroundPool, openPool } from "./database/pool.ts";
import { type Embedded, openEmbedded, openInMemory } from "./embedded/open-embedded.ts";
import { engineEnded } from "./embedded/problems.ts";
import type { Owner } from "./embedded/owner.ts";
import { messageOf, StoreProblem } from "./problem.ts";
import { readSeatsLeft, type SeatsLeft, seatsVersion } from "./seats/seats-left.ts";

/** Where the store is. A `databaseUrl` goes before a data directory. */
export interface StoreOptions {
  readonly dataDir?: string;
  /** `postgres://…`: PostgreSQL 15 or newer. */
  readonly databaseUrl?: string;
  /** Everything in memory, gone when closed. */
  readonly memory?: boolean;
  /** A file made by `dump`, for a store in memory to begin with. */
  readonly seed?: string;
  /** Opens what is there and changes nothing, not even the tables' version. */
  readonly readOnly?: boolean;
  /** Told when the embedded engine dies: nothing can be answered after that. */
  readonly onLost?: (why: StoreProblem) => void;
}

/** The city's memory: the catalog and what was imported into it. */
export interface Store {
  readonly engine: "postgres" | "embedded";
  /** Where it is, for people: a directory, or host and name of a database, never a password. */
  readonly place: string;
  /** The process that has the data directory open, where it is another. */
  readonly owner: Owner | undefined;
  readonly catalog: CatalogReading & { import(feed: FeedResult): Promise<ImportReport> };
  readonly imports: Imports;
  /** Seats left in the classes whose rosters are kept here. */
  readonly seats: { version(): Promise<number>; left(): Promise<SeatsLeft> };
  /** For what stands beside the catalog: backups and checks. */
  readonly db: Database;
  /** For work that nobody waits for, such as an import, one after another: on the embedded database it gives way to all else. */
  readonly background: Database;
  /** Tells other processes of this data directory where people reach the application. */
  announce(url: string): void;
  /** Writes the whole embedded database to a file, as a `seed`. */
  dump(file: string): Promise<void>;
  /** Closes in order; waits up to `drainMs` milliseconds for other processes that use the same embedded database. */
  close(options?: { readonly drainMs?: number }): Promise<void>;
}

/** Opens the store and brings its tables up to date. Throws a StoreProblem that says what to do. */
export async function openStore(options: StoreOptions): Promise<Store> {
  if (options.databaseUrl !== undefined) return openPostgres(options.databaseUrl, options.readOnly === true);
  const place = options.memory === true ? "memory" : (options.dataDir ?? "");
  const lost = (why: string): void => options.onLost?.(engineEnded(why, place));
  if (options.memory === true) return openOn(await openInMemory(options.seed, lost), place, false);
  if (options.dataDir === undefined)
    throw new TypeError("a store needs a data directory, a database or memory");
  return openDirectory(resolve(options.dataDir), options, lost);
}

async function openPostgres(databaseUrl: string, readOnly: boolean): Promise<Store> {
  checkUrl(databaseUrl);
  const pool = openPool({ databaseUrl });
  const db = databaseOn(pool);
  try {
    await checkPostgres(pool, databaseUrl);
    await (readOnly ? checkCurrent(db) : migrate(db));
  } catch (failure) {
    await db.destroy();
    throw failure;
  }
  const background = databaseOn(openBackgroundPool({ databaseUrl }));
  return storeOn(db, { background, engine: "postgres", place: placeOf(databaseUrl), readOnly });
}

/** How often a directory is tried whose owner leaves just when we want to join it. */
const tries = 5;

async function openDirectory(
  dataDir: string,
  { readOnly = false, seed }: StoreOptions,
  lost: (why: string) => void,
): Promise<Store> {
  for (let left = tries; ; left -= 1) {
    const embedded = await openEmbedded(dataDir, { mustExist: readOnly, seed, lost });
    try {
      return await openOn(embedded, dataDir, readOnly);
    } catch (failure) {
      await embedded.close(0);
      if (failure instanceof StoreProblem) throw failure;
      if (embedded.owner === undefined || left === 0) throw unanswered(dataDir, failure);
      await new Promise((next) => setTimeout(next, 200));
    }
  }
}

const unanswered = (dataDir: string, failure: unknown): StoreProblem =>
  new StoreProblem(
    "store.directory.unanswered",
    `The database in ${dataDir} does not answer: ${messageOf(failure)}.`,
    "Try again; if it stays so, end the process that has it open: footbridge doctor names it.",
    failure,
  );

/** The store of an embedded engine that runs already; several can be opened on one. */
export async function openOn(embedded: Embedded, place: string, readOnly: boolean): Promise<Store> {
  const db = databaseOn(openPool(embedded.address));
  try {
    await (readOnly || embedded.owner !== undefined ? checkCurrent(db) : migrate(db));
  } catch (failure) {
    await db.destroy();
    throw failure;
  }
  const background = databaseOn(openBackgroundPool(embedded.address));
  return storeOn(db, { background, engine: "embedded", place, readOnly, embedded });
}

interface Ground {
  readonly background: Database;
  readonly engine: Store["engine"];
  readonly place: string;
  readonly readOnly: boolean;
  readonly embedded?: Embedded;
}

const storeOn = (db: Database, { background, engine, place, readOnly, embedded }: Ground): Store => ({
  engine,
  place,
  owner: embedded?.owner,
  db,
  background,
  catalog: {
    ...readingOf(db),
    import: (feed) => {
      if (readOnly) throw new TypeError("a store opened for reading does not import");
      return importFeed(db, feed, new Date());
    },
  },
  imports: importsOf(db),
  seats: { version: () => seatsVersion(db), left: () => readSeatsLeft(db) },
  announce: (url) => embedded?.announce(url),
  dump: (file) =>
    embedded?.dump(file) ?? Promise.reject(new TypeError("only an embedded database can be dumped")),
  close: async ({ drainMs = 0 } = {}) => {
    await Promise.all([db.destroy(), background.destroy()]);
    await embedded?.close(drainMs);
  },
});
