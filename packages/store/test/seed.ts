import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { hashOf } from "../src/catalog/canonical.ts";
import { openStore } from "../src/open-store.ts";

const root = new URL("../../../", import.meta.url).pathname;
const artifacts = join(root, ".artifacts");

/**
 * An embedded database with empty tables, dumped once and begun with by every test: a fresh one takes seconds. Its name
 * says what it was made from, so a changed migration makes another.
 */
export async function emptySeed(): Promise<string> {
  const file = join(artifacts, `${seedName()}.tar`);
  if (existsSync(file)) return file;
  mkdirSync(artifacts, { recursive: true });
  const store = await openStore({ memory: true });
  // Several test files may come here at once: each makes its own, the last rename stands, all are equal.
  const own = `${file}.${process.pid}`;
  await store.dump(own);
  await store.close();
  renameSync(own, file);
  return file;
}

/** Puts a database with empty tables into a data directory that has none: copied, since even unpacking takes a second. */
export async function layEmpty(dataDir: string): Promise<void> {
  cpSync(await emptyFolder(), dataDir, { recursive: true });
}

/** A data directory with empty tables, made once, to be copied. */
async function emptyFolder(): Promise<string> {
  const folder = join(artifacts, seedName());
  if (existsSync(folder)) return folder;
  const seed = await emptySeed();
  const own = mkdtempSync(`${folder}.`);
  await (await openStore({ dataDir: own, seed })).close();
  try {
    renameSync(own, folder);
  } catch (failure) {
    // Another test file was first.
    if (!existsSync(folder)) throw failure;
    rmSync(own, { recursive: true });
  }
  return folder;
}

function seedName(): string {
  const engine = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  const migrations = new URL("../src/migrations/", import.meta.url);
  const files = readdirSync(migrations).toSorted();
  const made = [...files.map((file) => new URL(file, migrations)), join(engine, "../../package.json")];
  return `seed-${hashOf(made.map((file) => readFileSync(file, "utf8")).join("")).slice(0, 12)}`;
}
