import { error } from "@footbridge/core/finding.ts";
import { Trouble } from "../door/trouble.ts";

/** Counts what each seat does in a minute: a room of 240 comes from one address, so that addresses tell nothing. */
export class Pace {
  readonly #most: number;
  readonly #counts = new Map<string, { count: number; until: number }>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Counts one more; throws where it is too many. */
  step(key: string, now = Date.now()): void {
    const entry = this.#counts.get(key);
    if (entry === undefined || entry.until <= now) {
      if (this.#counts.size > 20_000) this.#counts.clear();
      this.#counts.set(key, { count: 1, until: now + 60_000 });
      return;
    }
    entry.count += 1;
    if (entry.count <= this.#most) return;
    const seconds = Math.ceil((entry.until - now) / 1000);
    const message = `That was too often: ${this.#most} in a minute.`;
    const fix = `Wait ${seconds} s.`;
    throw new Trouble("too-many-requests", `${message} ${fix}`, {
      retryAfter: seconds,
      findings: [error("lab.too-often", "seat", message, fix, { most: this.#most, seconds })],
    });
  }
}
