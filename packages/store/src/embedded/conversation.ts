import type { PGlite } from "@electric-sql/pglite";
import type { Socket } from "node:net";
import { asksEncryption, isStartup, type Message, MessageReader, startupWord } from "./messages.ts";
import { refusal, statusOf } from "./replies.ts";
import { type Lane, laneOf, type Turns } from "./turns.ts";

interface Setting {
  readonly engine: PGlite;
  readonly turns: Turns;
  readonly socket: Socket;
  /** Told when the engine itself fails: after that no query can be answered. */
  readonly lost: (why: unknown) => void;
}

/** Query, Sync and Flush: what comes before them belongs to one batch, and an answer is expected after them. */
const endsBatch = new Set(["Q", "S", "H"]);
/** Parse, Bind, Describe, Execute, Close. COPY's messages would end the engine. */
const insideBatch = new Set(["P", "B", "D", "E", "C"]);
const copyIn = /^\s*copy\b[^;]*\bfrom\s+stdin\b/i;
/** A client that holds a transaction open and says nothing keeps all others waiting: after so long it is sent away. */
const silenceMs = 60_000;

/** One client's side of the protocol: gathers batches, runs each in its turn, and cleans up when the client leaves. */
export class Conversation {
  readonly #setting: Setting;
  readonly #reader = new MessageReader();
  #batch: Buffer[] = [];
  /** `I` idle, `T` in a transaction, `E` in a failed one (54.2.2); undefined between Flush and Sync. */
  #status: string | undefined = "I";
  #talk: Promise<void> = Promise.resolve();
  #ended: Promise<void> | undefined;
  #silence: NodeJS.Timeout | undefined;
  #lane: Lane = "foreground";

  constructor(setting: Setting) {
    this.#setting = setting;
    setting.socket.setNoDelay(true);
    setting.socket.on("error", () => setting.socket.destroy());
    setting.socket.on("data", (chunk: Buffer) => this.#hear(chunk));
  }

  /** As the client said when it came in. */
  get lane(): Lane {
    return this.#lane;
  }

  /** Rolls back what is open and lets the socket go. */
  end(): Promise<void> {
    this.#ended ??= this.#talk.then(() => this.#leave());
    return this.#ended;
  }

  #hear(chunk: Buffer): void {
    if (this.#ended !== undefined) return;
    clearTimeout(this.#silence);
    try {
      for (const message of this.#reader.push(chunk)) this.#take(message);
    } catch {
      this.#setting.socket.destroy();
    }
  }

  #take(message: Message): void {
    const { socket } = this.#setting;
    if (message.type === "") {
      if (isStartup(message.bytes)) this.#open(message.bytes);
      else if (asksEncryption(message.bytes)) socket.write("N");
      else socket.destroy();
    } else if (endsBatch.has(message.type) || insideBatch.has(message.type)) {
      this.#batch.push(message.bytes);
      if (endsBatch.has(message.type)) this.#run(Buffer.concat(this.#batch.splice(0)));
    } else if (message.type === "X") socket.end();
    else socket.destroy();
  }

  #open(bytes: Buffer): void {
    this.#lane = laneOf(startupWord(bytes, "application_name"));
    this.#run(bytes);
  }

  /** Batches of one client run in the order they came. */
  #run(bytes: Buffer): void {
    this.#talk = this.#talk.then(() => this.#runInTurn(bytes));
  }

  async #runInTurn(bytes: Buffer): Promise<void> {
    const { engine, turns, socket } = this.#setting;
    if (socket.destroyed) return;
    if (isCopyIn(bytes)) {
      socket.write(
        refusal("0A000", "COPY FROM STDIN is not available on the embedded database", this.#status),
      );
      return;
    }
    const ask = (): Promise<void> => this.#ask(engine, bytes);
    await turns.take(this, ask, () => this.#holds());
    if (this.#holds()) this.#silence = setTimeout(() => socket.destroy(), silenceMs).unref();
  }

  async #ask(engine: PGlite, bytes: Buffer): Promise<void> {
    let tail: Buffer = Buffer.alloc(0);
    const { socket, lost } = this.#setting;
    const hear = (data: Uint8Array): void => {
      // The engine reuses its buffer: copy before it goes on.
      const copy = Buffer.from(data);
      tail = Buffer.concat([tail, copy]).subarray(-6);
      if (socket.writable) socket.write(copy);
    };
    try {
      await engine.runExclusive(() =>
        engine.execProtocolRawStream(new Uint8Array(bytes), { onRawData: hear }),
      );
      this.#status = statusOf(tail);
    } catch (failure) {
      this.#status = "I";
      socket.destroy();
      lost(failure);
    }
  }

  #holds(): boolean {
    return this.#status !== "I";
  }

  async #leave(): Promise<void> {
    const { engine, turns, socket, lost } = this.#setting;
    clearTimeout(this.#silence);
    socket.destroy();
    if (!this.#holds()) return;
    const rollback = async (): Promise<void> => {
      await engine.execProtocolRaw(syncMessage);
      await engine.exec("rollback");
    };
    this.#status = "I";
    await turns.take(this, rollback, () => false).catch(lost);
  }
}

/** Ends a half-spoken extended query, so that a rollback can follow. */
const syncMessage = new Uint8Array([0x53, 0, 0, 0, 4]);

/** A Query or Parse message that would read from the client. */
function isCopyIn(bytes: Buffer): boolean {
  const type = String.fromCharCode(bytes[0] ?? 0);
  if (type === "Q") return copyIn.test(bytes.toString("utf8", 5, Math.min(bytes.length, 4096)));
  if (type !== "P") return false;
  const nameEnd = bytes.indexOf(0, 5);
  return copyIn.test(bytes.toString("utf8", nameEnd + 1, Math.min(bytes.length, nameEnd + 4096)));
}
