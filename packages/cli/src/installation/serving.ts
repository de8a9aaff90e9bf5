import { setTimeout as pause } from "node:timers/promises";
import { existsSync } from "node:fs";
import type { Provider } from "@footbridge/api/accounts/place.ts";
import type { Measuring } from "@footbridge/api/measure/http.ts";
import { openStore, type Store, type StoreOptions } from "@footbridge/store/open-store.ts";
import { messageOf, StoreProblem } from "@footbridge/store/problem.ts";
import { lastCity, rollCity, today } from "./demo-city.ts";
import { choosePort, usualPort } from "./ports.ts";
import { signInSecret } from "./sign-in-secret.ts";
import { Stopping } from "./stopping.ts";
import { tellFailure } from "./with-store.ts";
import { type Beside, quartersBack, setting, webDir } from "./where.ts";

/** How `footbridge serve` was asked for. */
export interface Serving extends Beside {
  readonly store: StoreOptions;
  /** Absent: the usual port, or the next free one. */
  readonly port?: number;
  readonly host: string;
  readonly demo: boolean;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Starts, and goes on until it is stopped; where it cannot start, says why and ends the process with code 1. */
export async function serve(serving: Serving): Promise<void> {
  const stopping = new Stopping();
  stopping.listen();
  try {
    await start(serving, stopping);
  } catch (failure) {
    tellFailure(failure);
    await stopping.end(1);
  }
}

/** Opens the store, puts the demo city into it where there is none, listens, and says where. */
async function start(serving: Serving, stopping: Stopping): Promise<void> {
  const outside = { mail: mailServer(), provider: signInProvider() };
  const back = quartersBack();
  const port = await choosePort(serving.port, serving.host);
  if (port !== (serving.port ?? usualPort)) say(`Port ${usualPort} is taken; using ${port}.`);
  // Loads while the database opens in its own thread: together they take as long as the slower of them.
  const loaded = import("@footbridge/api/server.ts");
  loaded.catch(() => undefined);
  const store = await openForServing(serving.store, stopping);
  stopping.add(() => store.close({ drainMs: 2000 }));
  if (serving.demo && (await lastCity(store)) === undefined) {
    say("Putting the demo city into the database (once) …");
    await rollCity(store, today());
  }
  const { startServer } = await loaded;
  const server = await startServer({
    store,
    port,
    host: serving.host,
    webDir: existsSync(webDir) ? webDir : undefined,
    measure: {
      db: store.db,
      warehouse: serving.warehouse,
      peopleKey: serving.peopleKey,
      alone: store.engine === "embedded",
      quartersBack: back,
    },
    accounts: {
      db: store.db,
      background: store.background,
      secret: () => signInSecret(serving.signInKey),
      publicUrl: setting("FOOTBRIDGE_URL") || undefined,
      ...outside,
      agreements: setting("FOOTBRIDGE_AGREEMENTS") || undefined,
      webhookNetworks: (process.env["FOOTBRIDGE_WEBHOOK_ALLOW"] ?? "")
        .split(",")
        .filter((each) => each !== ""),
    },
    logger: { level: "warn", stream: process.stderr },
  });
  stopping.add(() => server.close());
  store.announce(server.address);
  say(`Footbridge is at ${server.address} (Ctrl+C stops it)`);
  if (!serving.demo) return;
  keepCityCurrent(store, stopping);
  if (server.measure !== undefined) void fillWithDemo(store, server.measure, stopping);
}

/** The mail server of the environment; absent: letters stay in the outbox. */
function mailServer(): { readonly url: string; readonly from: string } | undefined {
  const url = setting("FOOTBRIDGE_SMTP_URL");
  if (url === "") return undefined;
  if (!/^smtps?:\/\/[^/]+/.test(url))
    throw new StoreProblem(
      "serve.mail",
      "FOOTBRIDGE_SMTP_URL is not the address of a mail server.",
      "Write it as smtp://host:25 or smtps://user:password@host, or leave it out.",
    );
  if (setting("FOOTBRIDGE_URL") === "")
    throw new StoreProblem(
      "serve.mail-without-address",
      "FOOTBRIDGE_SMTP_URL is set, but FOOTBRIDGE_URL is not: the links in letters would lead nowhere.",
      "Set FOOTBRIDGE_URL to the address that people use, such as https://bridge.example.gov.",
    );
  return { url, from: setting("FOOTBRIDGE_MAIL_FROM") || "Footbridge <footbridge@localhost>" };
}

/** The OpenID Connect provider of the environment; absent: only passwords and codes. */
function signInProvider(): Provider | undefined {
  const issuer = setting("FOOTBRIDGE_OIDC_ISSUER");
  if (issuer === "") return undefined;
  const [clientId, clientSecret] = [
    setting("FOOTBRIDGE_OIDC_CLIENT_ID"),
    setting("FOOTBRIDGE_OIDC_CLIENT_SECRET"),
  ];
  if (clientId !== "" && clientSecret !== "" && setting("FOOTBRIDGE_URL") !== "")
    return { issuer, clientId, clientSecret };
  throw new StoreProblem(
    "serve.oidc",
    "FOOTBRIDGE_OIDC_ISSUER is set, but not all that belongs to it.",
    "Set FOOTBRIDGE_OIDC_CLIENT_ID, FOOTBRIDGE_OIDC_CLIENT_SECRET and FOOTBRIDGE_URL as well.",
  );
}

/** Numbers to look at, in the background, where there are none yet. */
async function fillWithDemo(store: Store, measure: Measuring, stopping: Stopping): Promise<void> {
  try {
    const { demoFiles } = await import("./demo-numbers.ts");
    const { loadDemo } = await import("@footbridge/api/measure/demo.ts");
    await loadDemo(measure.desk, measure, await demoFiles(store));
  } catch (failure) {
    if (!stopping.begun)
      process.stderr.write(`The demo's submissions were not handed in: ${messageOf(failure)}\n`);
  }
}

/** The store as its owner; waits for another command that has it, and refuses where another server has. */
async function openForServing(options: StoreOptions, stopping: Stopping): Promise<Store> {
  const onLost = (why: StoreProblem): void => {
    if (stopping.begun) return;
    tellFailure(why);
    void stopping.end(1);
  };
  for (let waited = false; ; waited = true) {
    const store = await openStore({ ...options, onLost });
    const { owner } = store;
    if (owner === undefined) return store;
    await store.close();
    if (owner.url !== undefined) throw alreadyRunning(owner.url, owner.pid);
    if (!waited) say(`Waiting for process ${owner.pid} (${owner.command}) to finish with the database …`);
    await pause(500);
  }
}

const alreadyRunning = (url: string, pid: number): StoreProblem =>
  new StoreProblem(
    "serve.already-running",
    `Footbridge is already running on this data directory, at ${url} (process ${pid}).`,
    `Open that address, or stop it first (kill ${pid}), or name another directory with --data.`,
  );

const hourMs = 3_600_000;

/** Rolls the demo city forward now and whenever a new day has begun. A failure is told; the city of yesterday still serves. */
function keepCityCurrent(store: Store, stopping: Stopping): void {
  const roll = async (): Promise<void> => {
    try {
      await rollCity(store, today());
    } catch (failure) {
      if (!stopping.begun)
        process.stderr.write(`The demo city was not brought up to date: ${messageOf(failure)}\n`);
    }
  };
  let last = roll();
  const timer = setInterval(() => {
    last = roll();
  }, hourMs).unref();
  stopping.add(async () => {
    clearInterval(timer);
    await last;
  });
}
