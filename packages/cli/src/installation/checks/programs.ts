import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { checkout, webDir } from "../where.ts";
import { type Check, note, ok, problem } from "./check.ts";

/** The first Node that runs TypeScript files as they are. */
const oldestNode = 24;

export function checkNode(version = process.versions.node): Check {
  return Number(version.split(".")[0]) >= oldestNode
    ? ok("Node", version)
    : problem(
        "Node",
        `${version} is too old: ${oldestNode} or newer is needed`,
        "Run it as npm run footbridge -- doctor: npm ci brings the right Node along.",
      );
}

/** Every package that the lock file names for the workspaces is there. */
export function checkInstall(root = checkout): Check {
  const name = "packages";
  const stamp = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(stamp)) return problem(name, "node_modules is missing or incomplete", "Run npm ci.");
  const missing = declaredPackages(root).filter((dependency) => !resolves(root, dependency));
  if (missing.length > 0) return problem(name, `missing: ${missing.join(", ")}`, "Run npm ci.");
  if (statSync(join(root, "package-lock.json")).mtimeMs > statSync(stamp).mtimeMs + 1000) {
    return note(name, "all there, but package-lock.json is newer than what is installed", "Run npm ci.");
  }
  return ok(name, "all there");
}

/** What the packages that run on the server say they need. */
function declaredPackages(root: string): readonly string[] {
  const names = ["core", "contract", "feeds", "store", "api", "cli"].flatMap((folder) => {
    const file = join(root, "packages", folder, "package.json");
    if (!existsSync(file)) return [`@footbridge/${folder}`];
    const { dependencies = {} } = JSON.parse(readFileSync(file, "utf8")) as {
      dependencies?: Readonly<Record<string, string>>;
    };
    return Object.keys(dependencies).map((dependency) => `${folder}:${dependency}`);
  });
  return names;
}

/** There is a folder of that name where Node would look for it. */
function resolves(root: string, wanted: string): boolean {
  const [folder, name] = wanted.includes(":") ? wanted.split(":", 2) : ["core", wanted];
  const from = createRequire(join(root, "packages", folder ?? "core", "package.json"));
  return (from.resolve.paths(name ?? "") ?? []).some((path) =>
    existsSync(join(path, name ?? "", "package.json")),
  );
}

export function checkPages(built = webDir): Check {
  return existsSync(join(built, "index.html"))
    ? ok("pages", "built")
    : problem(
        "pages",
        "not built: only the API would answer",
        "Run npm run build, or npm start, which does.",
      );
}

/** Only the page tests need one. */
export async function checkBrowser(root = checkout): Promise<Check> {
  const { findBrowser } = (await import(join(root, "scripts", "browser.mjs"))) as {
    findBrowser: () => string | undefined;
  };
  const found = findBrowser();
  return found === undefined
    ? note(
        "browser for tests",
        "none found",
        "npm test installs one; or set CHROMIUM_PATH to a Chromium or Chrome.",
      )
    : ok("browser for tests", found);
}
