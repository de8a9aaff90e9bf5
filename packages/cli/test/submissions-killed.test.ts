import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { pirlOf } from "../../api/test/measure/desk-in-use.ts";
import { type EngineInUse, engines, usePostgres } from "../../store/test/engines.ts";
import { freePort, run, type Running, start } from "./running.ts";

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Where a service keeps what it has, from one start to the next. */
interface Place {
  readonly words: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly warehouse: string;
}

/** On an engine whose tables are there already: making them is another test's story. */
async function newPlace(engine: EngineInUse): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), "footbridge-killed-"));
  folders.push(folder);
  const { databaseUrl, dataDir: data = "" } = await engine.place();
  const env = {
    FOOTBRIDGE_WAREHOUSE: join(folder, "warehouse"),
    FOOTBRIDGE_PEOPLE_KEY: join(folder, "people.key"),
    // Its own quarter and one before: others are computed in the same way, one by one.
    FOOTBRIDGE_QUARTERS_BACK: "1",
  };
  return databaseUrl === undefined
    ? { words: ["--data", data], env, warehouse: env.FOOTBRIDGE_WAREHOUSE }
    : { words: [], env: { ...env, DATABASE_URL: databaseUrl }, warehouse: env.FOOTBRIDGE_WAREHOUSE };
}

interface Service {
  readonly running: Running;
  readonly url: string;
}

async function serve({ words, env }: Place): Promise<Service> {
  const running = start(["serve", "--no-demo", "--port", await freePort(), ...words], env);
  const said = await running.said(/Footbridge is at (\S+)/);
  return { running, url: `${/Footbridge is at (\S+)/.exec(said)?.[1]}/api/v1` };
}

interface Told {
  readonly id: string;
  readonly state: string;
  readonly rows?: number;
  readonly reportsAt?: string;
}

async function handIn({ url }: Service, provider: string, text: string): Promise<Told> {
  const query = new URLSearchParams({ provider, report: "PY2023Q4", fileName: "q.csv" });
  const sent = await fetch(`${url}/submissions?${query.toString()}`, {
    method: "POST",
    body: text,
    headers: { "content-type": "application/octet-stream" },
  });
  return (await sent.json()) as Told;
}

const certify = ({ url }: Service, id: string): Promise<Response> =>
  fetch(`${url}/submissions/${id}/certify`, {
    method: "POST",
    body: JSON.stringify({ by: "R. Alvarez" }),
    headers: { "content-type": "application/json" },
  });

const told = async ({ url }: Service, id: string): Promise<Told> =>
  (await (await fetch(`${url}/submissions/${id}`)).json()) as Told;

/** Asks until it is so; the test's own limit is the patience. */
async function until(service: Service, id: string, isSo: (now: Told) => boolean): Promise<Told> {
  for (;;) {
    const now = await told(service, id);
    if (isSo(now)) return now;
    await pause(100);
  }
}

const numbersOf = async ({
  url,
}: Service): Promise<{ readonly release: string; readonly cells: readonly object[] }> =>
  (await (await fetch(`${url}/reports/PY2023Q4`)).json()) as { release: string; cells: object[] };

const text = pirlOf(400);
const rows = text.trimEnd().split("\n").length - 1;

/** Moments of the stops, in milliseconds after the asking: each engine has some of its own, since every stop costs a start. */
interface Moments {
  readonly check: readonly number[];
  readonly certify: readonly number[];
}

/** Half a minute of silence goes by: on a database that others may have open, only then is a checker taken to be gone. */
type Silence = (here: Place) => Promise<unknown>;

function stories(engine: EngineInUse, moments: Moments, silence: Silence = () => Promise.resolve()): void {
  test("in the middle of a check: the next start finishes it, from the original bytes", async () => {
    const here = await newPlace(engine);
    let service = await serve(here);
    for (const [at, delayMs] of moments.check.entries()) {
      const { id } = await handIn(service, `Provider ${at}`, text);
      await pause(delayMs);
      await service.running.stop("SIGKILL");
      await silence(here);
      service = await serve(here);
      expect(await until(service, id, ({ state }) => state === "checked")).toMatchObject({ rows });
    }
    await service.running.stop("SIGTERM");
    expect(readdirSync(join(here.warehouse, "passing"))).toEqual([]);
    expect(readdirSync(join(here.warehouse, "originals"))).toHaveLength(1);
  });

  test("in the middle of a certification: certified with its numbers, or not at all", async () => {
    const here = await newPlace(engine);
    let service = await serve(here);
    const { id } = await handIn(service, "Harbor Learning", text);
    await until(service, id, ({ state }) => state === "checked");
    for (const delayMs of moments.certify) {
      const asked = certify(service, id).catch(() => undefined);
      await pause(delayMs);
      await service.running.stop("SIGKILL");
      await asked;
      service = await serve(here);
      expect(["checked", "certified"]).toContain((await told(service, id)).state);
    }
    await certify(service, id);
    const done = await until(service, id, ({ reportsAt }) => reportsAt !== undefined);
    expect(done.state).toBe("certified");
    const before = await numbersOf(service);
    expect(before.cells.length).toBeGreaterThan(100);
    await service.running.stop("SIGTERM");
    rmSync(join(here.warehouse, "submissions"), { recursive: true });
    const rebuilt = await run(["warehouse", "rebuild", ...here.words], here.env);
    expect([rebuilt.code, rebuilt.out]).toEqual([0, expect.stringContaining("all the same")]);
    service = await serve(here);
    expect(await numbersOf(service)).toMatchObject({ release: before.release, cells: before.cells });
    await service.running.stop("SIGTERM");
    rmSync(join(here.warehouse, "originals"), { recursive: true });
    const lost = await run(["warehouse", "rebuild", ...here.words], here.env);
    expect([lost.code, lost.err]).toEqual([1, expect.stringContaining("warehouse.original.gone")]);
  });
}

describe("kill -9 of the service, on the embedded database", () => {
  const engine = engines[0].use();
  stories(engine, { check: [0, 400], certify: [5, 600] });

  test("a rebuild waits until nobody serves", async () => {
    const here = await newPlace(engine);
    const service = await serve(here);
    const refused = await run(["warehouse", "rebuild", ...here.words], here.env);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining("Stop it first")]);
    await service.running.stop("SIGTERM");
  });
});

describe("kill -9 of the service, on PostgreSQL", () => {
  const { engine, server } = usePostgres();
  const moments = { check: [0, 150, 800], certify: [0, 30, 300, 2000] };
  stories(engine, moments, ({ env }) =>
    server().run(
      "update measure.submissions set worker_beat = worker_beat - interval '31 seconds' where state = 'checking'",
      env.DATABASE_URL,
    ),
  );
});
