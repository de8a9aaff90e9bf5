import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Every file that git tracks or would track, without those that are gone. */
export const files: readonly string[] = execFileSync(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard"],
  { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
)
  .split("\n")
  .filter((path) => path !== "" && existsSync(join(root, path)));

export const read = (path: string): string => readFileSync(join(root, path), "utf8");

export const lines = (path: string): number => read(path).split("\n").length - 1;

export const sources = files.filter(
  (path) => !path.endsWith(".gen.ts") && /^packages\/[^/]+\/(src|test)\/.*\.(ts|tsx)$/.test(path),
);
