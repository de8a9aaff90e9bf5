import { accessSync, constants, existsSync, readdirSync, statSync, statfsSync } from "node:fs";
import { dirname, join } from "node:path";
import { currentOwner } from "@footbridge/store/embedded/open-embedded.ts";
import { sizeOf } from "../backup-words.ts";
import { type Check, note, ok, problem } from "./check.ts";

/** A fresh database with the demo city fits in this many bytes, with room to work. */
const roomNeeded = 300_000_000;

/** The data directory of the embedded database: there, writable, room on the disk, and who has it. */
export function checkDirectory(directory: string): readonly Check[] {
  const name = "data directory";
  if (!existsSync(directory)) {
    const above = nearest(directory);
    return writable(above)
      ? [note(name, `${directory} is not there yet`, "npm start makes it."), room(above)]
      : [
          problem(
            name,
            `${directory} is not there and cannot be made`,
            "Choose another with --data DIR or FOOTBRIDGE_DATA.",
          ),
        ];
  }
  if (!statSync(directory).isDirectory()) {
    return [
      problem(name, `${directory} is not a directory`, "Choose another with --data DIR or FOOTBRIDGE_DATA."),
    ];
  }
  if (!writable(directory)) {
    return [
      problem(
        name,
        `${directory} cannot be written to`,
        "Give this user the right to, or choose another with --data DIR.",
      ),
    ];
  }
  return [ok(name, `${directory}, ${sizeOf(sizeOfFolder(directory))}`), owner(directory), room(directory)];
}

function owner(directory: string): Check {
  const held = currentOwner(directory);
  if (held === undefined) return ok("in use by", "nobody");
  const where = held.url === undefined ? "" : `, at ${held.url}`;
  return ok("in use by", `process ${held.pid} (${held.command}) since ${held.since}${where}`);
}

function room(directory: string): Check {
  const { bavail, bsize } = statfsSync(directory);
  const free = bavail * bsize;
  return free < roomNeeded
    ? problem("disk", `only ${sizeOf(free)} free`, "Make room, or choose another disk with --data DIR.")
    : ok("disk", `${sizeOf(free)} free`);
}

const nearest = (path: string): string => (existsSync(path) ? path : nearest(dirname(path)));

function writable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function sizeOfFolder(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce(
      (sum, entry) =>
        sum + (statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0),
      0,
    );
}
