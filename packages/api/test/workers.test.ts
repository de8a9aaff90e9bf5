import { setTimeout as wait } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { nameOfContent } from "../src/door/reading.ts";
import { Trouble } from "../src/door/trouble.ts";
import type { TownTask } from "../src/workers/messages.ts";
import { Pool, type PoolBounds } from "../src/workers/pool.ts";
import { hardTown } from "./hard-town.ts";
import { monday, tinyCity } from "./tiny-city.ts";

const opened: Pool[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((pool) => pool.close()));
});

async function poolOf(bounds: Partial<PoolBounds> = {}): Promise<Pool> {
  const text = JSON.stringify(tinyCity());
  const catalog = new Uint8Array(new SharedArrayBuffer(Buffer.byteLength(text)));
  new TextEncoder().encodeInto(text, catalog);
  const start = { catalog, version: 7, start: monday, vocabulary: { words: {}, phrases: {} } };
  const pool = new Pool(start, {
    size: 1,
    queued: 3,
    heapMb: 256,
    graceMs: 5000,
    patienceMs: 20_000,
    troubled: () => undefined,
    ...bounds,
  });
  opened.push(pool);
  await pool.ready();
  return pool;
}

const staying = new AbortController().signal;
const town = (limitMs: number): TownTask => ({ name: "town", body: hardTown(), nesting: 64, limitMs });
const read = (json: Uint8Array): { status: string } =>
  JSON.parse(new TextDecoder().decode(json)) as { status: string };
const failure = async (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => "answered",
    (why: unknown) => why,
  );

describe("a question in a worker", () => {
  test("that needs longer than it may ends with what is proven so far", async () => {
    const pool = await poolOf();
    const told = read(await pool.ask(town(200), staying));
    expect(told).toMatchObject({
      status: "bounded",
      certificate: expect.objectContaining({ slack: expect.anything() }),
    });
  });

  test("stops when its asker leaves, and the next is answered", async () => {
    const pool = await poolOf();
    const leaving = new AbortController();
    // Longer than this test may take.
    const left = pool.ask(town(3_600_000), leaving.signal);
    await wait(100);
    leaving.abort();
    expect(read(await pool.ask(town(50), staying)).status).toBe("bounded");
    await left;
  });

  test("that waits leaves the queue when its asker does", async () => {
    const pool = await poolOf();
    const running = pool.ask(town(300), staying);
    const leaving = new AbortController();
    const queued = failure(pool.ask(town(300), leaving.signal));
    expect(pool.figures()).toMatchObject({ asking: 1, queued: 1 });
    leaving.abort();
    expect(await queued).toBeInstanceOf(Trouble);
    expect(pool.figures()).toMatchObject({ asking: 1, queued: 0 });
    await running;
  });

  test("that has waited too long is told to come again", async () => {
    const pool = await poolOf({ patienceMs: 50 });
    const running = pool.ask(town(400), staying);
    expect(await failure(pool.ask(town(400), staying))).toMatchObject({ code: "busy" });
    await running;
  });

  test("finds the queue full: busy, and when to come again", async () => {
    const pool = await poolOf({ queued: 2 });
    const taken = [1, 2, 3].map(() => pool.ask(town(200), staying));
    expect(await failure(pool.ask(town(200), staying))).toMatchObject({ code: "busy", retryAfter: 2 });
    await Promise.all(taken);
  });
});

describe("a worker", () => {
  test("that is stuck beyond all grace is ended and replaced; its question fails, the next is answered", async () => {
    const pool = await poolOf({ graceMs: -9900 });
    expect(await failure(pool.ask(town(10_000), staying))).toMatchObject({ code: "internal-error" });
    await expect.poll(() => pool.figures().ready).toBe(1);
    // This one has a minute before it is taken to be stuck.
    const json = await pool
      .ask({ ...town(69_900), body: new TextEncoder().encode("{") }, staying)
      .catch((it: unknown) => it);
    expect(json).toMatchObject({ code: "unreadable-body" });
  });

  test("pool that is told to end answers what it has taken on", async () => {
    const pool = await poolOf();
    const taken = [1, 2].map(() => pool.ask(town(100), staying));
    const drained = pool.drain();
    expect((await Promise.all(taken)).map((json) => read(json).status)).toEqual(["bounded", "bounded"]);
    await drained;
    expect(await failure(pool.ask(town(100), staying))).toMatchObject({ code: "busy" });
  });
});

test("content has the same name wherever it is named, and another where one sign differs", () => {
  expect(nameOfContent("a", "b")).toBe(nameOfContent("ab"));
  expect(nameOfContent("ab")).not.toBe(nameOfContent("ac"));
});
