import { Trans } from "@lingui/react/macro";

/** What a step is, in plain words. */
export function PlainKind({ kind }: { readonly kind: string }) {
  if (kind === "bridge") return <Trans>Class to get ready</Trans>;
  if (kind === "training") return <Trans>Job training</Trans>;
  if (kind === "credential") return <Trans>Certificate</Trans>;
  if (kind === "college-term") return <Trans>College</Trans>;
  if (kind === "job") return <Trans>Job</Trans>;
  return <Trans>Help on the way</Trans>;
}
