/** One message of the PostgreSQL wire protocol: its type letter, empty for the untyped ones that open a connection. */
export interface Message {
  readonly type: string;
  readonly bytes: Buffer;
}

/** Longer than any statement this project sends; what claims more is not a client of ours. */
const longestMessage = 256 * 1024 * 1024;

/** Cuts a client's byte stream into whole messages (PostgreSQL documentation, 54.7 Message Formats). */
export class MessageReader {
  #chunks: Buffer[] = [];
  #length = 0;
  #opened = false;

  /** The messages that this chunk completes. Throws on a length no message can have. */
  push(chunk: Buffer): readonly Message[] {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    const messages: Message[] = [];
    for (let message = this.#next(); message !== undefined; message = this.#next()) messages.push(message);
    return messages;
  }

  #next(): Message | undefined {
    const header = this.#opened ? 1 : 0;
    if (this.#length < header + 4) return undefined;
    const size = header + this.#join(header + 4).readInt32BE(header);
    if (size < header + 4 || size > longestMessage) throw new Error(`a message of ${size} bytes`);
    if (this.#length < size) return undefined;
    const all = this.#join(size);
    const bytes = all.subarray(0, size);
    this.#chunks = all.length > size ? [all.subarray(size)] : [];
    this.#length -= size;
    if (header === 0) this.#opened = isStartup(bytes);
    return { type: header === 0 ? "" : String.fromCharCode(bytes[0] ?? 0), bytes };
  }

  /** The first chunk, grown to at least so many bytes, which have arrived. Copies each byte once per message. */
  #join(least: number): Buffer {
    const [first] = this.#chunks;
    if (first !== undefined && first.length >= least) return first;
    const whole = Buffer.concat(this.#chunks);
    this.#chunks = [whole];
    return whole;
  }
}

const protocol3 = 196_608;
/** The message that names user and database; the others that may precede it ask for encryption or cancel. */
export const isStartup = (bytes: Buffer): boolean => bytes.length >= 8 && bytes.readInt32BE(4) === protocol3;
const encryptionAsked = new Set([80_877_103, 80_877_104]);
/** Asks for TLS or GSS encryption, which a socket inside one machine does not offer. */
export const asksEncryption = (bytes: Buffer): boolean =>
  bytes.length === 8 && encryptionAsked.has(bytes.readInt32BE(4));

/** What a startup message says under a name: after eight bytes, names and values end with a zero each, in turn. */
export function startupWord(bytes: Buffer, name: string): string | undefined {
  const words = bytes.toString("utf8", 8).split("\0");
  const place = words.findIndex((word, at) => at % 2 === 0 && word === name);
  return place === -1 ? undefined : words[place + 1];
}
