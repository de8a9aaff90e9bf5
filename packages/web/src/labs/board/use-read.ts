import { useMemo, useSyncExternalStore } from "react";
import type { Doc } from "yjs";

/** What is read from a live document, anew after each change of it. */
export function useRead<T>(doc: Doc | undefined, read: (doc: Doc) => T): T | undefined {
  const source = useMemo(() => sourceOf(doc, read), [doc, read]);
  return useSyncExternalStore(source.watch, source.get);
}

function sourceOf<T>(doc: Doc | undefined, read: (doc: Doc) => T) {
  let now = doc === undefined ? undefined : read(doc);
  return {
    get: () => now,
    watch: (told: () => void) => {
      if (doc === undefined) return () => undefined;
      const changed = (): void => {
        now = read(doc);
        told();
      };
      doc.on("update", changed);
      // It may have changed since it was read first.
      changed();
      return () => doc.off("update", changed);
    },
  };
}
