import type { Chosen } from "@footbridge/core/plan/route-answer.ts";
import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";

const names: { readonly [B in Chosen["best"][number]]: ReactNode } = {
  soonest: <Trans>Soonest</Trans>,
  cheapest: <Trans>Costs least</Trans>,
  surest: <Trans>Most people finish</Trans>,
  "fewest-steps": <Trans>Fewest steps</Trans>,
  "best-pay": <Trans>Most money in 5 years</Trans>,
};

/** What a route is best at. */
export function BestTags({ best }: { readonly best: Chosen["best"] }) {
  if (best.length === 0) return undefined;
  return (
    <ul className="fb-tags">
      {best.map((each) => (
        <li key={each}>{names[each]}</li>
      ))}
    </ul>
  );
}
