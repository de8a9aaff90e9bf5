import { Refusal } from "@footbridge/store/measure/refusal.ts";
import { Trouble } from "../door/trouble.ts";

/** Does the work; what the desk may not do in this state becomes a problem that says why, and how to go on. */
export async function orTrouble<T>(work: Promise<T>, at: string): Promise<T> {
  try {
    return await work;
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
    const { code, message, fix, kind } = failure;
    throw new Trouble(kind === "missing" ? "not-found" : "wrong-state", message, {
      findings: [{ code, severity: "error", at, message, fix }],
    });
  }
}
