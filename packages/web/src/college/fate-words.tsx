import { Trans } from "@lingui/react/macro";

/** What became of a row. */
export function FateWords({ fate }: { readonly fate: string }) {
  if (fate === "written") return <Trans>written</Trans>;
  if (fate === "known") return <Trans>known already</Trans>;
  if (fate === "candidates") return <Trans>choose who it is</Trans>;
  if (fate === "unknown") return <Trans>nobody here</Trans>;
  if (fate === "no-consent") return <Trans>no yes to being counted</Trans>;
  if (fate === "refused") return <Trans>refused</Trans>;
  return <Trans>no college knows the student</Trans>;
}
