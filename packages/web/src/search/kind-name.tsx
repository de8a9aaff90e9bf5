import type { FoundTarget } from "@footbridge/contract/targets.ts";
import { Trans } from "@lingui/react/macro";

/** What sort of thing a search found. */
export function KindName({ kind }: { readonly kind: FoundTarget["kind"] }) {
  if (kind === "occupation") return <Trans>job</Trans>;
  if (kind === "sector") return <Trans>any job in this field</Trans>;
  if (kind === "program") return <Trans>class</Trans>;
  return <Trans>certificate</Trans>;
}
