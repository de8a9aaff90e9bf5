import type { SeatRole } from "@footbridge/core/lab/stages.ts";
import { Trans } from "@lingui/react/macro";

/** What somebody does in a lab. */
export function RoleWords({ role }: { readonly role: SeatRole }) {
  if (role === "facilitator") return <Trans>facilitator</Trans>;
  if (role === "screen") return <Trans>big screen</Trans>;
  return <Trans>participant</Trans>;
}
