import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { asNobody, type Binaries, findBinaries, plainEnvironment } from "./postgres-binaries.ts";

/** What is done with a running PostgreSQL, by whoever knows its port. */
export interface PostgresInUse {
  readonly port: number;
  readonly password: string;
  /** Makes a database, empty or a copy of the one with that name, and gives its address. */
  createDatabase(template?: string): Promise<string>;
  /** Runs one statement as the superuser, in a database of that address or in `postgres`. */
  run(statement: string, url?: string): Promise<readonly object[]>;
}

/** A PostgreSQL of one's own, gone when stopped or when this process ends, however it ends. */
export interface TestPostgres extends PostgresInUse {
  /** Kills it with all its processes, as a power cut would, and starts it again on the same files and port. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

const user = "postgres";
const password = "a test's own";

/** Starts it on a free port of this machine. Throws with its own words where it does not start. */
export async function startPostgres(): Promise<TestPostgres> {
  const binaries = findBinaries();
  const home = mkdtempSync(join(tmpdir(), "footbridge-pg-"));
  if (asNobody.uid !== undefined) chownSync(home, asNobody.uid, asNobody.gid ?? asNobody.uid);
  const data = initialise(binaries, home);
  // Another program may take the free port in between: try again.
  for (let left = 3; ; left -= 1) {
    const port = await freePort();
    const server = launch(binaries, home, data, port);
    try {
      await answering(server, port);
      const folders = [home, ...(binaries.temporary === undefined ? [] : [binaries.temporary])];
      let running = server;
      return {
        ...postgresAt(port),
        crash: async () => {
          await killAll(running, data);
          running = launch(binaries, home, data, port);
          await answering(running, port);
        },
        stop: () => stop(running, folders),
      };
    } catch (failure) {
      await ended(server);
      if (left === 0) throw failure;
    }
  }
}

function initialise({ bin }: Binaries, home: string): string {
  const data = join(home, "data");
  const secret = join(home, "password");
  writeFileSync(secret, password, { mode: 0o644 });
  const words = [
    "-D",
    data,
    "-U",
    user,
    `--pwfile=${secret}`,
    "-A",
    "scram-sha-256",
    "-E",
    "UTF8",
    "--no-sync",
  ];
  const done = spawnSync(join(bin, "initdb"), words, {
    ...asNobody,
    cwd: home,
    env: plainEnvironment,
    encoding: "utf8",
  });
  if (done.status !== 0) throw new Error(`initdb failed: ${done.stderr}`);
  return data;
}

interface Server {
  readonly process: ChildProcess;
  readonly said: string[];
}

/** The shell waits for its input to end, which it does when this process does, even by kill -9; then it stops the server. */
const leash = `"$@" & server=$!; cat > /dev/null; kill -INT $server 2>/dev/null; wait $server; rm -rf "$FOOTBRIDGE_PG_HOME"`;

function launch({ bin }: Binaries, home: string, data: string, port: number): Server {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    fsync: "off",
    shared_buffers: "32MB",
    max_connections: "100",
  };
  const words = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(
    "sh",
    ["-c", leash, "sh", join(bin, "postgres"), "-D", data, "-p", String(port), ...words],
    {
      ...asNobody,
      cwd: home,
      env: { ...plainEnvironment, FOOTBRIDGE_PG_HOME: home },
      stdio: ["pipe", "ignore", "pipe"],
    },
  );
  const said: string[] = [];
  child.stderr?.on("data", (text: Buffer) => said.push(text.toString("utf8")));
  // The server must not keep a finished test run alive.
  child.unref();
  return { process: child, said };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, "127.0.0.1", () => done()));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (typeof address !== "object" || address === null) throw new Error("no free port");
  return address.port;
}

const urlOf = (port: number, database: string): string =>
  `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

async function query(url: string, statement: string): Promise<readonly object[]> {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<object>(statement)).rows;
  } finally {
    await client.end();
  }
}

async function answering({ said }: Server, port: number): Promise<void> {
  const until = Date.now() + 60_000;
  for (;;) {
    try {
      await query(urlOf(port, "postgres"), "select 1");
      return;
    } catch (failure) {
      const words = said.join("");
      if (Date.now() > until || /could not bind|FATAL: {2}(?!the database)/.test(words)) {
        throw new Error(`PostgreSQL did not start: ${words}`, { cause: failure });
      }
      await new Promise((next) => setTimeout(next, 50));
    }
  }
}

async function ended({ process: child }: Server): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.ref();
  const over = new Promise((done) => child.once("exit", done));
  child.stdin?.end();
  await over;
}

/** The postmaster first, by the number it wrote down; its children see that it is gone and end at once. The leash is let go without its tidying up. */
async function killAll({ process: leashed }: Server, data: string): Promise<void> {
  const [pid = ""] = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
  leashed.kill("SIGKILL");
  process.kill(Number(pid), "SIGKILL");
  for (let left = 200; left > 0 && childrenOf(data); left -= 1)
    await new Promise((next) => setTimeout(next, 50));
  // Its number may stand for a dead process that nobody has fetched yet, which would pass for a running server.
  rmSync(join(data, "postmaster.pid"), { force: true });
}

/** Whether a process of that server still runs: each keeps the files as its working directory. */
function childrenOf(data: string): boolean {
  return readdirSync("/proc").some((entry) => {
    if (!/^\d+$/.test(entry)) return false;
    try {
      return readlinkSync(`/proc/${entry}/cwd`) === data;
    } catch {
      return false;
    }
  });
}

async function stop(server: Server, folders: readonly string[]): Promise<void> {
  await ended(server);
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

/** The PostgreSQL of a test that listens on this port, whichever process started it. */
export function postgresAt(port: number): PostgresInUse {
  const run = (statement: string, url = urlOf(port, "postgres")): Promise<readonly object[]> =>
    query(url, statement);
  return {
    port,
    password,
    run,
    createDatabase: async (template = "template1") => {
      const database = `test_${randomBytes(6).toString("hex")}`;
      await run(`create database ${database} template ${template} strategy file_copy`);
      return urlOf(port, database);
    },
  };
}
