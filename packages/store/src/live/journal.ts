import type { Database } from "../database/pool.ts";
import { appendChanges, type Change } from "./documents.ts";

/** How long changes are gathered until they are written together, in milliseconds. */
const gatherMs = 25;
/** How long it is waited after a write that failed, in milliseconds: longer each time. */
const pausesMs = [100, 250, 500, 1000, 2000, 5000];

interface Round {
  readonly changes: Change[];
  readonly done: Promise<void>;
  readonly finish: () => void;
}

const newRound = (): Round => {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { changes: [], done: promise, finish: resolve };
};

/** What the journal needs besides the database. */
export interface JournalOptions {
  /** Told when changes could not be written; they are tried again. */
  readonly troubled: (failure: unknown) => void;
  readonly gatherMs?: number;
}

/**
 * Writes changes of live documents in the order they came, those of some milliseconds in one transaction. Where the database
 * fails, they wait and are tried again: nobody is told that they are kept before they are.
 */
export class Journal {
  readonly #db: Database;
  readonly #options: JournalOptions;
  #next = newRound();
  #writing: Round | undefined;
  #timer: NodeJS.Timeout | undefined;
  #closing = false;

  constructor(db: Database, options: JournalOptions) {
    this.#db = db;
    this.#options = options;
  }

  add(change: Change): void {
    this.#next.changes.push(change);
    if (this.#timer === undefined && this.#writing === undefined) this.#wind();
  }

  /** Resolves once all of this document's changes so far are kept; undefined where they are already. */
  kept(name: string): Promise<void> | undefined {
    const holds = (round: Round | undefined): boolean =>
      round?.changes.some((change) => change.name === name) === true;
    if (holds(this.#next)) return this.#next.done;
    return holds(this.#writing) ? this.#writing?.done : undefined;
  }

  /** Bytes that wait to be written. */
  get waiting(): number {
    const rounds = [this.#next, ...(this.#writing === undefined ? [] : [this.#writing])];
    return rounds.reduce(
      (sum, { changes }) => sum + changes.reduce((bytes, { update }) => bytes + update.length, 0),
      0,
    );
  }

  /** Writes what waits, then takes no more. */
  async close(): Promise<void> {
    this.#closing = true;
    clearTimeout(this.#timer);
    await this.#writing?.done;
    if (this.#next.changes.length > 0) await this.#write();
  }

  #wind(): void {
    this.#timer = setTimeout(() => void this.#write(), this.#options.gatherMs ?? gatherMs);
  }

  async #write(): Promise<void> {
    this.#timer = undefined;
    const round = this.#next;
    this.#writing = round;
    this.#next = newRound();
    for (let tries = 0; !(await this.#wrote(round)); tries += 1) {
      if (this.#closing && tries > 3) return;
      await new Promise((next) => setTimeout(next, pausesMs[tries] ?? pausesMs.at(-1)));
    }
    this.#writing = undefined;
    round.finish();
    if (this.#next.changes.length > 0 && !this.#closing) this.#wind();
  }

  async #wrote({ changes }: Round): Promise<boolean> {
    try {
      await appendChanges(this.#db, changes);
      return true;
    } catch (failure) {
      this.#options.troubled(failure);
      return false;
    }
  }
}
