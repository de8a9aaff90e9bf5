import { makeAccountsClient } from "@footbridge/contract/accounts/client.ts";
import type { Told } from "@footbridge/contract/client.ts";

/** Asks the server about help and referrals. */
export const askHelp = makeAccountsClient();

export type Found = Told<"findServices">["items"][number];
/** A service as its own people and referrals know it. */
export type Listing = Omit<Found, "speaks" | "fits" | "kilometres">;
