import { failingDays } from "./back-off.ts";

/** Tells program managers that an address is sent nothing more. */
export const stoppedLetter = (url: string): { readonly subject: string; readonly body: string } => ({
  subject: "A webhook was turned off",
  body: `Nothing arrived at ${url} for ${failingDays} days, or it answered that it is gone, so nothing more is sent there. Mend the receiver, then turn the webhook on again under Webhooks; what waits is sent then, and each message can be sent again from its log.`,
});
