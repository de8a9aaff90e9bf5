import { existsSync } from "node:fs";
import { join } from "node:path";
import type { BackupFile, BackupReport } from "@footbridge/store/backup/format.ts";

/** Where files that belong to the database are. */
export interface Beside {
  readonly warehouse: string;
  readonly peopleKey: string;
}

const keyName = "people.key";
const originalIn = ({ warehouse }: Beside, sha256: string): string => join(warehouse, "originals", sha256);

/** The files of a backup: the originals that are there, and, where it is asked for, the key of pseudonyms. */
export function filesToTake(
  place: Beside,
  originals: readonly string[],
  withKey: boolean,
): readonly BackupFile[] {
  const found = originals
    .map((sha256) => ({ name: `originals/${sha256}`, path: originalIn(place, sha256) }))
    .filter(({ path }) => existsSync(path));
  return withKey && existsSync(place.peopleKey)
    ? [...found, { name: keyName, path: place.peopleKey }]
    : found;
}

/** Where each file of a backup goes. A key that is there already stays: that of the backup is put beside it. */
export function placesFor(place: Beside): (name: string) => string {
  const key = existsSync(place.peopleKey) ? besideKey(place) : place.peopleKey;
  return (name) => (name === keyName ? key : originalIn(place, name.replace("originals/", "")));
}

const besideKey = ({ peopleKey }: Beside): string => `${peopleKey}.from-backup`;
const originalsOf = ({ files }: BackupReport): number => files.filter((name) => name !== keyName).length;
const hasKey = ({ files }: BackupReport): boolean => files.includes(keyName);

/** What was taken along, and what must be kept apart. */
export function takenWords(report: BackupReport, place: Beside, gone: number): string {
  const missing =
    gone === 0
      ? ""
      : ` ${gone} more ${gone === 1 ? "is" : "are"} not in ${place.warehouse} (refused or taken back).`;
  const files = originalsOf(report);
  if (files === 0 && gone === 0 && !hasKey(report)) return "";
  const key = hasKey(report)
    ? "The key of pseudonyms is in it: who has this file can tell whose records are whose. Keep it under lock.\n"
    : `The key of pseudonyms is NOT in it: keep a copy of ${place.peopleKey} in another place, or back up with --with-people-key.\n`;
  return `Originals of submissions: ${files}.${missing}\n${key}`;
}

/** What was brought back, and what is to be done next. */
export function broughtWords(report: BackupReport, place: Beside, keyWasThere: boolean): string {
  const files = originalsOf(report);
  if (files === 0 && !hasKey(report)) return "";
  const key = !hasKey(report)
    ? keyWasThere
      ? `The key of pseudonyms was not in the backup; the one in ${place.peopleKey} is used.\n`
      : `The key of pseudonyms was not in the backup: put its copy at ${place.peopleKey} before the next step, or everybody gets another pseudonym and decisions about links are lost.\n`
    : keyWasThere
      ? `A key of pseudonyms was there already and stays; that of the backup is in ${besideKey(place)}.\n`
      : `The key of pseudonyms is in ${place.peopleKey}.\n`;
  return `Originals of submissions: ${files}, in ${place.warehouse}.\n${key}Next: footbridge warehouse rebuild makes everything else of them again.\n`;
}
