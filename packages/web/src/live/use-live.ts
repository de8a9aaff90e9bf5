import { useEffect, useState, useSyncExternalStore } from "react";
import { connect, type LiveDocument, type LiveState } from "./connect.ts";

/** A live document while the page that shows it is open; undefined for the first moment. */
export function useLive(name: string): LiveState | undefined {
  const [live, setLive] = useState<LiveDocument>();
  useEffect(() => {
    const opened = connect(name);
    setLive(opened);
    return () => opened.leave();
  }, [name]);
  return useSyncExternalStore(live?.watch ?? nothing, () => live?.state());
}

const nothing = (): (() => void) => () => undefined;
