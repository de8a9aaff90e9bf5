import { Buffer } from "node:buffer";

/**
 * What a frame of the live protocol is about, as far as it is looked into before the library does: `update` and `answer`
 * carry changes (y-protocols: messages 2 and 1), `taken` says that changes were taken.
 */
export interface Frame {
  /** The document, and which of several views of it on the same socket. */
  readonly key: string;
  readonly document: string;
  readonly what: "sign-in" | "update" | "answer" | "taken" | "closed" | "other";
  /** The changes that it carries. */
  readonly changes?: Uint8Array;
}

/** Numbers of Hocuspocus' messages that matter here. */
const messages = { sync: 0, auth: 2, syncReply: 4, closed: 7, status: 8 } as const;

/** Reads a frame's head; undefined where it is none. */
export function readFrame(bytes: Uint8Array): Frame | undefined {
  const reader = new Reader(bytes);
  const key = reader.text();
  const type = reader.number();
  if (key === undefined || type === undefined) return undefined;
  const document = key.split("\0")[0] ?? key;
  if (type === messages.auth) return { key, document, what: "sign-in" };
  if (type === messages.closed) return { key, document, what: "closed" };
  if (type === messages.status) return { key, document, what: reader.number() === 1 ? "taken" : "other" };
  if (type !== messages.sync && type !== messages.syncReply) return { key, document, what: "other" };
  const step = reader.number();
  if (step !== 1 && step !== 2) return step === 0 ? { key, document, what: "other" } : undefined;
  const changes = reader.bytes();
  return changes === undefined
    ? undefined
    : { key, document, what: step === 1 ? "answer" : "update", changes };
}

/** lib0's encoding: whole numbers in groups of seven bits, texts and bytes by their length. */
class Reader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  number(): number | undefined {
    let value = 0;
    for (let factor = 1; factor <= 2 ** 42; factor *= 128) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined) return undefined;
      this.#at += 1;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
    return undefined;
  }

  bytes(): Uint8Array | undefined {
    const length = this.number();
    if (length === undefined || this.#at + length > this.#bytes.length) return undefined;
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  text(): string | undefined {
    const bytes = this.bytes();
    return bytes === undefined
      ? undefined
      : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
  }
}
