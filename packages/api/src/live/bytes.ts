import type { KeptDocument } from "@footbridge/store/live/documents.ts";
import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";

/** A kept document, opened. */
export function openKept({ state, updates }: KeptDocument): Doc {
  const document = new Doc();
  document.transact(() => {
    if (state !== undefined) applyUpdate(document, state);
    for (const update of updates) applyUpdate(document, update);
  });
  return document;
}

/** A document as one change from nothing. */
export const folded = (document: Doc): Uint8Array => encodeStateAsUpdate(document);
