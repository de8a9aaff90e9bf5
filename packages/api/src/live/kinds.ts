import type { Finding } from "@footbridge/core/finding.ts";
import type { FastifyRequest } from "fastify";
import type { Doc, Transaction } from "yjs";
import type { Who } from "../policy.ts";

/** What somebody may do with a document. */
export type Rights = "none" | "read" | "write";

/** Somebody without an account, in one lab: known by the token of their seat. */
export interface Guest {
  readonly lab: string;
  readonly seat: string;
  readonly role: "facilitator" | "participant" | "screen";
  readonly table?: string | undefined;
}

/** Who is at the other end of a socket: an account with what it is, a guest of a lab, or both, or neither. */
export interface LiveWho extends Who {
  readonly guest?: Guest | undefined;
}

/** What a change did, for a kind's own check of it. */
export interface LiveChange {
  readonly who: LiveWho;
  readonly id: string;
  /** What the change touched, in a copy of the document that has it already. */
  readonly transaction: Transaction;
}

/** A kind of document, such as `board`; a document's name is the kind, a colon and its id. */
export interface DocumentKind {
  readonly kind: string;
  /** May they? Asked when a socket opens the document, and again every so often. */
  rightsOf(who: LiveWho, id: string): Promise<Rights>;
  /** What a document begins with, where nothing is kept of it yet. */
  first?(id: string): Promise<Uint8Array | undefined>;
  /** Names the parts of a copy before changes come to it, for `check`. */
  prepare?(copy: Doc): void;
  /** What is wrong with a document after a change; with any finding the change is not taken. */
  check?(after: Doc, change: LiveChange): readonly Finding[];
  /** Whether somebody may say this of their being there: in their own name. */
  speaks?(who: LiveWho, presence: Readonly<Record<string, unknown>>): boolean;
  /** What whoever opens the document is told at once, beside the document. */
  greet?(who: LiveWho, id: string): Promise<readonly string[]>;
}

/** The kinds of document that can be edited together; each resource adds its own. */
export class Kinds {
  readonly #kinds = new Map<string, DocumentKind>();
  readonly #also = new Map<string, (who: LiveWho, id: string) => Promise<Rights | undefined>>();
  /** Who holds a seat without an account; labs say how that is told. */
  guestOf: (request: FastifyRequest) => Promise<Guest | undefined> = () => Promise.resolve(undefined);

  add(kind: DocumentKind): void {
    this.#kinds.set(kind.kind, kind);
  }

  /** Another rule for a kind, asked before its own: those of a lab draw the pathway of their table. */
  also(kind: string, rule: (who: LiveWho, id: string) => Promise<Rights | undefined>): void {
    this.#also.set(kind, rule);
  }

  /** The kind and id of a document's name; undefined where it names nothing we know. */
  of(name: string): { readonly kind: DocumentKind; readonly id: string } | undefined {
    const colon = name.indexOf(":");
    const kind = this.#kinds.get(name.slice(0, colon));
    const id = name.slice(colon + 1);
    return kind === undefined || !/^[\w:.-]{1,200}$/.test(id) ? undefined : { kind, id };
  }

  async rightsOf(who: LiveWho, name: string): Promise<Rights> {
    const found = this.of(name);
    if (found === undefined) return "none";
    const also = await this.#also.get(found.kind.kind)?.(who, found.id);
    return also ?? found.kind.rightsOf(who, found.id);
  }
}
