import { serverVersion } from "@footbridge/store/database/connect.ts";
import { schemaVersion } from "@footbridge/store/migrations/migrations.ts";
import { openStore, type Store, type StoreOptions } from "@footbridge/store/open-store.ts";
import { StoreProblem } from "@footbridge/store/problem.ts";
import { type Check, note, ok, problem } from "./check.ts";

/** The database answers, its tables are current, and the catalog holds something of this week. */
export async function checkDatabase(options: StoreOptions, now = new Date()): Promise<readonly Check[]> {
  let store: Store;
  try {
    store = await openStore({ ...options, readOnly: true });
  } catch (failure) {
    if (!(failure instanceof StoreProblem)) throw failure;
    const isFresh = failure.code === "store.directory.empty";
    return [(isFresh ? note : problem)("database", failure.message, failure.fix)];
  }
  try {
    return [
      await answering(store),
      ok("tables", `up to date (${schemaVersion})`),
      ...(await checkCatalog(store, now)),
    ];
  } finally {
    await store.close();
  }
}

async function answering(store: Store): Promise<Check> {
  const began = performance.now();
  const version = await serverVersion(store.db);
  const took = Math.round(performance.now() - began);
  const kind = store.engine === "embedded" ? "embedded" : `at ${store.place}`;
  return ok("database", `PostgreSQL ${version}, ${kind}, answers in ${took} ms`);
}

const dayMs = 86_400_000;
/** Dated classes roll forward with the calendar; a catalog that nobody touched for so many days is out of date. */
const oldDays = 8;

async function checkCatalog(store: Store, now: Date): Promise<readonly Check[]> {
  const counts = await store.catalog.counts();
  const { items, total } = await store.imports.list({ limit: 1 });
  const [last] = items;
  if (last === undefined)
    return [note("catalog", "empty", "npm start puts the demo city in; footbridge import adds lists.")];
  const held = (["organizations", "programs", "offerings", "occupations"] as const)
    .map((noun) => `${counts[noun].toLocaleString("en-US")} ${noun}`)
    .join(", ");
  const days = Math.floor((now.getTime() - Date.parse(last.at)) / dayMs);
  const age = `last of ${total} imports: ${last.feed}, ${days === 0 ? "today" : `${days} days ago`}`;
  return [
    ok("catalog", held),
    days > oldDays
      ? note("catalog's age", age, "Import the lists again; npm start brings the demo city up to date.")
      : ok("catalog's age", age),
  ];
}
