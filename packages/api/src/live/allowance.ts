/** What one person may send: so much at once, and so much a second after that. */
interface Allowance {
  tokens: number;
  bytes: number;
  at: number;
  sockets: number;
}

interface Bounds {
  readonly perSecond: number;
  readonly burst: number;
  readonly bytesPerSecond: number;
  readonly burstBytes: number;
  readonly socketsEach: number;
}

/** Counts what each person sends over all their sockets. Who sends too much is made to wait, and nothing of it is lost. */
export class Allowances {
  readonly #bounds: Bounds;
  readonly #people = new Map<string, Allowance>();

  constructor(bounds: Bounds) {
    this.#bounds = bounds;
  }

  /** Counts a socket of a person; false where they have too many. */
  enter(person: string, now = Date.now()): boolean {
    const { burst, burstBytes, socketsEach } = this.#bounds;
    const entry = this.#people.get(person) ?? { tokens: burst, bytes: burstBytes, at: now, sockets: 0 };
    if (entry.sockets >= socketsEach) return false;
    entry.sockets += 1;
    this.#people.set(person, entry);
    return true;
  }

  leave(person: string): void {
    const entry = this.#people.get(person);
    if (entry === undefined) return;
    entry.sockets -= 1;
    if (entry.sockets <= 0) this.#people.delete(person);
  }

  /** Milliseconds until this person is heard again, after a message of so many bytes; 0: go on. */
  spend(person: string, bytes: number, now = Date.now()): number {
    const entry = this.#people.get(person);
    if (entry === undefined) return 0;
    const { burst, burstBytes, perSecond, bytesPerSecond } = this.#bounds;
    const seconds = Math.max(0, now - entry.at) / 1000;
    entry.tokens = Math.min(burst, entry.tokens + seconds * perSecond) - 1;
    entry.bytes = Math.min(burstBytes, entry.bytes + seconds * bytesPerSecond) - bytes;
    entry.at = now;
    const debt = Math.max(-entry.tokens / perSecond, -entry.bytes / bytesPerSecond);
    return debt <= 0 ? 0 : Math.ceil(debt * 1000);
  }
}
