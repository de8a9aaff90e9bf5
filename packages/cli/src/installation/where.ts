import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { StoreOptions } from "@footbridge/store/open-store.ts";
import { StoreProblem } from "@footbridge/store/problem.ts";
import type { Command } from "commander";

/** The checkout this command runs from. */
export const checkout = resolve(fileURLToPath(new URL("../../../../", import.meta.url)));

/** Where the built pages are. */
export const webDir = join(checkout, "packages", "web", "dist");

/** The option that every command has that needs the store. */
export interface WhereOptions {
  readonly data?: string;
}

/** Adds `--data DIR`. */
export const withWhere = (command: Command): Command =>
  command.option(
    "--data <dir>",
    "data directory of the embedded database (default: FOOTBRIDGE_DATA, else .footbridge in the checkout)",
  );

/** The data directory: as asked for, else of the environment, else `.footbridge` in the checkout. */
export const dataDirectory = ({ data }: WhereOptions): string =>
  resolve(data ?? (setting("FOOTBRIDGE_DATA") || join(checkout, ".footbridge")));

/** Which database: a data directory named on the command line goes before DATABASE_URL, which goes before the rest. */
export function storeOptions(options: WhereOptions): StoreOptions {
  const databaseUrl = setting("DATABASE_URL");
  if (options.data === undefined && databaseUrl !== "") return { databaseUrl };
  return { dataDir: dataDirectory(options) };
}

/** A setting of the environment; empty counts as not set. */
export const setting = (name: string): string => (process.env[name] ?? "").trim();

/** For how many quarters before its own a file is read back, as the environment says; undefined: as many as is usual. */
export function quartersBack(): number | undefined {
  const said = setting("FOOTBRIDGE_QUARTERS_BACK");
  if (said === "") return undefined;
  if (/^\d{1,2}$/.test(said)) return Number(said);
  throw new StoreProblem(
    "serve.quarters-back",
    "FOOTBRIDGE_QUARTERS_BACK is not a whole number of quarters.",
    "Write a number from 0 to 99, or leave it out for 7.",
  );
}

/** What an installation has besides its database. */
export interface Beside {
  /** What was handed in. */
  readonly warehouse: string;
  /** What turns identifiers into pseudonyms. */
  readonly peopleKey: string;
  /** What cookies and second factors are sealed with, unless BETTER_AUTH_SECRET is. */
  readonly signInKey: string;
}

/** Where the warehouse of submissions is, and the keys: beside the data, not in it, so that a copy of the data tells nobody. */
export function placeBeside(options: WhereOptions): Beside {
  const data = dataDirectory(options);
  const peopleKey = setting("FOOTBRIDGE_PEOPLE_KEY");
  return {
    warehouse: resolve(setting("FOOTBRIDGE_WAREHOUSE") || join(data, "warehouse")),
    peopleKey: resolve(peopleKey || `${data}-people.key`),
    signInKey: resolve(peopleKey === "" ? `${data}-sign-in.key` : join(dirname(peopleKey), "sign-in.key")),
  };
}
