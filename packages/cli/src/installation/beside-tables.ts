import { existsSync } from "node:fs";
import { join } from "node:path";
import type { BackupFile, BackupReport } from "@footbridge/store/backup/format.ts";
import { type Beside, setting } from "./where.ts";

interface Key {
  /** Its name in a backup. */
  readonly name: string;
  readonly path: string;
  readonly what: string;
  /** What whoever has it can do. */
  readonly tells: string;
  /** What becomes of an installation that goes on without it. */
  readonly lost: string;
}

const [peopleKeyName, signInKeyName] = ["people.key", "sign-in.key"] as const;

const keysOf = ({ peopleKey, signInKey }: Beside): readonly Key[] => [
  {
    name: peopleKeyName,
    path: peopleKey,
    what: "key of pseudonyms",
    tells: "can tell whose records are whose",
    lost: "everybody gets another pseudonym and decisions about links are lost",
  },
  {
    name: signInKeyName,
    path: signInKey,
    what: "key of sign-in",
    tells: "can make sessions and second factors",
    lost: "staff cannot use their second factor and everybody has to sign in again",
  },
];

const originalIn = ({ warehouse }: Beside, sha256: string): string => join(warehouse, "originals", sha256);
const there = (place: Beside): readonly Key[] => keysOf(place).filter(({ path }) => existsSync(path));

/** The files of a backup: the originals that are there, and, where it is asked for, the keys. */
export function filesToTake(
  place: Beside,
  originals: readonly string[],
  withKeys: boolean,
): readonly BackupFile[] {
  const found = originals
    .map((sha256) => ({ name: `originals/${sha256}`, path: originalIn(place, sha256) }))
    .filter(({ path }) => existsSync(path));
  return withKeys ? [...found, ...there(place).map(({ name, path }) => ({ name, path }))] : found;
}

/** Where each file of a backup goes. A key that is there already stays: that of the backup is put beside it. */
export function placesFor(place: Beside): (name: string) => string {
  const keys = new Map(
    keysOf(place).map(({ name, path }) => [name, existsSync(path) ? besideKey(path) : path]),
  );
  return (name) => keys.get(name) ?? originalIn(place, name.replace("originals/", ""));
}

const besideKey = (path: string): string => `${path}.from-backup`;
const originalsOf = ({ files }: BackupReport): number =>
  files.filter((name) => name.startsWith("originals/")).length;

/** The names of the keys that an installation has. */
export const keysThere = (place: Beside): ReadonlySet<string> =>
  new Set(there(place).map(({ name }) => name));

/** What was taken along, and what must be kept apart. */
export function takenWords(report: BackupReport, place: Beside, gone: number): string {
  const missing =
    gone === 0
      ? ""
      : ` ${gone} more ${gone === 1 ? "is" : "are"} not in ${place.warehouse} (refused or taken back).`;
  const files = originalsOf(report);
  const originals = files === 0 && gone === 0 ? "" : `Originals of submissions: ${files}.${missing}\n`;
  const keys = there(place).map(({ name, what, path, tells }) =>
    report.files.includes(name)
      ? `The ${what} is in it: who has this file ${tells}. Keep it under lock.\n`
      : `The ${what} is NOT in it: keep a copy of ${path} in another place, or back up with --with-keys.\n`,
  );
  return `${originals}${keys.join("")}`;
}

/** What was brought back, which keys hold from now on (`before`: those that were there), and what is to be done next. */
export function broughtWords(report: BackupReport, place: Beside, before: ReadonlySet<string>): string {
  const files = originalsOf(report);
  const brought = files === 0 ? "" : `Originals of submissions: ${files}, in ${place.warehouse}.\n`;
  const accounts = report.tables.find(({ table }) => table === "auth.user")?.rows ?? 0;
  const needed = new Set([
    ...report.files,
    ...(files > 0 ? [peopleKeyName] : []),
    ...(accounts > 0 && setting("BETTER_AUTH_SECRET") === "" ? [signInKeyName] : []),
  ]);
  const keys = keysOf(place)
    .filter(({ name }) => needed.has(name))
    .map((key) => keyWords(key, report.files.includes(key.name), before.has(key.name)));
  const next = files === 0 ? "" : "Next: footbridge warehouse rebuild makes everything else of them again.\n";
  return `${brought}${keys.join("")}${next}`;
}

function keyWords({ what, path, lost }: Key, inBackup: boolean, wasThere: boolean): string {
  if (inBackup)
    return wasThere
      ? `A ${what} was there already and stays; that of the backup is in ${besideKey(path)}.\n`
      : `The ${what} is in ${path}.\n`;
  return wasThere
    ? `The ${what} was not in the backup; the one in ${path} is used.\n`
    : `The ${what} was not in the backup: put its copy at ${path} before anything else, or ${lost}.\n`;
}
