import type { PayRange } from "@footbridge/core/plan/route-answer.ts";
import { Trans } from "@lingui/react/macro";
import { useFigures } from "../i18n/figures.ts";

/** Hourly pay: from the pay of newer workers to that of longer ones, as far as known. */
export function PayWords({ pay }: { readonly pay: PayRange | undefined }) {
  const { rate } = useFigures();
  const from = pay?.entry ?? pay?.median;
  const to = pay?.experienced ?? pay?.median;
  if (from === undefined) return <Trans>Pay is not known</Trans>;
  if (to === undefined || to === from) return <Trans>{rate(from)} an hour</Trans>;
  return (
    <Trans>
      {rate(from)} to {rate(to)} an hour
    </Trans>
  );
}
