/** How often one account may be tried from one address before a pause, and how long that is in milliseconds. */
export interface TryLimits {
  readonly failures: number;
  readonly pauseMs: number;
  readonly codes: number;
}

const most = 50_000;

/**
 * Counts failures of an account at an address. Both together: whoever guesses locks out themselves, never the person who
 * signs in from somewhere else.
 */
export class Tries {
  readonly #limits: TryLimits;
  readonly #counts = new Map<string, { count: number; until: number }>();

  constructor(limits: TryLimits) {
    this.#limits = limits;
  }

  /** Seconds until the next try is heard; 0 while there are tries left. */
  pause(key: string, allowed: number, now = Date.now()): number {
    const entry = this.#counts.get(key);
    if (entry === undefined || entry.until <= now || entry.count < allowed) return 0;
    return Math.ceil((entry.until - now) / 1000);
  }

  add(key: string, now = Date.now()): void {
    const entry = this.#counts.get(key);
    const fresh = entry === undefined || entry.until <= now;
    this.#counts.delete(key);
    this.#counts.set(key, { count: fresh ? 1 : entry.count + 1, until: now + this.#limits.pauseMs });
    const [oldest] = this.#counts.keys();
    if (this.#counts.size > most && oldest !== undefined) this.#counts.delete(oldest);
  }

  forget(key: string): void {
    this.#counts.delete(key);
  }
}
