import { ProblemError } from "@footbridge/contract/client.ts";
import { useCallback, useEffect, useState } from "react";
import { askPlan, type Edit, type PlanTold } from "./ask.ts";

/** A plan with the way to change it. */
export interface PlanInHand {
  readonly told: PlanTold | undefined;
  readonly trouble: Error | undefined;
  /** Somebody else was first: the plan was read anew, and the change is to be made again. */
  readonly overtaken: boolean;
  readonly busy: boolean;
  /** Makes one change; true where it was made. */
  readonly change: (edit: Edit) => Promise<boolean>;
  readonly again: () => void;
}

export function usePlan(person: string, why: string): PlanInHand {
  const [told, setTold] = useState<PlanTold>();
  const [trouble, setTrouble] = useState<Error>();
  const [overtaken, setOvertaken] = useState(false);
  const [busy, setBusy] = useState(false);
  const failed = useCallback(
    (reason: unknown): void => setTrouble(reason instanceof Error ? reason : new Error(String(reason))),
    [],
  );
  const read = useCallback(
    () =>
      askPlan("readPlan", { params: { person }, body: { why } })
        .then((plan) => setTold(plan))
        .then(() => setTrouble(undefined), failed),
    [person, why, failed],
  );
  useEffect(() => void read(), [read]);
  const change = async (edit: Edit): Promise<boolean> => {
    setBusy(true);
    setTrouble(undefined);
    setOvertaken(false);
    try {
      const body = { version: told?.version ?? 0, edit };
      setTold(await askPlan("changePlan", { params: { person }, body }));
      return true;
    } catch (reason) {
      if (reason instanceof ProblemError && reason.problem.code === "wrong-state") {
        setOvertaken(true);
        await read();
      } else failed(reason);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { told, trouble, overtaken, busy, change, again: () => void read() };
}
