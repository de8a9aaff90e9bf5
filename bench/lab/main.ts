// A lab of 240 phones at 24 tables against the real service: how long a card takes to every screen of its table, and a word
// to the host's; then more and more phones, until a card takes a second.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { HocuspocusProvider } from "@hocuspocus/provider";
import { startPostgres } from "../routes/postgres/server.ts";
import { Host, joinAs, type Phone } from "./phone.ts";
import { cpuOf, memoryOf, percentile } from "./usage.ts";

const { values } = parseArgs({
  options: {
    engine: { type: "string", default: "postgres" },
    phones: { type: "string", default: "240" },
    tables: { type: "string", default: "24" },
    seconds: { type: "string", default: "12" },
    /** Phones at the most; 0: no more than at first. */
    most: { type: "string", default: "1920" },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const seconds = Number(values.seconds);
const atTable = Math.round(Number(values.phones) / Number(values.tables));

const postgres = values.engine === "postgres" ? await startPostgres({ durable: true }) : undefined;
const folder = mkdtempSync(join(tmpdir(), "footbridge-lab-"));
const place = postgres === undefined ? ["directory", join(folder, "data")] : ["postgres", postgres.url];
const file = fileURLToPath(new URL("server.ts", import.meta.url));
const server = spawn(process.execPath, [file, ...place], { stdio: ["ignore", "pipe", "inherit"] });
const [address] = (await once(createInterface({ input: server.stdout }), "line")) as [string];
const pid = server.pid ?? 0;
const host = new Host(address);
say(
  `${values.engine}${postgres === undefined ? "" : ` ${postgres.version}`}, ${atTable} phones at each table`,
);

/** When each card was written, in milliseconds. */
const written = new Map<string, number>();

async function gather(lab: string, code: string, count: number): Promise<readonly Phone[]> {
  const phones: Phone[] = [];
  while (phones.length < count) {
    const group = Array.from({ length: Math.min(20, count - phones.length) }, (_, more) =>
      joinAs(address, code, lab, `t${((phones.length + more) % tables(count)) + 1}`),
    );
    phones.push(...(await Promise.all(group)));
  }
  await Promise.all(phones.map(({ synced }) => synced));
  return phones;
}

/** A lab has room for 60 tables: beyond, more sit at each. */
const tables = (count: number): number => Math.min(60, Math.max(1, Math.round(count / atTable)));

/** Every phone writes a card a second; milliseconds until each was on each other screen of its table. */
async function storm(phones: readonly Phone[], lasting: number): Promise<readonly number[]> {
  const taken: number[] = [];
  const ending = new AbortController();
  const stops = phones.map(({ doc, seat }) => {
    const cards = doc.getMap("cards");
    const hear = (event: { readonly keysChanged: ReadonlySet<string> }): void => {
      const at = performance.now();
      for (const card of event.keysChanged) {
        const from = written.get(card);
        if (from !== undefined && !card.startsWith(seat)) taken.push(at - from);
      }
    };
    cards.observe(hear);
    return () => cards.unobserve(hear);
  });
  const writers = phones.map(async (phone, place) => {
    await wait((place * 997) % 1000);
    for (let n = 0; !ending.signal.aborted && n < 45; n += 1) {
      const card = `${phone.seat}-${Math.round(performance.now())}`;
      written.set(card, performance.now());
      phone.write(card);
      await wait(1000);
    }
  });
  await wait(lasting * 1000);
  ending.abort();
  await Promise.all(writers);
  await wait(300);
  for (const stop of stops) stop();
  return taken;
}

/** Every phone says a word within some seconds; milliseconds until each was on the host's screen. */
async function pulse(lab: string, phones: readonly Phone[], within: number): Promise<readonly number[]> {
  const room = await host.do<{ pulse: { id: string } }>("POST", `labs/${lab}/pulses`, {
    question: "A career pathway is …",
    when: "during",
  });
  const said = new Map<string, number>();
  const taken: number[] = [];
  const socket = host.socket();
  const hear = ({ payload }: { readonly payload: string }): void => {
    const { part, value } = JSON.parse(payload) as {
      part: string;
      value?: { groups: { writings: { word: string }[] }[] };
    };
    if (part !== "count" || value === undefined) return;
    for (const { writings } of value.groups)
      for (const { word } of writings) {
        const from = said.get(word);
        if (from === undefined) continue;
        taken.push(performance.now() - from);
        said.delete(word);
      }
  };
  const screen = new HocuspocusProvider({
    name: `lab:${lab}`,
    websocketProvider: socket,
    token: "-",
    onStateless: hear,
  });
  screen.attach();
  await wait(500);
  await Promise.all(
    phones.map(async (phone, place) => {
      await wait((place / phones.length) * within * 1000);
      const word = `w${Math.random().toString(36).slice(2, 12)}${place}`;
      said.set(word, performance.now());
      await phone.say(room.pulse.id, word);
    }),
  );
  await wait(1500);
  socket.destroy();
  return taken;
}

const shown = (values: readonly number[]): string =>
  `p50 ${percentile(values, 0.5).toFixed(0)} ms, p95 ${percentile(values, 0.95).toFixed(0)} ms (${values.length})`;

let count = Number(values.phones);
const most = Math.max(count, Number(values.most));
const lines: string[] = [];
for (let first = true; count <= most; count *= 2, first = false) {
  // Each size in a lab of its own: a board holds 500 cards.
  const { id: lab } = await host.do<{ id: string }>("POST", "labs", {
    title: "Bench",
    day: "2026-10-14",
    tables: tables(count),
  });
  const { code } = await host.do<{ code: string }>("POST", `labs/${lab}/codes`, { role: "participant" });
  const phones = await gather(lab, code, count);
  const [cpu, at] = [cpuOf(pid), performance.now()];
  const cards = await storm(phones, first ? seconds : Math.min(8, seconds));
  const used = (cpuOf(pid) - cpu) / ((performance.now() - at) / 1000);
  const words = first ? await pulse(lab, phones, 6) : [];
  const p95 = percentile(cards, 0.95);
  const line = `${count} phones: card ${shown(cards)}; server ${(used * 100).toFixed(0)} % of a core, ${memoryOf(pid).toFixed(0)} MiB${
    words.length === 0 ? "" : `; word on the host's screen ${shown(words)}`
  }`;
  say(line);
  lines.push(line);
  for (const phone of phones) phone.leave();
  written.clear();
  await wait(1000);
  if (p95 > 1000) {
    say(`p95 passes one second ${first ? "with" : `between ${count / 2} and`} ${count} phones`);
    break;
  }
  if (count * 2 > most) say(`p95 stays within one second up to ${count} phones`);
}
server.kill("SIGTERM");
await once(server, "exit");
await postgres?.stop();
rmSync(folder, { recursive: true, force: true });
