import { readFileSync, statSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { hostname } from "node:os";
import type { Door } from "./front.ts";

/** Who has the data directory open, as the lock file says it. */
export interface Owner {
  /** Names this one taking of the lock. */
  readonly token: string;
  readonly pid: number;
  /** When the process began, in the system's own words: a pid alone is given out again. */
  readonly began: string;
  /** Names the machine's current start, where the system tells. */
  readonly boot: string | undefined;
  readonly host: string;
  /** What the process is: `footbridge serve`. */
  readonly command: string;
  /** ISO 8601, when the lock was taken. */
  readonly since: string;
  /** Where other processes of this machine reach the database; absent while it is being opened. */
  readonly door?: Door;
  /** Where people reach the application, where it serves any. */
  readonly url?: string;
}

/** An owner touches its lock so often, in milliseconds. */
export const heartbeatMs = 10_000;
/** An owner on another machine (or in another container) counts as gone after so much silence. */
const silenceMs = 45_000;

/** How this process would sign the lock. */
export function thisProcess(token: string): Owner {
  return {
    token,
    pid: process.pid,
    began: beganOf(process.pid) ?? "",
    boot: boot(),
    host: hostname(),
    command: ["footbridge", ...process.argv.slice(2, 3)].join(" "),
    since: new Date().toISOString(),
  };
}

/** Whether the process that signed the lock still runs; `lockFile` tells when it was last touched. */
export function isAlive(owner: Owner, lockFile: string): boolean {
  if (owner.host !== hostname()) return Date.now() - touched(lockFile) < silenceMs;
  const now = boot();
  if (owner.boot !== undefined && now !== undefined && owner.boot !== now) return false;
  return beganOf(owner.pid) === owner.began;
}

/** Milliseconds since 1970 of the last change; 0 where the file is gone. */
export function touched(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function boot(): string | undefined {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return undefined;
  }
}

/** When a process began (field 22 of proc_pid_stat(5), or what ps says), or undefined where it does not run. */
function beganOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [state, ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return state === "Z" || state === "X" ? undefined : fields[18];
  } catch {
    return process.platform === "linux" ? undefined : fromPs(pid);
  }
}

function fromPs(pid: number): string | undefined {
  try {
    const said = execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
    return said === "" ? undefined : said;
  } catch {
    return undefined;
  }
}
