/**
 * Who may speak to the engine. It has one session, so a connection's batch runs whole, and a connection inside a
 * transaction keeps the turn until the transaction ends. First come, first served.
 */
export class Turns {
  #holder: object | undefined;
  #busy = false;
  readonly #waiting: { readonly who: object; readonly go: () => void }[] = [];

  /** Runs the work when it is this one's turn; `keep` then says whether the turn stays with it. */
  async take<T>(who: object, work: () => Promise<T>, keep: () => boolean): Promise<T> {
    if (this.#busy || (this.#holder !== undefined && this.#holder !== who)) {
      await new Promise<void>((go) => this.#waiting.push({ who, go }));
    }
    this.#busy = true;
    try {
      return await work();
    } finally {
      this.#holder = keep() ? who : undefined;
      this.#busy = false;
      this.#callNext();
    }
  }

  #callNext(): void {
    const next = this.#waiting.findIndex(({ who }) => this.#holder === undefined || this.#holder === who);
    const [called] = next === -1 ? [] : this.#waiting.splice(next, 1);
    if (called === undefined) return;
    // Taken before the call, so that a newcomer cannot slip in between.
    this.#busy = true;
    called.go();
  }
}
