// Finds a Chromium for the page tests, or installs one: the machine's own, Playwright's, or the system's package.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);

/** Without windows to draw: a page costs it a third less processor than the browser whole. */
const light = "/usr/lib/chromium/chromium-headless-shell";
const usual = [
  process.env.CHROMIUM_PATH,
  light,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The path of a browser that is there, or undefined. */
export function findBrowser() {
  const own = usual.find((path) => path !== undefined && existsSync(path));
  if (own !== undefined) return own;
  try {
    const path = require("playwright").chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

const quietly = (command, ...words) =>
  spawnSync(command, words, { stdio: ["ignore", "ignore", "inherit"], timeout: 600_000 }).status === 0;

const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

function install() {
  process.stdout.write("Installing a browser for the page tests (once) …\n");
  if (mayInstall) {
    quietly("apt-get", "update", "-qq");
    for (const name of ["chromium-headless-shell", "chromium"])
      if (findBrowser() === undefined)
        quietly("apt-get", "install", "-y", "-qq", "--no-install-recommends", name, "fonts-dejavu-core");
  }
  if (findBrowser() === undefined) quietly("npx", "playwright", "install", "chromium");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (findBrowser() === undefined) install();
  const found = findBrowser();
  if (found === undefined) process.exit(1);
  process.stdout.write(`Browser for the page tests: ${found}\n`);
}
