import { setTimeout as pause } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Door } from "./front.ts";
import type { EngineNews, EngineOrder, EngineRequest } from "./worker.ts";

/** The embedded database, running in a thread of this process. */
export interface Engine {
  readonly door: Door;
  /** Waits up to `drainMs` milliseconds for clients to leave, closes the files in order and ends the thread. */
  stop(drainMs: number): Promise<void>;
  /** Writes all of the database to a file that another engine can begin with. */
  dump(file: string): Promise<void>;
}

/** A dead engine does not say that it has stopped: it is given so long after the clients have left, in milliseconds. */
const stopMs = 10_000;

/** Starting took longer than any start that still ends well, on the slowest machine tried. */
const patienceMs = 120_000;

/** The engine could not start: the reason in the system's words, with its code where it had one. */
export class EngineFailure extends Error {
  readonly code: string | undefined;
  constructor(why: string, code?: string) {
    super(why);
    this.name = "EngineFailure";
    this.code = code;
  }
}

/** Starts the engine. Rejects with an EngineFailure; `lost` is told when it dies later. */
export async function startEngine(order: EngineOrder, lost: (why: string) => void): Promise<Engine> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    workerData: order,
    stdout: true,
    stderr: true,
    // The parent's flags may concern its own input or coverage, and some are refused in threads.
    execArgv: [],
  });
  const said: string[] = [];
  worker.stderr.on("data", (text: Buffer) => said.push(text.toString("utf8").slice(0, 2000)));
  worker.stdout.resume();
  const heard = (wanted: EngineNews["news"]): Promise<EngineNews> => nextNews(worker, wanted, said);
  const ready = await withPatience(heard("ready"), worker);
  if (ready.news !== "ready") throw new EngineFailure("the engine did not start");
  worker.unref();
  const dead = (why: string): void => lost(why);
  const watch = (news: EngineNews): void => {
    if (news.news === "lost") dead(news.why);
  };
  const onExit = (): void => dead("the thread ended");
  worker.on("message", watch);
  worker.on("error", (failure) => dead(failure instanceof Error ? failure.message : String(failure)));
  worker.on("exit", onExit);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
  const ask = (request: EngineRequest): void => worker.postMessage(request);
  return {
    door: ready.door,
    stop: async (drainMs) => {
      worker.off("exit", onExit);
      worker.ref();
      const stopped = heard("stopped");
      ask({ ask: "stop", drainMs });
      await Promise.race([
        stopped.catch(() => undefined),
        pause(drainMs + stopMs, undefined, { ref: false }),
      ]);
      await worker.terminate();
    },
    dump: async (file) => {
      const dumped = heard("dumped");
      ask({ ask: "dump", file });
      await dumped;
    },
  };
}

function nextNews(worker: Worker, wanted: EngineNews["news"], said: readonly string[]): Promise<EngineNews> {
  return new Promise((done, failed) => {
    const fail = (why: string, code?: string): void =>
      failed(new EngineFailure([why, ...said].join("\n").trim(), code));
    const onMessage = (news: EngineNews): void => {
      if (news.news === wanted) leave(() => done(news));
      else if (news.news === "failed" || news.news === "lost") leave(() => fail(news.why, news.code));
    };
    const onError = (failure: unknown): void =>
      leave(() => fail(failure instanceof Error ? failure.message : String(failure)));
    const onExit = (): void => leave(() => fail("the thread ended"));
    const leave = (then: () => void): void => {
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      then();
    };
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
  });
}

async function withPatience<T>(ready: Promise<T>, worker: Worker): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, failed) => {
    timer = setTimeout(
      () => failed(new EngineFailure(`no sign of life after ${patienceMs / 1000} s`)),
      patienceMs,
    );
  });
  try {
    return await Promise.race([ready, late]);
  } catch (failure) {
    await worker.terminate();
    throw failure;
  } finally {
    clearTimeout(timer);
  }
}
