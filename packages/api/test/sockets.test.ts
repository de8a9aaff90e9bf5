import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningServer, startServer } from "../src/server.ts";
import { shelf } from "./asking.ts";
import { monday, tinyCity, tinyWords } from "./tiny-city.ts";

const limits = { workers: 1, headersMs: 500, requestMs: 1000, queuedQuestions: 2 };
let server: RunningServer;
beforeAll(async () => {
  const store = shelf(tinyCity());
  server = await startServer({ store, port: 0, limits, vocabulary: tinyWords, today: () => monday });
  await server.ready();
});
afterAll(() => server.close());

/** One text, then another again and again. */
function* withoutEnd(first: string, again: string): Generator<string> {
  yield first;
  for (;;) yield again;
}

/** Sends the texts as they are and gives back what comes until the other side closes. */
function raw(texts: Iterable<string>, pauseMs = 0): Promise<string> {
  const { port } = new URL(server.address);
  return new Promise((resolve) => {
    const socket = connect(Number(port), "127.0.0.1");
    let heard = "";
    socket.on("data", (bytes) => (heard += bytes.toString()));
    socket.on("error", () => resolve(heard));
    socket.on("close", () => resolve(heard));
    void (async () => {
      for (const part of texts) {
        if (socket.destroyed) break;
        socket.write(part);
        if (pauseMs > 0) await wait(pauseMs);
      }
    })();
  });
}

const post = (headers: string, body = ""): string =>
  `POST /api/v1/routes HTTP/1.1\r\nHost: here\r\nConnection: close\r\nContent-Type: application/json\r\n${headers}\r\n\r\n${body}`;

describe("on the wire", () => {
  test("a body of 100 MB is refused by its announcement, before it is sent", async () => {
    const before = process.memoryUsage().rss;
    const heard = await raw([post(`Content-Length: ${100 * 1024 * 1024}`)]);
    expect(heard).toMatch(/^HTTP\/1.1 413 /);
    expect(heard).toContain('"code":"too-large"');
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024);
  });

  test("a body without an announced length is refused when it grows too large", async () => {
    const chunk = `10000\r\n${"a".repeat(0x10000)}\r\n`;
    const heard = await raw(
      [post("Transfer-Encoding: chunked"), ...Array.from({ length: 8 }, () => chunk)],
      5,
    );
    expect(heard).toMatch(/^HTTP\/1.1 413 /);
  });

  // A connection that nobody ends would hold these tests until their own limit.
  test("a body that stops in the middle is told so or dropped", async () => {
    const heard = await raw([post("Content-Length: 100", '{"persona":"ana"')]);
    expect(heard === "" || /^HTTP\/1.1 408 /.test(heard)).toBe(true);
  });

  test("headers that come a letter at a time, and never end, do not hold a socket", async () => {
    const heard = await raw(withoutEnd("GET /api/v1/health/live HTTP/1.1\r\n", "X"), 100);
    expect(heard === "" || /^HTTP\/1.1 408 /.test(heard)).toBe(true);
  });

  test("what is no HTTP at all is a problem too", async () => {
    const heard = await raw(["HELLO\r\n\r\n"]);
    expect(heard).toMatch(/^HTTP\/1.1 400 /);
    expect(heard).toContain("application/problem+json");
  });
});

describe("answers over the wire", () => {
  const ask = (signal?: AbortSignal) =>
    fetch(`${server.address}/api/v1/routes`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ persona: "ana", target: "occupation:29-1141" }),
      ...(signal === undefined ? {} : { signal }),
    });

  test("are compressed for those who can read it", async () => {
    const response = await fetch(`${server.address}/api/docs`, { headers: { "accept-encoding": "gzip" } });
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(await response.text()).toContain("<h1>Footbridge API</h1>");
  });

  test("many askers who leave at once leave nothing behind", async () => {
    const leaving = Array.from({ length: 20 }, () => {
      const controller = new AbortController();
      const asked = ask(controller.signal).catch(() => undefined);
      setTimeout(() => controller.abort(), 1);
      return asked;
    });
    await Promise.all(leaving);
    await expect.poll(async () => (await ask()).status).toBe(200);
  });

  test("the service ends while somebody keeps a connection open", async () => {
    const other = await startServer({ store: shelf(tinyCity()), port: 0, limits, vocabulary: tinyWords });
    await fetch(`${other.address}/api/v1/health/live`);
    // It could wait for the other side until the test's own limit.
    await expect(other.close()).resolves.toBeUndefined();
  });
});
