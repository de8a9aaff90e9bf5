import { parentPort, workerData } from "node:worker_threads";
import { answer } from "./answer.ts";
import type { Asking } from "./asking.ts";
import { type Engine, engineOf, engineWithSeats } from "./engine.ts";
import type { FromWorker, Question, SeatsNews, WorkerStart } from "./messages.ts";
import { warmUp } from "./warm-up.ts";

/** The thread's own road: compile, warm up, then one question after another until it is ended. */
function serve(start: WorkerStart): void {
  const compiled = engineOf(start);
  let engine = compiled;
  let news: SeatsNews | undefined;
  warmUp(engine.city);
  parentPort?.on("message", (message: Question | SeatsNews) => {
    if ("seats" in message) {
      news = message;
      return;
    }
    // Only what somebody asks about is worked out, however often seats change in between.
    if (news !== undefined) engine = engineWithSeats(compiled, news.seats);
    news = undefined;
    tell(reply(engine, start.stop, message));
  });
  tell({ kind: "ready" });
}

function reply(engine: Engine, stop: Int32Array, { id, task }: Question): FromWorker {
  const asking: Asking = { now: () => performance.now(), shouldStop: () => Atomics.load(stop, 0) === id };
  try {
    const told = answer(engine, task, asking);
    if (!told.ok) return { kind: "refused", id, code: told.code, findings: told.findings };
    return { kind: "told", id, json: new TextEncoder().encode(JSON.stringify(told.value)) };
  } catch (failure) {
    return { kind: "broke", id, message: failure instanceof Error ? (failure.stack ?? "") : String(failure) };
  }
}

function tell(message: FromWorker): void {
  const moved = message.kind === "told" ? [message.json.buffer as ArrayBuffer] : [];
  parentPort?.postMessage(message, moved);
}

serve(workerData as WorkerStart);
