import { useState } from "react";

/** Something the person asked the server to do: whether it is under way, and what went wrong. */
export interface Deed<A extends readonly unknown[]> {
  readonly busy: boolean;
  readonly trouble: Error | undefined;
  readonly run: (...given: A) => void;
  /** Leaves what went wrong unsaid from here on. */
  readonly forget: () => void;
}

/** Makes a deed of a request that changes something; `then` gets what was answered. */
export function useDeed<A extends readonly unknown[], T>(
  request: (...given: A) => Promise<T>,
  then: (told: T) => void,
): Deed<A> {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Error>();
  return {
    busy,
    trouble,
    forget: () => setTrouble(undefined),
    run: (...given) => {
      setBusy(true);
      setTrouble(undefined);
      request(...given).then(
        (told) => {
          setBusy(false);
          return then(told);
        },
        (reason: unknown) => {
          setBusy(false);
          setTrouble(reason instanceof Error ? reason : new Error(String(reason)));
        },
      );
    },
  };
}
