import type { Role } from "@footbridge/core/model/role.ts";
import { Trans } from "@lingui/react/macro";

/** A role in words. */
export function RoleName({ role }: { readonly role: Role }) {
  if (role === "navigator") return <Trans>navigator</Trans>;
  if (role === "program-manager") return <Trans>program manager</Trans>;
  if (role === "employer") return <Trans>employer</Trans>;
  if (role === "agency") return <Trans>agency</Trans>;
  if (role === "board") return <Trans>board</Trans>;
  if (role === "auditor") return <Trans>auditor</Trans>;
  if (role === "admin") return <Trans>admin</Trans>;
  return <Trans>participant</Trans>;
}
