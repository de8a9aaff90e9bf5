import { connect } from "node:net";
import { statSync } from "node:fs";
import { Client, Pool, type PoolConfig } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clientAddress } from "../../src/embedded/doors.ts";
import { type Engine, startEngine } from "../../src/embedded/engine.ts";
import { codeOf } from "../../src/problem.ts";
import { emptySeed } from "../seed.ts";

let engine: Engine;
let pool: Pool;
const lost: string[] = [];
const address = (): PoolConfig => ({ ...clientAddress(engine.door), user: "postgres", database: "postgres" });

beforeAll(async () => {
  engine = await startEngine({ seed: await emptySeed(), upkeepMs: 100 }, (why) => lost.push(why));
  pool = new Pool({ ...address(), max: 12 });
  await pool.query("create table kept (n int)");
});
afterAll(async () => {
  await pool.end();
  await engine.stop(0);
});

const one = async (text: string, values: readonly unknown[] = []): Promise<unknown> => {
  const found = await pool.query<{ v: unknown }>(text, [...values]);
  return found.rows[0]?.v;
};

async function inTransaction(text: string, value: number): Promise<unknown> {
  const client = await pool.connect();
  await client.query("begin");
  const found = await client.query<{ v: unknown }>(text, [value]);
  await client.query("commit");
  client.release();
  return found.rows[0]?.v;
}

describe("many clients, one session", () => {
  test("large and small, good and bad questions side by side each get their own answer", async () => {
    const large = "x".repeat(150_000);
    const sizes = Array.from({ length: 150 }, (_, n) => (n * 1009) % large.length);
    const [long, short, bad, whole] = await Promise.all([
      Promise.all(sizes.map((size) => one("select length($1::text) as v", [large.slice(0, size)]))),
      Promise.all(sizes.map((size) => one("select 'no. ' || $1::text as v", [size]))),
      Promise.all(sizes.map((size) => one("select $1::int / 0 as v", [size]).catch(codeOf))),
      Promise.all(sizes.map((size) => inTransaction("select $1::int * 2 as v", size))),
    ]);
    expect(long).toEqual(sizes);
    expect(short).toEqual(sizes.map((size) => `no. ${size}`));
    expect(bad).toEqual(sizes.map(() => "22012"));
    expect(whole).toEqual(sizes.map((size) => size * 2));
  });

  test("nobody sees what another has not committed, nor its role after it", async () => {
    const writer = await pool.connect();
    await writer.query("begin");
    await writer.query("select set_config('role', 'app_user', true)");
    const meanwhile = one("select current_user::text as v");
    await writer.query("rollback");
    writer.release();
    expect(await meanwhile).toBe("postgres");
  });

  test("a client that dies in a transaction is rolled back, and the others go on", async () => {
    const client = new Client(address());
    client.on("error", () => undefined);
    await client.connect();
    await client.query("begin");
    await client.query("insert into kept values (1)");
    const waiting = one("select count(*)::int as v from kept");
    (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    expect(await waiting).toBe(0);
  });

  test("a failed transaction holds the turn until it is rolled back", async () => {
    const client = await pool.connect();
    await client.query("begin");
    await expect(client.query("select nothing")).rejects.toMatchObject({ code: "42703" });
    const waiting = one("select 7 as v");
    await expect(client.query("select 1")).rejects.toMatchObject({ code: "25P02" });
    await client.query("rollback");
    client.release();
    expect(await waiting).toBe(7);
  });

  test.each(["copy kept from stdin", "  COPY kept (n)\nFROM STDIN with csv"])(
    "%s, which would end the engine, is refused",
    async (statement) => {
      await expect(pool.query(statement)).rejects.toMatchObject({ code: "0A000" });
      expect(await one("select 1 as v")).toBe(1);
    },
  );

  test("a stranger who speaks another language is sent away", async () => {
    const { door } = engine;
    const strangers = ["GET / HTTP/1.1\r\n\r\n", "\0\0\0\0", "\u00ff".repeat(5000)].map(
      (words) =>
        new Promise<void>((sentAway) => {
          const socket = connect("path" in door ? { path: door.path } : door);
          socket.on("error", () => undefined);
          socket.on("close", () => sentAway());
          socket.write(Buffer.from(words, "latin1"));
        }),
    );
    await Promise.all(strangers);
    expect(await one("select 1 as v")).toBe(1);
  });

  test("the socket stands where only this user may enter", () => {
    const { mode } = statSync(clientAddress(engine.door).host);
    expect(mode & 0o777).toBe(0o700);
  });

  test("a table that has grown is vacuumed and analyzed in a pause", async () => {
    await pool.query("create table grown as select n from generate_series(1, 5000) n");
    const seen = (): Promise<unknown> =>
      one(`select reltuples = 5000 and pg_stat_get_vacuum_count(oid) > 0 and pg_stat_get_analyze_count(oid) > 0 as v
        from pg_class where relname = 'grown'`);
    expect(await seen()).toBe(false);
    // Whoever asks all the time leaves no pause.
    await expect.poll(seen, { interval: 1500, timeout: 60_000 }).toBe(true);
  });

  test("through all of it the engine lived", () => {
    expect(lost).toEqual([]);
  });
});
