import { statfsSync } from "node:fs";
import { codeOf, messageOf, StoreProblem } from "../problem.ts";
import { EngineFailure } from "./engine.ts";

const notWritable = new Set(["EACCES", "EPERM", "EROFS"]);
const full = new Set(["ENOSPC", "EDQUOT", "53100"]);

/** Whether the failure means that no more can be written: a full disk or a used-up quota. */
export const isDiskFull = (failure: unknown): boolean =>
  full.has(codeOf(failure) ?? "") || /no space left|ENOSPC|disk quota/i.test(messageOf(failure));

/** Why the data directory cannot be used. */
export function directoryProblem(failure: unknown, directory: string): StoreProblem {
  const code = codeOf(failure);
  if (code !== undefined && notWritable.has(code)) {
    return new StoreProblem(
      "store.directory.not-writable",
      `The data directory ${directory} cannot be written to.`,
      "Give this user the right to write there, or choose another with --data DIR or FOOTBRIDGE_DATA.",
      failure,
    );
  }
  if (isDiskFull(failure)) return diskFull(directory, failure);
  if (code === "ENOTDIR" || code === "EEXIST") {
    return new StoreProblem(
      "store.directory.not-a-directory",
      `${directory} is not a directory.`,
      "Choose a directory with --data DIR or FOOTBRIDGE_DATA.",
      failure,
    );
  }
  return new StoreProblem(
    "store.directory.unusable",
    `The data directory ${directory} cannot be used: ${messageOf(failure)}.`,
    "Choose another with --data DIR or FOOTBRIDGE_DATA.",
    failure,
  );
}

/** Why the embedded engine did not start on files that look like its own. */
export function engineProblem(failure: unknown, directory: string): StoreProblem {
  if (isDiskFull(failure) || noRoom(directory)) return diskFull(directory, failure);
  const code = failure instanceof EngineFailure ? failure.code : codeOf(failure);
  if (code !== undefined && notWritable.has(code)) return directoryProblem({ code }, directory);
  return new StoreProblem(
    "store.directory.damaged",
    `The database in ${directory} does not open; its files may be damaged.`,
    "Move the directory aside, start again, and bring back the last backup: footbridge restore FILE.",
    failure,
  );
}

/** Why the engine ended in the middle of its work. */
export function engineEnded(why: string, directory: string): StoreProblem {
  if (isDiskFull(why) || noRoom(directory)) return diskFull(directory, why);
  return new StoreProblem(
    "store.engine.ended",
    `The embedded database in ${directory} has ended: ${why.split("\n")[0] ?? why}.`,
    "Start again: what was acknowledged is kept, what was under way is undone. footbridge doctor says more.",
    why,
  );
}

/** The engine ends without a reason where it cannot write; below so many bytes that is the reason. */
const leastRoom = 32_000_000;

function noRoom(directory: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(directory);
    return bavail * bsize < leastRoom;
  } catch {
    return false;
  }
}

const diskFull = (directory: string, failure: unknown): StoreProblem =>
  new StoreProblem(
    "store.directory.full",
    `The disk that holds ${directory} is full.`,
    "Make room (a fresh database needs 150 MB), or choose another directory with --data DIR or FOOTBRIDGE_DATA.",
    failure,
  );
