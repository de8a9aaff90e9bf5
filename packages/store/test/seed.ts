import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { hashOf } from "../src/catalog/canonical.ts";
import { openStore } from "../src/open-store.ts";

const root = new URL("../../../", import.meta.url).pathname;

/**
 * An embedded database with empty tables, dumped once and begun with by every test: a fresh one takes seconds. Its name
 * says what it was made from, so a changed migration makes another.
 */
export async function emptySeed(): Promise<string> {
  const engine = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  const migrations = new URL("../src/migrations/", import.meta.url);
  const files = readdirSync(migrations).toSorted();
  const made = [...files.map((file) => new URL(file, migrations)), join(engine, "../../package.json")];
  const name = hashOf(made.map((file) => readFileSync(file, "utf8")).join(""));
  const folder = join(root, ".artifacts");
  const file = join(folder, `seed-${name.slice(0, 12)}.tar`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const store = await openStore({ memory: true });
  // Several test files may come here at once: each makes its own, the last rename stands, all are equal.
  const own = `${file}.${process.pid}`;
  await store.dump(own);
  await store.close();
  renameSync(own, file);
  return file;
}
