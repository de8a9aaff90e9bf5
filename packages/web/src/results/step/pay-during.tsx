import type { RouteStep } from "@footbridge/core/plan/route-answer.ts";
import { Trans } from "@lingui/react/macro";
import { useFigures } from "../../i18n/figures.ts";

/** What the person earns in a week while the step runs, and from which work. */
export function PayDuring({ step }: { readonly step: RouteStep }) {
  const { money } = useFigures();
  const weekly = money(Math.round(step.payDuring.weekly / 100) * 100);
  if (step.payDuring.from === "this-job") return <Trans>About {weekly} a week</Trans>;
  if (step.payDuring.from === "present-job")
    return <Trans>About {weekly} a week from the job you have now</Trans>;
  return <Trans>None</Trans>;
}
