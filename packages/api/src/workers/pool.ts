import type { SeatsLeft } from "@footbridge/core/plan/with-seats.ts";
import { Trouble } from "../door/trouble.ts";
import type { Reply, Task } from "./messages.ts";
import { Seat, type Start } from "./seat.ts";

export interface PoolBounds {
  readonly size: number;
  readonly queued: number;
  readonly heapMb: number;
  readonly graceMs: number;
  /** Longest wait for a worker; then the asker is told to come again. */
  readonly patienceMs: number;
  /** Told when a worker is lost or a question breaks the engine. */
  readonly troubled: (why: string) => void;
}

interface Job {
  readonly id: number;
  readonly task: Task;
  readonly signal: AbortSignal;
  readonly done: (json: Uint8Array) => void;
  readonly failed: (why: Trouble) => void;
  readonly forget: () => void;
}

interface Place {
  readonly seat: Seat;
  ready: boolean;
  job: Job | undefined;
  timer: NodeJS.Timeout | undefined;
  /** Deaths without one answer in between: a place that only dies is left empty for longer each time. */
  deaths: number;
}

/** Questions to worker threads: a bounded queue, one question per worker, the dead replaced. */
export class Pool {
  readonly #start: Start;
  readonly #bounds: PoolBounds;
  readonly #queue: Job[] = [];
  readonly #places: Place[];
  readonly #whenReady: (() => void)[] = [];
  readonly #whenIdle: (() => void)[] = [];
  #numbers = 0;
  #closed = false;
  #seats: SeatsLeft | undefined;

  constructor(start: Start, bounds: PoolBounds) {
    this.#start = start;
    this.#bounds = bounds;
    this.#places = Array.from({ length: bounds.size }, () => this.#open(0));
  }

  /** The answer as JSON bytes; a Trouble when there is no room, the worker broke, or nobody waits any more. */
  ask(task: Task, signal: AbortSignal): Promise<Uint8Array> {
    if (this.#closed || this.#queue.length >= this.#bounds.queued) return Promise.reject(busy());
    return new Promise((done, failed) => {
      this.#numbers = (this.#numbers + 1) | 0 || 1;
      const abort = (): void => this.#giveUp(job, gone());
      const impatient = setTimeout(() => this.#leaveQueue(job, busy()), this.#bounds.patienceMs);
      const forget = (): void => {
        clearTimeout(impatient);
        signal.removeEventListener("abort", abort);
      };
      const job: Job = { id: this.#numbers, task, signal, done, failed, forget };
      signal.addEventListener("abort", abort, { once: true });
      this.#queue.push(job);
      this.#serve();
    });
  }

  /** Seats left by offering: every question that is put after this is answered with them. */
  tellSeats(seats: SeatsLeft): void {
    this.#seats = seats;
    for (const place of this.#places) place.seat.tellSeats(seats);
  }

  /** When the first worker has compiled the catalog and warmed up. */
  async ready(): Promise<void> {
    if (this.#closed || this.#places.some((place) => place.ready)) return;
    await new Promise<void>((resolve) => this.#whenReady.push(resolve));
  }

  figures(): {
    readonly workers: number;
    readonly ready: number;
    readonly asking: number;
    readonly queued: number;
  } {
    return {
      workers: this.#places.length,
      ready: this.#places.filter((place) => place.ready).length,
      asking: this.#places.filter((place) => place.job !== undefined).length,
      queued: this.#queue.length,
    };
  }

  /** Answers what it has taken on, then ends its workers. */
  async drain(): Promise<void> {
    if (this.#queue.length > 0 || this.#places.some((place) => place.job !== undefined)) {
      await new Promise<void>((resolve) => this.#whenIdle.push(resolve));
    }
    await this.close();
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#queue.splice(0)) this.#end(job, () => job.failed(busy()));
    for (const place of this.#places) this.#settle(place, (job) => job.failed(busy()));
    for (const resolve of this.#whenReady.splice(0)) resolve();
    await Promise.all(this.#places.map((place) => place.seat.leave()));
  }

  #open(deaths: number): Place {
    const seat = new Seat(this.#start, this.#bounds.heapMb, {
      ready: () => {
        place.ready = true;
        for (const resolve of this.#whenReady.splice(0)) resolve();
        this.#serve();
      },
      reply: (reply) => this.#hear(place, reply),
      died: (why) => this.#replace(place, why),
    });
    if (this.#seats !== undefined) seat.tellSeats(this.#seats);
    const place: Place = { seat, ready: false, job: undefined, timer: undefined, deaths };
    return place;
  }

  #serve(): void {
    for (const place of this.#places) {
      if (!place.ready || place.job !== undefined) continue;
      const job = this.#queue.shift();
      if (job === undefined) break;
      place.job = job;
      place.timer = setTimeout(() => place.seat.kill(), job.task.limitMs + this.#bounds.graceMs);
      place.seat.ask(job.id, job.task);
    }
    if (this.#queue.length === 0 && this.#places.every((place) => place.job === undefined)) {
      for (const resolve of this.#whenIdle.splice(0)) resolve();
    }
  }

  #hear(place: Place, reply: Reply): void {
    place.deaths = 0;
    if (reply.kind === "broke") this.#bounds.troubled(reply.message);
    this.#settle(place, (job) => {
      if (reply.kind === "told") job.done(reply.json);
      else if (reply.kind === "broke")
        job.failed(new Trouble("internal-error", "The question broke the engine."));
      else job.failed(new Trouble(reply.code, detailOf(reply.findings), { findings: reply.findings }));
    });
    this.#serve();
  }

  #replace(place: Place, why: string): void {
    this.#settle(place, (job) => job.failed(new Trouble("internal-error", "The question ended its worker.")));
    if (this.#closed) return;
    this.#bounds.troubled(why);
    place.ready = false;
    const wait = Math.min(30_000, place.deaths === 0 ? 0 : 250 * 2 ** place.deaths);
    setTimeout(() => {
      if (this.#closed) return;
      this.#places[this.#places.indexOf(place)] = this.#open(place.deaths + 1);
    }, wait).unref();
  }

  /** Nobody waits for it: out of the queue, or told to stop where it runs. */
  #giveUp(job: Job, why: Trouble): void {
    if (this.#leaveQueue(job, why)) return;
    this.#places.find((place) => place.job === job)?.seat.stop(job.id);
  }

  #leaveQueue(job: Job, why: Trouble): boolean {
    const queued = this.#queue.indexOf(job);
    if (queued < 0) return false;
    this.#queue.splice(queued, 1);
    this.#end(job, () => job.failed(why));
    return true;
  }

  #settle(place: Place, finish: (job: Job) => void): void {
    const { job } = place;
    clearTimeout(place.timer);
    place.job = undefined;
    if (job !== undefined) this.#end(job, () => finish(job));
  }

  #end(job: Job, finish: () => void): void {
    job.forget();
    finish();
  }
}

const busy = (): Trouble =>
  new Trouble("busy", "Too many questions are being answered. Ask again in a moment.", { retryAfter: 2 });

const gone = (): Trouble => new Trouble("busy", "The asker went away.");

const detailOf = (findings: readonly { readonly message: string }[]): string =>
  findings.length === 1 ? (findings[0]?.message ?? "") : `${findings.length} things need mending.`;
