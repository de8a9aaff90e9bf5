/** The little of the browser's speech that is used. */
export interface Voice {
  /** Speaks a text in a language and calls `done` at its end, also when it could not be spoken. */
  readonly speak: (text: string, language: string, done: () => void) => void;
  readonly hush: () => void;
}

/** A part of a page, and how to show that it is being spoken. */
export interface Part {
  readonly text: string;
  readonly language: string;
  readonly mark: (spoken: boolean) => void;
}

export type Speaking = "silent" | "speaking" | "paused";

/** Speaks parts one after the other. A pause stops in a part; going on begins that part anew, which every browser can. */
export class Aloud {
  readonly #voice: Voice;
  readonly #changed: (state: Speaking) => void;
  #parts: readonly Part[] = [];
  #at = 0;
  /** Grows with each stop, so that the end of a part that was cut off is not taken for its turn. */
  #turn = 0;

  constructor(voice: Voice, changed: (state: Speaking) => void) {
    this.#voice = voice;
    this.#changed = changed;
  }

  start(parts: readonly Part[]): void {
    this.#cut();
    this.#parts = parts;
    this.#at = 0;
    this.#go();
  }

  pause(): void {
    this.#cut();
    this.#changed("paused");
  }

  goOn(): void {
    this.#go();
  }

  stop(): void {
    this.#cut();
    this.#at = 0;
    this.#changed("silent");
  }

  #go(): void {
    const part = this.#parts[this.#at];
    if (part === undefined) {
      this.stop();
      return;
    }
    const turn = this.#turn;
    part.mark(true);
    this.#changed("speaking");
    this.#voice.speak(part.text, part.language, () => {
      if (turn !== this.#turn) return;
      part.mark(false);
      this.#at += 1;
      this.#go();
    });
  }

  #cut(): void {
    this.#turn += 1;
    this.#parts[this.#at]?.mark(false);
    this.#voice.hush();
  }
}
