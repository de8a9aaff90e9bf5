import type { LabPerson } from "@footbridge/core/lab/record.ts";
import { Trans } from "@lingui/react/macro";

/** What somebody does in a lab. */
export function RoleWords({ role }: { readonly role: LabPerson["role"] }) {
  if (role === "host") return <Trans>host</Trans>;
  if (role === "facilitator") return <Trans>facilitator</Trans>;
  return <Trans>participant</Trans>;
}
