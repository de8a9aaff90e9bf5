import { makeAccountsClient } from "@footbridge/contract/accounts/client.ts";
import type { Told } from "@footbridge/contract/client.ts";

/** Asks the server about a person; nothing of the answer is kept on the device. */
export const askPerson = makeAccountsClient();

export type PersonRecord = Told<"readRecord">;
export type JourneyWords = Told<"getJourneyWords">;
