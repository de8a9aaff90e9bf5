import { fork } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { startServer } from "@footbridge/api/server.ts";
import { openStore } from "@footbridge/store/open-store.ts";
import { demoInstance, generatedInstance } from "./instance.ts";
import type { Drive, Driven } from "./driver.ts";
import { compare, describe } from "./figures.ts";

/**
 * `npm run bench:api [-- --seconds 10 --connections 50 --size 20000 --json OUT]`: route questions over loopback from many
 * connections at once, against an address that does nothing, in the same run. `--size` takes a generated city of about
 * that many offerings instead of the demo city.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "10" },
    connections: { type: "string", default: "50" },
    size: { type: "string" },
    "limit-ms": { type: "string", default: "1000" },
    json: { type: "string" },
  },
});

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const seconds = Number(values.seconds);
const connections = Number(values.connections);
const limitMs = Number(values["limit-ms"]);

const instance = values.size === undefined ? await demoInstance() : generatedInstance(Number(values.size));
const store = await openStore({ memory: true });
await store.catalog.import(instance.feed);
const unlimited = { readsPerMinute: Number.MAX_SAFE_INTEGER, questionsPerMinute: Number.MAX_SAFE_INTEGER };
const server = await startServer({ store, port: 0, limits: unlimited, today: () => instance.today });
await server.ready();
say(`${instance.name}; ${instance.questions.length} different questions, at most ${limitMs} ms each.`);
say(
  `${connections} connections, ${seconds} s each, ${availableParallelism()} cores shared with the driver.\n`,
);

const route = { url: `${server.address}/api/v1/routes`, connections };
const ask = {
  ...route,
  bodies: instance.questions.map((question) => JSON.stringify({ ...question, limitMs })),
};
await drive({ ...ask, seconds: Math.min(3, seconds) });
const noop = await drive({ url: `${server.address}/api/v1/health/live`, connections, bodies: [], seconds });
const alone = await drive({ ...ask, connections: 1, seconds });
const asked = await drive({ ...ask, seconds });

say(describe("nothing (/health/live)", noop));
say(describe("one question at a time", alone));
say(describe(`${connections} questions at a time`, asked));
say(`\n${compare(asked, noop, alone)}`);
if (values.json !== undefined)
  await writeFile(values.json, JSON.stringify({ noop, alone, asked }, undefined, 2));
await server.close();
await store.close();
if (asked.failures > 0) process.exitCode = 1;

/** Drives from a process of its own, so that the server's loop is not also the client's. */
function drive(plan: Drive): Promise<Driven> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL("driver.ts", import.meta.url), { serialization: "advanced" });
    child.once("message", (driven) => resolve(driven as Driven));
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the driver ended with ${code}`)));
    child.send(plan);
  });
}
