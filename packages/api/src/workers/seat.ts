import { Worker } from "node:worker_threads";
import type { SeatsLeft } from "@footbridge/core/plan/with-seats.ts";
import type { FromWorker, Reply, SeatsNews, Task, WorkerStart } from "./messages.ts";

/** What a worker starts with, beside the flag that each has of its own. */
export type Start = Omit<WorkerStart, "stop">;

interface Events {
  readonly ready: () => void;
  readonly reply: (reply: Reply) => void;
  /** It is gone, and was not asked to go. */
  readonly died: (why: string) => void;
}

/** One worker thread and the flag by which its question is stopped. */
export class Seat {
  readonly #worker: Worker;
  readonly #stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  #leaving = false;

  constructor(start: Start, heapMb: number, events: Events) {
    const workerData: WorkerStart = { ...start, stop: this.#stop };
    this.#worker = new Worker(new URL("./worker.ts", import.meta.url), {
      workerData,
      name: "footbridge-routes",
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
    });
    let told = "it ended by itself";
    this.#worker.on("message", (message: FromWorker) => {
      if (message.kind === "ready") events.ready();
      else events.reply(message);
    });
    this.#worker.on("error", (failure) => {
      told = failure instanceof Error ? failure.message : String(failure);
    });
    this.#worker.on("exit", () => {
      if (!this.#leaving) events.died(told);
    });
  }

  ask(id: number, task: Task): void {
    const moved = task.name === "town" ? [task.body.buffer as ArrayBuffer] : [];
    this.#worker.postMessage({ id, task }, moved);
  }

  /** What is asked after this is answered with these seats left. */
  tellSeats(seats: SeatsLeft): void {
    const news: SeatsNews = { seats };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
    this.#worker.postMessage(news);
  }

  /** Tells the question of that number to end with what it has; a question that ended already is not touched. */
  stop(id: number): void {
    Atomics.store(this.#stop, 0, id);
  }

  async leave(): Promise<void> {
    this.#leaving = true;
    await this.#worker.terminate();
  }

  /** Ends the thread as if it had crashed, so that its place is filled again. */
  kill(): void {
    void this.#worker.terminate();
  }
}
