// Where the tests of a run put what passes: hundreds of small databases are written and thrown away.
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync } from "node:fs";
import { freemem } from "node:os";
import { join } from "node:path";

const memory = "/dev/shm";
const mark = "footbridge-test-";
/** So many bytes must be left of the machine's memory, and of what its folder may take: a whole run needs a third of it. */
const plenty = 8 * 2 ** 30;

/** What this process may still take, its container's limit included; a Node before 20.13 knows the machine's alone. */
const left = () => process.availableMemory?.() ?? freemem();

/** Programs may be started from there: PostgreSQL's are copied where nobody may read the checkout. */
function runsPrograms() {
  const mounts = readFileSync("/proc/mounts", "utf8")
    .split("\n")
    .map((line) => line.split(" "));
  const options = mounts.findLast(([, place]) => place === memory)?.[3] ?? "noexec";
  return !options.split(",").includes("noexec");
}

/** TMPDIR in memory, gone with this process; nothing where there is no such folder, or not plenty of memory. */
export function foldersInMemory() {
  try {
    const { bavail, bsize } = statfsSync(memory);
    if (bavail * bsize < plenty || left() < plenty || !runsPrograms()) return {};
    sweep();
    const folder = join(memory, `${mark}${process.pid}`);
    mkdirSync(folder);
    // PostgreSQL runs as another user where the tests run as root.
    chmodSync(folder, 0o755);
    process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
    return { TMPDIR: folder };
  } catch {
    return {};
  }
}

/** Takes away what runs have left that were killed. */
function sweep() {
  for (const name of readdirSync(memory)) {
    const pid = name.startsWith(mark) ? Number(name.slice(mark.length)) : Number.NaN;
    if (Number.isInteger(pid) && !isRunning(pid))
      rmSync(join(memory, name), { recursive: true, force: true });
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (reason) {
    return reason.code === "EPERM";
  }
}
