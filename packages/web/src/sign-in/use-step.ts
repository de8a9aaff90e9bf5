import { useState } from "react";
import type { Signed } from "./ask.ts";

/** One step of signing in: whether it is under way, and what failed. */
export function useStep() {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Signed>();
  const run = async (
    request: () => Promise<Signed>,
    then: (told: Readonly<Record<string, unknown>>) => void,
  ): Promise<void> => {
    setBusy(true);
    setFailed(undefined);
    const signed = await request();
    setBusy(false);
    if (signed.ok) then(signed.told);
    else setFailed(signed);
  };
  return { busy, failed, run };
}
