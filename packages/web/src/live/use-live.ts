import { useMemo, useSyncExternalStore } from "react";
import { connect, type LiveDocument, type LiveState } from "./connect.ts";

/** A live document while the page that shows it is open; undefined for the first moment. */
export function useLive(name: string): LiveState | undefined {
  const source = useMemo(() => sourceOf(name), [name]);
  return useSyncExternalStore(source.watch, source.state);
}

function sourceOf(name: string) {
  let live: LiveDocument | undefined;
  return {
    state: () => live?.state(),
    watch: (told: () => void) => {
      const opened = connect(name);
      live = opened;
      const unwatch = opened.watch(told);
      return () => {
        unwatch();
        opened.leave();
        live = undefined;
      };
    },
  };
}
