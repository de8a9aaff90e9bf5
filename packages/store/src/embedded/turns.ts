/** Who asks: somebody who waits for the answer, or work that nobody waits for, such as an import. */
export type Lane = "foreground" | "background";

/** Clients say it in the name of their application; whoever says nothing is waited for. */
export const laneOf = (application: string | undefined): Lane =>
  application === backgroundName ? "background" : "foreground";

/** The name of a client that nobody waits for. */
export const backgroundName = "footbridge in the background";

/** One client of the engine, as its turns know it. */
export interface Guest {
  readonly lane: Lane;
}

/** The part of the engine's time that work in the background has while others wait as well. */
const backgroundShare = 0.25;
/** So much of its part may it save up or overdraw, in milliseconds: it is neither starved nor lets others wait for long. */
const mostCreditMs = 100;

interface Waiting {
  readonly who: Guest;
  readonly go: () => void;
}

/**
 * Who may speak to the engine. It has one session, so a connection's batch runs whole, and a connection inside a
 * transaction keeps the turn until the transaction ends. First come, first served, but work in the background gives way:
 * while others wait, it has a quarter of the time.
 */
export class Turns {
  readonly #now: () => number;
  #holder: Guest | undefined;
  #busy = false;
  /** Since when the engine has worked for the one who has it, in milliseconds. */
  #since = 0;
  /** What the background may still use before those who wait, in milliseconds. */
  #credit = 0;
  #waiting: readonly Waiting[] = [];
  /** When somebody who is waited for last had the engine, in milliseconds. */
  #lastForeground = 0;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** For how long nobody who is waited for has wanted the engine, in milliseconds. */
  quietMs(): number {
    const wanted =
      this.#holder?.lane === "foreground" || this.#waiting.some(({ who }) => who.lane === "foreground");
    return wanted ? 0 : this.#now() - this.#lastForeground;
  }

  /** Runs the work when it is this one's turn; `keep` then says whether the turn stays with it. */
  async take<T>(who: Guest, work: () => Promise<T>, keep: () => boolean): Promise<T> {
    if (this.#busy || (this.#holder !== undefined && this.#holder !== who)) {
      await new Promise<void>((go) => {
        this.#waiting = [...this.#waiting, { who, go }];
      });
    }
    this.#busy = true;
    if (this.#holder === undefined) this.#since = this.#now();
    try {
      return await work();
    } finally {
      this.#holder = keep() ? who : undefined;
      this.#busy = false;
      if (who.lane === "foreground") this.#lastForeground = this.#now();
      if (this.#holder === undefined) this.#account(who);
      this.#callNext();
    }
  }

  /** A turn is paid for when it ends, with all the time that the others could not use, from its beginning on. */
  #account({ lane }: Guest): void {
    const used = this.#now() - this.#since;
    const earned = lane === "background" ? -used * (1 - backgroundShare) : used * backgroundShare;
    this.#credit = Math.max(-mostCreditMs, Math.min(mostCreditMs, this.#credit + earned));
  }

  #callNext(): void {
    const called = this.#holder === undefined ? this.#first() : this.#of(this.#holder);
    if (called === undefined) return;
    this.#waiting = this.#waiting.filter((each) => each !== called);
    // Taken before the call, so that a newcomer cannot slip in between.
    this.#busy = true;
    called.go();
  }

  #of(holder: Guest): Waiting | undefined {
    return this.#waiting.find(({ who }) => who === holder);
  }

  #first(): Waiting | undefined {
    const of = (lane: Lane): Waiting | undefined => this.#waiting.find(({ who }) => who.lane === lane);
    return this.#credit > 0 ? (of("background") ?? of("foreground")) : (of("foreground") ?? of("background"));
  }
}
