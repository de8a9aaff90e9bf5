import type { WhyNotAnswer } from "@footbridge/contract/why-not.ts";
import type { Goal } from "../answers/answers.ts";

/** What was asked about as a goal; a class is not one. */
export const goalOf = ({ target }: WhyNotAnswer): Goal | undefined =>
  target.kind === "program" ? undefined : { target: target.target, label: target.label };
