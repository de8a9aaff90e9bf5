import type { Told } from "@footbridge/contract/client.ts";

/** A submission with its findings by rule. */
export type OneSubmission = Told<"getSubmission">;
