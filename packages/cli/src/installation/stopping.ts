/** A clean stop that takes longer is cut short, in milliseconds. */
const patienceMs = 10_000;
/** npm passes Ctrl+C on, so that one press arrives twice: only a later one is an order to stop at once. */
const sameSignalMs = 1500;

/** How often the parent is looked for, in milliseconds. */
const parentMs = 300;

/** What has been opened, to be closed in the opposite order, once. */
export class Stopping {
  readonly #closers: (() => Promise<void>)[] = [];
  #began: number | undefined;

  /** Adds one more thing to close, before all that were added so far. */
  add(close: () => Promise<void>): void {
    this.#closers.unshift(close);
  }

  /** Whether the end has begun. */
  get begun(): boolean {
    return this.#began !== undefined;
  }

  /** Stops on Ctrl+C, SIGTERM and a closed terminal. */
  listen(): void {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => {
        if (this.#began !== undefined && Date.now() - this.#began > sameSignalMs) process.exit(1);
        void this.end(0);
      });
    }
    if (process.env["npm_lifecycle_event"] !== undefined) this.#followParent(process.ppid);
  }

  /** npm hands a signal to its shell, which dies of it and passes nothing on: the parent's end is the order to stop. */
  #followParent(parent: number): void {
    const look = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(look);
      void this.end(0);
    }, parentMs).unref();
  }

  /** Closes everything and ends the process with this code. */
  async end(code: number): Promise<void> {
    if (this.#began !== undefined) return;
    this.#began = Date.now();
    setTimeout(() => process.exit(1), patienceMs).unref();
    let ended = code;
    for (const close of this.#closers) {
      try {
        await close();
      } catch {
        ended = 1;
      }
    }
    process.exit(ended);
  }
}
