import { randomBytes } from "node:crypto";
import { Webhook } from "standardwebhooks";
import type { Due } from "@footbridge/store/webhooks/courier.ts";

/** A secret of 24 bytes, written as the Standard Webhooks specification asks. */
export const newSecret = (): string => `whsec_${randomBytes(24).toString("base64")}`;

export interface Message {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The message of a delivery, signed for this moment. It holds pseudonyms and kinds: no name, and nothing of what happened. */
export function messageOf(due: Due, now: Date): Message {
  const body = JSON.stringify({
    type: `journey.${due.kind}`,
    timestamp: due.madeAt,
    data: {
      seq: due.seq,
      event: due.event,
      person: due.person,
      kind: due.kind,
      happened: due.happened,
      organization: due.eventOrg,
    },
  });
  return {
    body,
    headers: {
      "content-type": "application/json",
      "user-agent": "Footbridge-Webhooks/1",
      "webhook-id": due.id,
      "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
      "webhook-signature": new Webhook(due.secret).sign(due.id, now, body),
    },
  };
}
