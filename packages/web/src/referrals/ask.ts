import type { Told } from "@footbridge/contract/client.ts";

export type Referral = Told<"listReferrals">["items"][number];
export type Found = Told<"findServices">["items"][number];
