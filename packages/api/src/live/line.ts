import type { Finding } from "@footbridge/core/finding.ts";
import type { Connection } from "@hocuspocus/server";
import type { WebSocket } from "@fastify/websocket";
import { parseUpdateMeta } from "yjs";
import type { Allowances } from "./allowance.ts";
import { type Frame, readFrame } from "./frames.ts";
import { tooLarge, unreadable } from "./gate.ts";
import type { LiveWho } from "./kinds.ts";
import type { LiveLimits } from "./limits.ts";

/** What every view of a document carries along. */
export interface Context {
  readonly line: Line;
  readonly who: LiveWho;
}

/** What somebody is told of a document besides its changes, as text of JSON. */
export type Word =
  | { readonly kind: "refused"; readonly findings: readonly Finding[] }
  /** Something of the room: the same part told again replaces what was told before. */
  | { readonly kind: "part"; readonly part: string; readonly value: unknown };

/** Why a document ends on a socket, in words for the other side: which of them are worth opening it again. */
export const endings = {
  refused: "refused",
  again: "again",
  rights: "rights",
  full: "full",
} as const;

/**
 * What goes out only once all changes so far are kept: so nobody has words of somebody else that the service could lose, and
 * what somebody brings after a crash is their own.
 */
const waits: ReadonlySet<Frame["what"]> = new Set(["taken", "update", "answer"]);

interface Opened {
  connection?: Connection<Context>;
  /** The other side has answered with all that we lacked: from here on, changes follow one another without a gap. */
  answered: boolean;
  /** Changes that came before that, and are in the answer as well. */
  early: number;
  /** The other side has closed it: what it sends now is for the next opening. */
  next?: Uint8Array[];
}

/** What a line needs of the rest. */
export interface LinePlace {
  readonly limits: LiveLimits;
  readonly allowances: Allowances;
  /** Resolves once all changes of a document so far are kept; undefined where they are. */
  readonly kept: (document: string) => Promise<void> | undefined;
  /** Hears what the line lets through. */
  readonly hear: (bytes: Uint8Array) => void;
}

/** One socket: what comes in is bounded and looked at, and that something was taken goes out only once it is kept. */
export class Line {
  readonly person: string;
  readonly #socket: WebSocket;
  readonly #place: () => LinePlace;
  readonly #documents = new Map<string, Opened>();
  #resume: NodeJS.Timeout | undefined;

  constructor(socket: WebSocket, person: string, place: () => LinePlace) {
    this.#socket = socket;
    this.person = person;
    this.#place = place;
  }

  get readyState(): number {
    return this.#socket.readyState;
  }

  close(code?: number, reason?: string): void {
    clearTimeout(this.#resume);
    this.#socket.close(code, reason);
  }

  /** A document is open: changes may come. */
  opened(connection: Connection<Context>): void {
    const entry = this.#documents.get(connection.messageAddress);
    if (entry !== undefined) entry.connection = connection;
  }

  /** The documents that are open on this socket. */
  views(): readonly Connection<Context>[] {
    return [...this.#documents.values()].flatMap(({ connection }) => connection ?? []);
  }

  /** What the other side sent. */
  hear(bytes: Uint8Array): void {
    const { limits, allowances, hear } = this.#place();
    const wait = allowances.spend(this.person, bytes.length);
    if (wait > 0) this.#pause(wait);
    const frame = readFrame(bytes);
    if (frame === undefined) return this.close(1007, "not a frame of this protocol");
    const entry = this.#documents.get(frame.key);
    if (entry?.next !== undefined) return void entry.next.push(bytes);
    if (frame.what === "closed") {
      if (entry?.connection === undefined) return undefined;
      entry.next = [];
    }
    if (frame.what === "sign-in") {
      if (entry === undefined && this.#documents.size >= limits.documentsEach)
        return this.close(1008, "too many documents");
      // A view that is open already is told its token again: that is not a new beginning.
      if (entry?.connection === undefined) this.#documents.set(frame.key, { answered: false, early: 0 });
    }
    if (this.#letsThrough(frame, limits)) hear(bytes);
  }

  /** What goes to the other side. */
  send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void {
    if (!(data instanceof Uint8Array)) return;
    if (this.#socket.bufferedAmount > this.#place().limits.slowBytes) return this.#socket.terminate();
    const frame = readFrame(data);
    if (frame?.what === "closed" && this.#ended(frame.key)) return;
    if (frame === undefined || !waits.has(frame.what)) return this.#socket.send(data);
    const times = frame.what === "taken" ? this.#timesTaken(frame.key) : 1;
    const tell = (): void => {
      for (let time = 0; time < times; time += 1) this.#socket.send(data);
    };
    const kept = this.#place().kept(frame.document);
    if (kept === undefined) tell();
    else void kept.then(tell);
  }

  /** One for the change itself, and one for each that came early and was in the answer. */
  #timesTaken(key: string): number {
    const entry = this.#documents.get(key);
    const early = entry?.early ?? 0;
    if (entry !== undefined) entry.early = 0;
    return 1 + early;
  }

  /** A document is closed; whether the other side knows, having closed it itself. */
  #ended(key: string): boolean {
    const next = this.#documents.get(key)?.next;
    this.#documents.delete(key);
    if (next !== undefined) setImmediate(() => next.forEach((bytes) => this.hear(bytes)));
    return next !== undefined;
  }

  #letsThrough(frame: Frame, limits: LiveLimits): boolean {
    const { changes, what } = frame;
    if (changes === undefined) return true;
    const entry = this.#documents.get(frame.key);
    if (entry === undefined) return false;
    if (what === "update" && !entry.answered) {
      entry.early += 1;
      return false;
    }
    if (entry.connection === undefined) return false;
    if (changes.length > limits.changeBytes) {
      refuse(entry.connection, [tooLarge(limits.changeBytes)]);
      return false;
    }
    try {
      parseUpdateMeta(changes);
    } catch {
      refuse(entry.connection, [unreadable]);
      return false;
    }
    entry.answered = true;
    return true;
  }

  /** Reads nothing for a while: the other side's own network makes it wait. */
  #pause(milliseconds: number): void {
    clearTimeout(this.#resume);
    this.#socket.pause();
    this.#resume = setTimeout(() => this.#socket.resume(), Math.min(milliseconds, 10_000));
  }
}

/** Says what is wrong with a change, and ends the document on that socket: the other side begins anew from what is kept. */
export function refuse(connection: Connection<Context>, findings: readonly Finding[]): void {
  say(connection, { kind: "refused", findings });
  connection.close({ code: 4409, reason: endings.refused });
}

/** Tells one that has a document open something beside it. */
export const say = (connection: Connection<Context>, word: Word): void =>
  connection.sendStateless(JSON.stringify(word));
