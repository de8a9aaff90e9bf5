import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { brief } from "../../store/test/brief.ts";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));

/** The caller's own database and directory are none of a test's. */
const clean = (more: Readonly<Record<string, string>>): NodeJS.ProcessEnv => {
  const { DATABASE_URL: _url, FOOTBRIDGE_DATA: _data, ...rest } = process.env;
  return { ...rest, ...more };
};

/** What a command said and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A command that goes on. */
export interface Running {
  readonly process: ChildProcess;
  /** Resolves with what was said so far, once it matches; rejects when the command ends without it. */
  said(pattern: RegExp): Promise<string>;
  /** Sends a signal and waits for the end. */
  stop(signal: NodeJS.Signals): Promise<Ended>;
  readonly ended: Promise<Ended>;
}

/** Starts `footbridge …`; killed at the end of the test if it still runs. */
export function start(words: readonly string[], env: Readonly<Record<string, string>> = {}): Running {
  const child = spawn(process.execPath, [...brief, main, ...words], {
    env: clean(env),
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let out = "";
  let err = "";
  child.stdout.on("data", (text: Buffer) => {
    out += text.toString("utf8");
  });
  child.stderr.on("data", (text: Buffer) => {
    err += text.toString("utf8");
  });
  const ended = new Promise<Ended>((over) => child.once("close", (code) => over({ code, out, err })));
  const said = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      if (pattern.test(out)) return out;
      const heard = new Promise((more) => child.stdout.once("data", more));
      const over = await Promise.race([heard.then(() => undefined), ended]);
      if (over !== undefined && !pattern.test(out)) throw new Error(`ended with ${over.code}: ${out}${err}`);
    }
  };
  return {
    process: child,
    said,
    ended,
    stop: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** Runs `footbridge …` to its end. */
export const run = (words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  start(words, env).ended;

/** A port that is free now, below those that a system gives to whoever asks for any: nobody gets it before it is used. */
export async function freePort(): Promise<string> {
  for (;;) {
    const port = randomInt(15_000, 30_000);
    const probe = createServer();
    const isFree = await new Promise<boolean>((done) => {
      probe.once("error", () => done(false));
      probe.listen(port, "127.0.0.1", () => done(true));
    });
    await new Promise((done) => probe.close(done));
    if (isFree) return String(port);
  }
}
