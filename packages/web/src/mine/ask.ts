import { makeAccountsClient } from "@footbridge/contract/accounts/client.ts";
import { useCallback, useEffect, useState } from "react";

/** Asks the server about the person's own record. */
export const askMine = makeAccountsClient();

/** Signs in or out; true where the server agreed. */
export async function sign(path: string, body: object): Promise<boolean> {
  const answer = await fetch(`/api/auth/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  // Read to its end: an answer left unread keeps its line to the server.
  await answer.arrayBuffer();
  return answer.ok;
}

/** An answer that is asked for anew each time the page is opened, and kept nowhere. */
export function useFresh<T>(load: () => Promise<T>) {
  const [data, setData] = useState<T>();
  const [trouble, setTrouble] = useState<Error>();
  const again = useCallback(() => {
    load().then(setData, (reason: unknown) =>
      setTrouble(reason instanceof Error ? reason : new Error(String(reason))),
    );
  }, [load]);
  useEffect(again, [again]);
  const retry = (): void => {
    setTrouble(undefined);
    again();
  };
  return { data, trouble, again: retry };
}
