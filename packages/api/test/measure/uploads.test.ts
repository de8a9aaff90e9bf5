import { readdirSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { onTestFinished, describe, expect, test } from "vitest";
import { engines } from "../../../store/test/engines.ts";
import type { Limits } from "../../src/limits.ts";
import { type RunningServer, startServer } from "../../src/server.ts";
import { shelf } from "../asking.ts";
import { monday, tinyCity, tinyWords } from "../tiny-city.ts";
import { newFolder, pirlOf } from "./desk-in-use.ts";

const text = pirlOf(60);
const address = "/api/v1/submissions?fileName=q.csv&provider=Harbor&report=PY2023Q4";

describe("a file on the wire", () => {
  const engine = engines[0].use();

  async function service(
    limits: Partial<Limits> = {},
  ): Promise<{ readonly server: RunningServer; readonly warehouse: string }> {
    const folder = newFolder();
    const store = await engine.store();
    const warehouse = join(folder, "warehouse");
    const server = await startServer({
      store: shelf(tinyCity()),
      port: 0,
      limits: { workers: 1, ...limits },
      vocabulary: tinyWords,
      today: () => monday,
      measure: {
        db: store.db,
        warehouse,
        peopleKey: join(folder, "people.key"),
        alone: true,
        quartersBack: 0,
      },
    });
    onTestFinished(() => server.close());
    return { server, warehouse };
  }

  /** Sends head and pieces, with a pause after each; ends the connection where it is told so. */
  async function send(
    { server }: Awaited<ReturnType<typeof service>>,
    head: string,
    pieces: readonly string[],
    { pauseMs = 0, cut = false } = {},
  ): Promise<string> {
    const { port, host } = new URL(server.address);
    const socket = connect(Number(port), "127.0.0.1");
    let heard = "";
    socket.on("data", (bytes) => (heard += bytes.toString()));
    socket.on("error", () => undefined);
    const over = new Promise<void>((ended) => socket.once("close", () => ended()));
    socket.write(
      `POST ${address} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\nContent-Type: application/octet-stream\r\n${head}\r\n\r\n`,
    );
    for (const piece of pieces) {
      if (socket.destroyed) break;
      socket.write(piece);
      await pause(pauseMs);
    }
    if (cut) socket.destroy();
    await over;
    return heard;
  }

  const length = `Content-Length: ${Buffer.byteLength(text)}`;
  const list = async ({ server }: Awaited<ReturnType<typeof service>>) =>
    ((await (await fetch(`${server.address}/api/v1/submissions`)).json()) as { total: number }).total;

  test("that comes slowly, for longer than other requests may take, is taken in", async () => {
    const here = await service({ requestMs: 500 });
    const size = Math.ceil(text.length / 5);
    const pieces = Array.from({ length: 5 }, (_, at) => text.slice(at * size, (at + 1) * size));
    expect(await send(here, length, pieces, { pauseMs: 250 })).toMatch(/^HTTP\/1.1 200 /);
    expect(await list(here)).toBe(1);
  });

  test("that is cut in half leaves nothing", async () => {
    const here = await service();
    await send(here, length, [text.slice(0, 5000)], { pauseMs: 100, cut: true });
    await expect.poll(() => readdirSync(join(here.warehouse, "passing"))).toEqual([]);
    expect(readdirSync(join(here.warehouse, "originals"))).toEqual([]);
    expect(await list(here)).toBe(0);
  });

  test("that stops in the middle is given up, and leaves nothing", async () => {
    const here = await service({ submissionSilentMs: 700 });
    await send(here, length, [text.slice(0, 5000)]);
    await expect.poll(() => readdirSync(join(here.warehouse, "passing"))).toEqual([]);
    expect(await list(here)).toBe(0);
  });

  test("from a page of another site is refused before it is read", async () => {
    const here = await service();
    const heard = await send(
      here,
      `${length}\r\nOrigin: https://elsewhere.example\r\nSec-Fetch-Site: cross-site`,
      [text],
    );
    expect(heard).toMatch(/^HTTP\/1.1 403 /);
    expect(readdirSync(join(here.warehouse, "passing"))).toEqual([]);
  });

  test("certified by many at once is certified once", async () => {
    const here = await service();
    const sent = await fetch(here.server.address + address, {
      method: "POST",
      body: text,
      headers: { "content-type": "application/octet-stream" },
    });
    const { id } = (await sent.json()) as { id: string };
    await here.server.measure?.idle();
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, at) =>
        fetch(`${here.server.address}/api/v1/submissions/${id}/certify`, {
          method: "POST",
          body: JSON.stringify({ by: `Person ${at}` }),
          headers: { "content-type": "application/json" },
        }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200, 409, 409, 409, 409, 409,
    ]);
  });
});
