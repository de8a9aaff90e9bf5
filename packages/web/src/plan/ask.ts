import { makeAccountsClient } from "@footbridge/contract/accounts/client.ts";
import type { Ask, Told } from "@footbridge/contract/client.ts";

/** Asks about plans; nothing of a person is kept on the device. */
export const askPlan = makeAccountsClient();

export type PlanTold = Told<"readPlan">;
export type PlanStep = NonNullable<PlanTold["plan"]>["steps"][number];
export type PlanChange = PlanTold["changes"][number];
export type Edit = Ask<"changePlan">["body"]["edit"];
