import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { usePostgres } from "../../store/test/engines.ts";
import { layEmpty } from "../../store/test/seed.ts";
import { checkout } from "../src/installation/where.ts";
import { freePort, type Running, run, start } from "./running.ts";

let home: string;
let data: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "footbridge-start-"));
  data = join(home, "data");
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const at = /Footbridge is at (http:\/\/127\.0\.0\.1:\d+)/;
const addressOf = async (running: Running): Promise<string> => at.exec(await running.said(at))?.[1] ?? "";
const live = async (address: string): Promise<number> =>
  (await fetch(`${address}/api/v1/health/live`)).status;

async function takenPort(): Promise<string> {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
  onTestFinished(() => void other.close());
  return String((other.address() as AddressInfo).port);
}

/** Asks until the catalog is there; the test's own limit is the patience. */
async function programsAt(address: string): Promise<number> {
  for (;;) {
    const answer = await fetch(`${address}/api/v1/programs?limit=1`);
    if (answer.ok) return ((await answer.json()) as { total: number }).total;
    await new Promise((next) => setTimeout(next, 200));
  }
}

/** A first start makes a database: two seconds alone on a machine, a minute beside seven other programs. */
const patient = { timeout: 300_000 };

describe("footbridge serve, on the embedded database", patient, () => {
  test("from an empty directory to the demo city; stopped in order; started again; killed; started again", async () => {
    const words = ["serve", "--data", data, "--port", await freePort()];
    const first = start(words);
    const address = await addressOf(first);
    const programs = await programsAt(address);
    expect(programs).toBeGreaterThan(200);
    // It begins once more, as itself, with a sparing allocator.
    const told = "MALLOC_ARENA_MAX=1";
    const began = process.platform === "linux" ? `/proc/${first.process.pid}/environ` : undefined;
    expect(began === undefined ? told : readFileSync(began, "utf8")).toContain(told);

    const beside = await run(["serve", "--data", data, "--port", await freePort()]);
    expect([beside.code, beside.err]).toEqual([
      1,
      expect.stringContaining(`already running on this data directory, at ${address}`),
    ]);
    expect(await live(address)).toBe(200);

    const { code, err } = await first.stop("SIGTERM");
    expect([code, err]).toEqual([0, ""]);
    expect(readdirSync(data)).toEqual(["database", "warehouse"]);

    const second = start(words);
    expect(await second.said(at)).not.toContain("demo city");
    expect(await programsAt(await addressOf(second))).toBe(programs);
    await second.stop("SIGKILL");
    expect(readdirSync(data)).toContain("lock.json");

    const third = start(words);
    expect(await programsAt(await addressOf(third))).toBe(programs);
    expect((await third.stop("SIGINT")).code).toBe(0);
  });

  test("a port that was asked for and is taken is said to be, and nothing is made", async () => {
    const port = await takenPort();
    const { code, err } = await run(["serve", "--data", data, "--port", port]);
    expect(code).toBe(1);
    expect(err).toBe(
      `Port ${port} of 127.0.0.1 is taken.\n  Choose another with --port NUMBER, or end the program that has it.\n`,
    );
    expect(readdirSync(home)).toEqual([]);
  });

  test("a mail server without the address that links need is said, and nothing is made", async () => {
    const { code, err } = await run(["serve", "--data", data], {
      FOOTBRIDGE_SMTP_URL: "smtp://127.0.0.1:25",
    });
    expect([code, err]).toEqual([
      1,
      expect.stringContaining("Set FOOTBRIDGE_URL to the address that people use"),
    ]);
    expect(readdirSync(home)).toEqual([]);
  });

  test("an address that is not this machine's", async () => {
    const { code, err } = await run([
      "serve",
      "--data",
      data,
      "--host",
      "203.0.113.7",
      "--port",
      await freePort(),
    ]);
    expect([code, err]).toEqual([
      1,
      expect.stringContaining("203.0.113.7 is not an address of this machine."),
    ]);
  });

  test("a data directory that is a file", async () => {
    writeFileSync(data, "");
    const { code, err } = await run(["serve", "--data", data, "--port", await freePort()]);
    expect([code, err]).toEqual([
      1,
      `${data} is not a directory.\n  Choose a directory with --data DIR or FOOTBRIDGE_DATA.\n`,
    ]);
  });

  test("started by npm, it stops when npm is stopped", async () => {
    await layEmpty(data);
    const words = [
      "--silent",
      "run",
      "footbridge",
      "--",
      "serve",
      "--data",
      data,
      "--no-demo",
      "--port",
      await freePort(),
    ];
    const npm = spawn("npm", words, { cwd: checkout, stdio: ["ignore", "pipe", "inherit"] });
    onTestFinished(() => void npm.kill("SIGKILL"));
    const [line] = (await once(npm.stdout, "data")) as [Buffer];
    const address = at.exec(line.toString("utf8"))?.[1] ?? "";
    expect(await live(address)).toBe(200);
    npm.kill("SIGTERM");
    await once(npm, "close");
    expect(readdirSync(data)).toEqual(["database", "warehouse"]);
  });

  test("without the demo city the database stays empty", async () => {
    await layEmpty(data);
    const app = start(["serve", "--data", data, "--no-demo", "--port", await freePort()]);
    expect(await programsAt(await addressOf(app))).toBe(0);
    await app.stop("SIGTERM");
  });
});

describe("footbridge serve, on PostgreSQL", () => {
  const { engine } = usePostgres();

  test("DATABASE_URL alone puts the same app on it", async () => {
    const { databaseUrl = "" } = await engine.place();
    const app = start(["serve", "--port", await freePort()], {
      DATABASE_URL: databaseUrl,
      FOOTBRIDGE_DATA: data,
    });
    expect(await programsAt(await addressOf(app))).toBeGreaterThan(200);
    expect((await app.stop("SIGTERM")).code).toBe(0);
    expect(readdirSync(data)).toEqual(["warehouse"]);
  });

  test("a server that is not there", async () => {
    const url = `postgres://city:secret@127.0.0.1:${await freePort()}/city`;
    const { code, err } = await run(["serve", "--port", await freePort()], { DATABASE_URL: url });
    expect([code, err]).toEqual([1, expect.stringMatching(/does not answer there\.\n {2}Start PostgreSQL/)]);
    expect(err).not.toContain("secret");
  });
});
