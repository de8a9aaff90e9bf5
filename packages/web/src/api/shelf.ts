/** What is known of one question to the server: its last answer, or what went wrong, and whether it is asked now. */
export interface Slot {
  readonly data?: unknown;
  readonly trouble?: Error;
  /** When the answer came, in milliseconds of the clock given. */
  readonly at?: number;
}

const empty: Slot = {};

/** Answers are kept for this many questions; the oldest that nobody looks at goes first. */
const most = 60;

interface Run {
  readonly stop: AbortController;
  readonly done: Promise<void>;
}

/**
 * Answers of the server, each under the words of its question. A question is asked once however many look at it, stopped
 * when nobody looks any more, and tried a second time when the line fails.
 */
export class Shelf {
  private readonly slots = new Map<string, Slot>();
  private readonly watchers = new Map<string, Set<() => void>>();
  private readonly runs = new Map<string, Run>();
  private readonly pause: (ms: number) => Promise<void>;
  private readonly now: () => number;

  constructor(pause: (ms: number) => Promise<void>, now: () => number) {
    this.pause = pause;
    this.now = now;
  }

  at(key: string): Slot {
    return this.slots.get(key) ?? empty;
  }

  /** Tells of every change under the key until the returned function is called. */
  watch(key: string, changed: () => void): () => void {
    const watching = this.watchers.get(key) ?? new Set();
    this.watchers.set(key, watching.add(changed));
    return () => {
      watching.delete(changed);
      if (watching.size > 0) return;
      this.watchers.delete(key);
      this.drop(key);
    };
  }

  /** Asks unless an answer younger than `freshMs` is there or on its way. */
  want(key: string, load: (signal: AbortSignal) => Promise<unknown>, freshMs: number): Promise<void> {
    const { at } = this.at(key);
    if (at !== undefined && this.now() - at < freshMs) return Promise.resolve();
    return this.ask(key, load);
  }

  /** Asks now, also where an answer is there; joins a question that is under way. */
  ask(key: string, load: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
    const running = this.runs.get(key);
    if (running !== undefined) return running.done;
    const stop = new AbortController();
    const done = this.run(key, load, stop.signal);
    this.runs.set(key, { stop, done });
    return done;
  }

  /** Asks anew: an answer that is on its way may be of before what was just changed. */
  anew(key: string, load: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
    this.drop(key);
    return this.ask(key, load);
  }

  /** Stops what is under way; its answer is of no use any more. */
  private drop(key: string): void {
    this.runs.get(key)?.stop.abort();
    this.runs.delete(key);
  }

  private async run(key: string, load: (signal: AbortSignal) => Promise<unknown>, signal: AbortSignal) {
    try {
      const data = await this.twice(load, signal);
      if (!signal.aborted) this.put(key, { data, at: this.now() });
    } catch (trouble) {
      if (signal.aborted) return;
      this.put(key, { ...this.at(key), at: undefined, trouble: asError(trouble) });
    }
  }

  /** A line that failed may hold a moment later; what the server refused it would refuse again. */
  private async twice(
    load: (signal: AbortSignal) => Promise<unknown>,
    signal: AbortSignal,
  ): Promise<unknown> {
    try {
      return await load(signal);
    } catch (trouble) {
      if (signal.aborted || !(trouble instanceof TypeError)) throw trouble;
      await this.pause(400);
      return load(signal);
    }
  }

  private put(key: string, slot: Slot): void {
    this.runs.delete(key);
    this.slots.delete(key);
    this.slots.set(key, slot);
    for (const old of this.slots.keys()) {
      if (this.slots.size <= most) break;
      if (!this.watchers.has(old)) this.slots.delete(old);
    }
    for (const changed of this.watchers.get(key) ?? []) changed();
  }
}

const asError = (trouble: unknown): Error =>
  trouble instanceof Error ? trouble : new Error(String(trouble));
