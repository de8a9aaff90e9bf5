import type { RouteStep } from "@footbridge/core/plan/route-answer.ts";
import { Trans } from "@lingui/react/macro";
import { Say } from "../i18n/say.tsx";

/** A step in a few words: the class, or the work. */
export function StepName({ step }: { readonly step: RouteStep }) {
  if (step.kind === "study") return <Say text={step.programName} />;
  return (
    <Trans>
      Work as: <Say text={step.job.title} />
    </Trans>
  );
}
