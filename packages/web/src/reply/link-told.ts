import type { Told } from "@footbridge/contract/client.ts";

/** What a link asks, as the server tells it. */
export type LinkTold = Told<"getReferralLink">;
