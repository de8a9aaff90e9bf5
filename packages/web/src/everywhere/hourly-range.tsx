import type { PayRange } from "@footbridge/core/plan/route-answer.ts";
import { Trans } from "@lingui/react/macro";
import { useFigures } from "../i18n/figures.ts";

/** As `PayWords` of the results, in a column that says what the figures are. */
export function HourlyRange({ pay }: { readonly pay: PayRange | undefined }) {
  const { rate } = useFigures();
  const from = pay?.entry ?? pay?.median;
  const to = pay?.experienced ?? pay?.median;
  if (from === undefined) return <Trans>not known</Trans>;
  return (
    <>
      {rate(from)}
      {to === undefined || to === from ? undefined : <>–{rate(to)}</>}
    </>
  );
}
