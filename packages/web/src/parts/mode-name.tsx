import { Trans } from "@lingui/react/macro";

/** How a class meets. */
export function ModeName({ mode }: { readonly mode: string }) {
  if (mode === "in-person") return <Trans>in a classroom</Trans>;
  if (mode === "hybrid") return <Trans>part in a classroom, part online</Trans>;
  if (mode === "online") return <Trans>online, at set times</Trans>;
  if (mode === "self-paced") return <Trans>online, at your own pace</Trans>;
  return <>{mode}</>;
}
