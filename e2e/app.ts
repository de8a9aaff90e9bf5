import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, globSync, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { layEmpty } from "../packages/store/test/seed.ts";

const root = join(import.meta.dirname, "..");
const web = join(root, "packages/web");

/** The application as a person starts it: its own process, the demo city in a database of its own. */
export interface App {
  /** `http://127.0.0.1:51234`. */
  readonly address: string;
  /** Where its data are. */
  readonly folder: string;
  /** By how many milliseconds its clock is ahead of this machine's. */
  readonly ahead: number;
  /** Ends the process; the data stay until `remove`. */
  readonly stop: () => Promise<void>;
  /** Ends the process if it runs, and takes its data away. */
  readonly remove: () => Promise<void>;
}

/** A first start takes this long at most, in milliseconds: the demo city goes into the database, and a machine may be busy with much else. */
const patience = 240_000;

export interface Start {
  /** The day on which it runs, `2026-11-30`; absent: today. */
  readonly day?: string;
  /** The folder of one that has ended, whose data it begins with; absent: empty tables, into which it puts the demo city. */
  readonly from?: string | undefined;
  /** With nothing in it, or with what is in the folder that is named. */
  readonly empty?: boolean;
  /** Where its data are or go; absent: into a fresh folder. */
  readonly folder?: string | undefined;
  /** Of how many quarters before its own a file gives numbers; absent: as many as is usual. A story of one report needs no more than one. */
  readonly quartersBack?: number;
}

/** Builds the pages if they are older than their source, and starts the application on a free port. */
export async function startApp(start: Start = {}): Promise<App> {
  const { day, from, empty = false, folder: named, quartersBack } = start;
  buildPages();
  const folder = named ?? (await mkdtemp(join(tmpdir(), "footbridge-e2e-")));
  if (from !== undefined) cpSync(from, folder, { recursive: true });
  else if (!existsSync(join(folder, "data"))) await layEmpty(join(folder, "data"));
  // What began with the demo city of today has it: only another day's is to be made.
  const more = empty || (from !== undefined && day === undefined) ? ["--no-demo"] : [];
  const waitsForNumbers = from === undefined && !empty;
  for (let left = 3; ; left -= 1) {
    try {
      return await startIn(folder, { more, day, waitsForNumbers, quartersBack });
    } catch (trouble) {
      // Between the look for a free port and the start, another program may have taken it.
      if (left > 0 && String(trouble).includes("is taken")) continue;
      await rm(folder, { recursive: true, force: true });
      throw trouble;
    }
  }
}

interface Starting extends Pick<Start, "day" | "quartersBack"> {
  readonly more: readonly string[];
  readonly waitsForNumbers: boolean;
}

async function startIn(folder: string, start: Starting): Promise<App> {
  const { more, day, waitsForNumbers, quartersBack } = start;
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const ahead = day === undefined ? 0 : Date.parse(`${day}T09:00:00`) - Date.now();
  const started = spawn(
    process.execPath,
    ["packages/cli/src/main.ts", "serve", "--port", String(port), "--data", join(folder, "data"), ...more],
    {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        DATABASE_URL: "",
        ...clockAhead(ahead),
        ...(quartersBack === undefined ? {} : { FOOTBRIDGE_QUARTERS_BACK: String(quartersBack) }),
      },
    },
  );
  const said: string[] = [];
  started.stdout.on("data", (words: Buffer) => said.push(words.toString()));
  started.stderr.on("data", (words: Buffer) => said.push(words.toString()));
  const stop = (): Promise<void> => ended(started);
  const remove = async (): Promise<void> => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await until(async () => (await fetch(`${address}/api/v1/health/ready`)).ok, started, said);
    // Later, the work on the demo's numbers would disturb whoever looks.
    if (waitsForNumbers) await until(() => hasNumbers(address), started, said);
  } catch (trouble) {
    await stop();
    throw trouble;
  }
  return { address, folder, ahead, stop, remove };
}

/** What makes the clock of a program, and of all its threads and children, so many milliseconds ahead. */
export const clockAhead = (ahead: number): Record<string, string> =>
  ahead === 0
    ? {}
    : {
        E2E_AHEAD: String(ahead),
        NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, "steady-day.mjs")).href}`,
      };

function buildPages(): void {
  const built = join(web, "dist/index.html");
  const sources = globSync(["src/**/*", "build/*", "public/**/*", "*.ts", "index.html"], { cwd: web }).map(
    (file) => join(web, file),
  );
  const newest = Math.max(...sources.map((file) => statSync(file).mtimeMs));
  if (existsSync(built) && statSync(built).mtimeMs > newest) return;
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(root, "node_modules/vite/bin/vite.js"), "build", web],
    { cwd: root, encoding: "utf8", env: { ...process.env, NODE_ENV: "production" } },
  );
  if (status !== 0) throw new Error(`the pages could not be built:\n${stderr}`);
}

async function until(
  holds: () => Promise<boolean>,
  app: ChildProcess,
  said: readonly string[],
): Promise<void> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    if (app.exitCode !== null) throw new Error(`the application ended:\n${said.join("")}`);
    if (await holds().catch(() => false)) return;
    await new Promise((wake) => setTimeout(wake, 100));
  }
  throw new Error(`the application was not ready after ${patience} ms:\n${said.join("")}`);
}

/** Some reports are there, and none is computed any more. */
async function hasNumbers(address: string): Promise<boolean> {
  const { items, computing } = (await (await fetch(`${address}/api/v1/reports`)).json()) as {
    readonly items: readonly unknown[];
    readonly computing: readonly unknown[];
  };
  return items.length > 0 && computing.length === 0;
}

function ended(app: ChildProcess): Promise<void> {
  if (app.exitCode !== null || app.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    app.once("exit", () => done());
    app.kill("SIGTERM");
  });
}

/** A port nobody listens on now. */
function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => found(port));
    });
  });
}
