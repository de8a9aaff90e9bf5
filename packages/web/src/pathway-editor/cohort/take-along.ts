import { resultText } from "@footbridge/core/plan/cohort-file.ts";
import type { Ran } from "./use-run.ts";

/** A result as JSON, with everything it was made with: it can be opened here, or run by the command line, to the same digits. */
export const fileOf = ({ scenario, other, result }: Ran): string => resultText(scenario, other, result);
