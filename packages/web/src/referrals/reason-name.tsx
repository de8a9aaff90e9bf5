import { Trans } from "@lingui/react/macro";

interface ReasonProps {
  readonly reason: "full" | "not-eligible" | "wrong-area" | "could-not-reach";
}

/** Why a service said no. */
export function ReasonName({ reason }: ReasonProps) {
  if (reason === "full") return <Trans>full</Trans>;
  if (reason === "not-eligible") return <Trans>not eligible</Trans>;
  return reason === "wrong-area" ? <Trans>outside their area</Trans> : <Trans>could not be reached</Trans>;
}
