import type { Ask, Told } from "@footbridge/contract/client.ts";
import type { OperationName } from "@footbridge/contract/operations.ts";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { askOrSaved } from "../offline/saved.ts";
import { ask } from "./client.ts";
import { Shelf } from "./shelf.ts";

/** What a page sees of a question to the server. */
export interface Asked<T> {
  readonly data: T | undefined;
  /** The shown answer is of the question before; the new one is on its way. */
  readonly moving: boolean;
  readonly trouble: Error | undefined;
  /** Asks anew, whatever is on its way. */
  readonly again: () => void;
}

interface AskedOptions {
  /** While a new question is on its way, the answer to the last one of the same family stays in sight. */
  readonly family?: string;
  /** Milliseconds for which an answer is taken as still so. */
  readonly freshMs?: number;
  /** The client to ask by, where the question is not one of Find's. */
  readonly by?: typeof ask;
}

const fiveMinutes = 300_000;
const shelf = new Shelf(
  (ms) => new Promise((wake) => window.setTimeout(wake, ms)),
  () => Date.now(),
);
const nobody = (): void => undefined;

const keyOf = (name: OperationName, what: unknown): string => JSON.stringify([name, what]);

/** Asks before anyone looks: whoever asks the same later has the answer at once. Trouble is kept for them as well. */
export function askAhead<N extends OperationName>(name: N, what: Ask<N>): Promise<void> {
  const key = keyOf(name, what);
  return shelf.want(key, (signal) => askOrSaved(name, key, () => ask(name, what, signal)), fiveMinutes);
}

/** Asks the server, and keeps the answer for whoever asks the same; without `what` nothing is asked yet. */
export function useAsked<N extends OperationName>(
  name: N,
  what: Ask<N> | undefined,
  { family, freshMs = fiveMinutes, by = ask }: AskedOptions = {},
): Asked<Told<N>> {
  const key = what === undefined ? undefined : keyOf(name, what);
  const load = useCallback(
    (signal: AbortSignal): Promise<unknown> =>
      key === undefined
        ? Promise.resolve()
        : askOrSaved(name, key, () => by(name, (JSON.parse(key) as [N, Ask<N>])[1], signal)),
    [name, key, by],
  );
  const watch = useCallback(
    (changed: () => void) => (key === undefined ? nobody : shelf.watch(key, changed)),
    [key],
  );
  const slot = useSyncExternalStore(watch, () => (key === undefined ? undefined : shelf.at(key)));
  useEffect(() => {
    if (key !== undefined) void shelf.want(key, load, freshMs);
  }, [key, load, freshMs]);
  const own = slot?.data as Told<N> | undefined;
  const before = useBefore(own, family);
  return {
    data: own ?? (slot?.trouble === undefined ? before : undefined),
    moving: own === undefined && before !== undefined,
    trouble: slot?.trouble,
    again: () => {
      if (key !== undefined) void shelf.anew(key, load);
    },
  };
}

/** The last answer that there was in this family; none in a new family, or without one. */
function useBefore<T>(own: T | undefined, family: string | undefined): T | undefined {
  const [kept, setKept] = useState<{ readonly family: string | undefined; readonly answer: T | undefined }>();
  if (own !== undefined && (kept?.answer !== own || kept.family !== family)) setKept({ family, answer: own });
  return family !== undefined && kept?.family === family ? kept.answer : undefined;
}
