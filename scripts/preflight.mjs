// Runs before `npm start` and `npm test`, on whatever Node the machine has: plain JavaScript, no dependency.
// It says what is missing, and installs what it can.
import { existsSync, readFileSync, statSync, readdirSync, utimesSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const purpose = process.argv[2] ?? "start";
const oldestNode = 20;

function stop(what, mend) {
  process.stderr.write(`\nFootbridge cannot ${purpose} yet: ${what}\n  ${mend}\n\n`);
  process.exit(1);
}

function run(words, what, mend) {
  const [command, ...rest] = words;
  const done = spawnSync(command, rest, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  if (done.status !== 0) stop(what, mend);
}

const installedStamp = join(root, "node_modules", ".package-lock.json");

/** The lock file is newer than what was installed from it, or a workspace link is missing. */
function installIsStale() {
  if (!existsSync(installedStamp)) return true;
  if (!existsSync(join(root, "node_modules", "@footbridge", "core"))) return true;
  return statSync(join(root, "package-lock.json")).mtimeMs > statSync(installedStamp).mtimeMs;
}

function install() {
  process.stdout.write("Installing what is missing (once, about a minute) …\n");
  run(
    ["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"],
    "the packages could not be installed.",
    "Check the network, then run `npm ci` and read its message.",
  );
  const now = new Date();
  utimesSync(installedStamp, now, now);
}

/** The newest change among the sources that the web build is made of, in milliseconds since 1970. */
function newest(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce(
      (latest, entry) => Math.max(latest, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs),
      0,
    );
}

function buildWeb() {
  const built = join(root, "packages", "web", "dist", "index.html");
  const sources = ["packages/web/src", "packages/web/public", "packages/contract/src"].map((folder) =>
    join(root, folder),
  );
  const latest = Math.max(0, ...sources.filter((folder) => existsSync(folder)).map(newest));
  if (existsSync(built) && statSync(built).mtimeMs >= latest) return;
  process.stdout.write("Building the pages …\n");
  run(
    ["npm", "run", "--silent", "build"],
    "the pages could not be built.",
    "Read the message above; `npm run build` shows it again.",
  );
}

if (Number(process.versions.node.split(".")[0]) < oldestNode) {
  stop(
    `this machine has Node ${process.versions.node}.`,
    `Install Node ${oldestNode} or newer (nodejs.org); the rest comes by itself.`,
  );
}
if (!existsSync(join(root, "package-lock.json"))) {
  stop("package-lock.json is missing.", "Clone the repository again: the file is part of it.");
}
if (installIsStale()) install();
const node = join(root, "node_modules", ".bin", "node");
if (!existsSync(node) && Number(process.versions.node.split(".")[0]) < 24) {
  stop(
    "Node 24 did not come with the packages (they carry it for Linux on x64 and arm64).",
    `Install Node 24 or newer on this machine; it has ${process.versions.node}.`,
  );
}
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
if (purpose === "test")
  run(
    [process.execPath, join(root, "scripts", "browser.mjs")],
    "no browser was found for the page tests.",
    "Set CHROMIUM_PATH to a Chromium or Chrome.",
  );
buildWeb();
if (purpose === "start") process.stdout.write(`Footbridge ${version}\n`);
