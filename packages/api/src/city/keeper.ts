import type { Catalog } from "@footbridge/core/model/catalog.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import type { Vocabulary } from "@footbridge/feeds/city/vocabulary.ts";
import type { ApiStore } from "../api-store.ts";
import { Trouble } from "../door/trouble.ts";
import type { Limits } from "../limits.ts";
import { type Generation, raise, type SeatsNow } from "./generation.ts";

interface Keeping {
  readonly store: ApiStore;
  readonly vocabulary: Vocabulary;
  readonly limits: Limits;
  /** The Monday from which questions are asked. */
  readonly monday: () => Day;
  readonly troubled: (failure: unknown) => void;
}

/** Keeps the generation that answers, and raises the next when the catalog or the week has changed. */
export class Keeper {
  readonly #keeping: Keeping;
  #current: Generation | undefined;
  #looking: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #leaving: Promise<void>[] = [];
  #closed = false;
  #databaseAnswers = false;
  #seats: SeatsNow = { version: 0, left: {} };

  constructor(keeping: Keeping) {
    this.#keeping = keeping;
  }

  get databaseAnswers(): boolean {
    return this.#databaseAnswers;
  }

  /** The generation that answers now. */
  now(): Generation {
    if (this.#current === undefined)
      throw new Trouble("not-ready", "The catalog is being read.", { retryAfter: 1 });
    return this.#current;
  }

  standing(): Generation | undefined {
    return this.#current;
  }

  /** Looks now, and then again and again until closed. */
  async open(): Promise<void> {
    await this.look();
    const again = (): void => {
      this.#timer = setTimeout(() => void this.look().finally(again), this.#keeping.limits.catalogCheckMs);
      this.#timer.unref();
    };
    if (!this.#closed) again();
  }

  /** One look at a time; whoever asks meanwhile waits for the same one. */
  look(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  /** Seats were taken or given back just now: when this is done, routes and pages know. */
  async seatsChanged(): Promise<void> {
    // A look under way may have read them before.
    await this.#looking;
    await this.look();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#looking;
    await this.#current?.pool.close();
    await Promise.all(this.#leaving);
  }

  async #look(): Promise<void> {
    const { monday, limits, vocabulary, troubled } = this.#keeping;
    try {
      const start = monday();
      const read = await this.#newer(start);
      const seatsAreNew = await this.#readSeats();
      if (read === undefined) {
        if (seatsAreNew) this.#current = this.#current?.withSeats(this.#seats);
        return;
      }
      const next = await raise(read.version, read.catalog, start, vocabulary, limits, (why) =>
        troubled(new Error(`a worker is in trouble: ${why}`)),
      );
      if (this.#current !== undefined) await next.pool.ready();
      this.#swap(this.#seats.version === 0 ? next : next.withSeats(this.#seats));
    } catch (failure) {
      troubled(failure);
    }
  }

  /** The catalog, where it is not the one that answers already. */
  async #newer(start: Day): Promise<{ readonly version: number; readonly catalog: Catalog } | undefined> {
    const { catalog } = this.#keeping.store;
    try {
      const version = await catalog.version();
      const known = this.#current?.view.version === version && this.#current.start === start;
      const read = known ? undefined : await catalog.read();
      this.#databaseAnswers = true;
      return read;
    } catch (failure) {
      this.#databaseAnswers = false;
      throw failure;
    }
  }

  async #readSeats(): Promise<boolean> {
    const { seats } = this.#keeping.store;
    if (seats === undefined || (await seats.version()) === this.#seats.version) return false;
    this.#seats = await seats.left();
    return true;
  }

  /** From here on the new one answers; the old one ends when what it has taken on is answered. */
  #swap(next: Generation): void {
    const old = this.#current;
    this.#current = next;
    if (old === undefined) return;
    const left = old.pool.drain().finally(() => {
      this.#leaving = this.#leaving.filter((one) => one !== left);
    });
    this.#leaving.push(left);
  }
}
