/** Tells when a search has to stop: its time is up or its caller wants no more. */
export class Clock {
  readonly #now: (() => number) | undefined;
  readonly #end: number;
  readonly #shouldStop: (() => boolean) | undefined;
  #stopped = false;

  /** `now` in milliseconds; without it or without a limit time never runs out. */
  constructor(
    now: (() => number) | undefined,
    limitMs: number | undefined,
    shouldStop: (() => boolean) | undefined,
  ) {
    this.#now = limitMs === undefined ? undefined : now;
    this.#end = now === undefined || limitMs === undefined ? Infinity : now() + limitMs;
    this.#shouldStop = shouldStop;
  }

  /** A clock for a part of the work that ends after the given share of what is left. */
  part(share: number): Clock {
    const left = this.#now === undefined ? undefined : (this.#end - this.#now()) * share;
    return new Clock(this.#now, left, () => this.expired());
  }

  expired(): boolean {
    if (this.#stopped) return true;
    this.#stopped = (this.#now !== undefined && this.#now() >= this.#end) || this.#shouldStop?.() === true;
    return this.#stopped;
  }
}
