import { error, type Finding } from "@footbridge/core/finding.ts";
import { applyUpdate, Doc, encodeStateAsUpdate, getState, parseUpdateMeta, type Transaction } from "yjs";
import type { DocumentKind, Kinds, LiveWho } from "./kinds.ts";
import type { LiveLimits } from "./limits.ts";

/** What became of a change at the gate: taken, refused with reasons, or to be sent again in whole because a part is missing. */
export type Admission =
  | { readonly taken: true }
  | { readonly taken: false; readonly findings: readonly Finding[] }
  | { readonly taken: false; readonly again: true };

/** Looks at every change before the document takes it; a kind with a check of its own is shown a copy that has it already. */
export class Gate {
  readonly #kinds: Kinds;
  readonly #limits: LiveLimits;
  readonly #bytes = new WeakMap<Doc, number>();
  readonly #copies = new WeakMap<Doc, Doc>();

  constructor(kinds: Kinds, limits: LiveLimits) {
    this.#kinds = kinds;
    this.#limits = limits;
  }

  admit(document: Doc & { readonly name: string }, change: Uint8Array, who: LiveWho): Admission {
    if (this.#tooLarge(document, change.length)) return refused([tooLarge(this.#limits.documentBytes)]);
    let again: boolean;
    try {
      again = hasGap(document, change);
    } catch {
      return refused([unreadable]);
    }
    if (again) return { taken: false, again: true };
    const findings = this.#check(document, change, who);
    if (findings.length > 0) return refused(findings);
    this.#bytes.set(document, (this.#bytes.get(document) ?? 0) + change.length);
    return { taken: true };
  }

  /** Counts what was written again and again only once, where the sum of all changes passes the bound. */
  #tooLarge(document: Doc, more: number): boolean {
    const most = this.#limits.documentBytes;
    const counted = this.#bytes.get(document);
    if (counted !== undefined && counted + more <= most) return false;
    const real = encodeStateAsUpdate(document).length;
    this.#bytes.set(document, real);
    return real + more > most;
  }

  #check(document: Doc & { readonly name: string }, change: Uint8Array, who: LiveWho): readonly Finding[] {
    const found = this.#kinds.of(document.name);
    if (found?.kind.check === undefined) return [];
    const { kind, id } = found;
    const copy = this.#copyOf(document, kind);
    const findings: Finding[] = [];
    // What a transaction changed can be asked for while it is told, and not later.
    const hear = (transaction: Transaction): void => {
      findings.push(...(kind.check?.(copy, { who, id, transaction }) ?? []));
    };
    copy.on("afterTransaction", hear);
    try {
      applyUpdate(copy, change);
      if (copy.store.pendingStructs !== null || copy.store.pendingDs !== null) findings.push(unreadable);
    } catch {
      findings.push(unreadable);
    }
    copy.off("afterTransaction", hear);
    // A copy with what was refused is worth nothing any more.
    if (findings.length > 0) this.#copies.delete(document);
    return findings;
  }

  #copyOf(document: Doc, kind: DocumentKind): Doc {
    const had = this.#copies.get(document);
    if (had !== undefined) return had;
    const copy = new Doc();
    kind.prepare?.(copy);
    applyUpdate(copy, encodeStateAsUpdate(document));
    this.#copies.set(document, copy);
    const follow = (update: Uint8Array): void => {
      if (this.#copies.get(document) === copy) applyUpdate(copy, update);
      else document.off("update", follow);
    };
    document.on("update", follow);
    return copy;
  }
}

const refused = (findings: readonly Finding[]): Admission => ({ taken: false, findings });

/** Whether changes of somebody are missing that these build on: then the document would keep them, and show nothing of it. */
function hasGap(document: Doc, change: Uint8Array): boolean {
  const { from } = parseUpdateMeta(change);
  return [...from].some(([client, clock]) => clock > getState(document.store, client));
}

export const unreadable = error(
  "live.unreadable",
  "document",
  "This change cannot be read as one of this document.",
  "Open the page again.",
);

export const tooLarge = (most: number): Finding =>
  error(
    "live.too-large",
    "document",
    `This is more than fits: ${Math.floor(most / 1024)} kB.`,
    "Write it shorter, or on several cards.",
    { most: Math.floor(most / 1024) },
  );
