import type { RouteStep } from "@footbridge/core/plan/route-answer.ts";
import { Trans } from "@lingui/react/macro";
import { useFigures } from "../../i18n/figures.ts";
import { Say } from "../../i18n/say.tsx";
import { Duration } from "../duration.tsx";
import { PayWords } from "../pay.tsx";
import { StepName } from "../step-name.tsx";
import { Gives } from "./gives.tsx";
import { IfYouStop } from "./if-you-stop.tsx";
import { Line, Lines } from "./lines.tsx";
import { PayDuring } from "./pay-during.tsx";
import { StudyLines } from "./study-lines.tsx";
import { Elsewhere } from "./elsewhere.tsx";
import { SourceOf } from "../source.tsx";

/** One span of the bridge with all its facts. */
export function StepCard({ step, number }: { readonly step: RouteStep; readonly number: number }) {
  const { longDay } = useFigures();
  return (
    <section className="fb-step" aria-labelledby={`step-${number}`}>
      <h2 id={`step-${number}`}>
        <Trans>
          Step {number}. <StepName step={step} />
        </Trans>
      </h2>
      <Lines>
        <Line name={<Trans>When</Trans>}>
          <Trans>
            Starts {longDay(step.start)}. Done before {longDay(step.end)}.
          </Trans>
          <span className="fb-quiet">
            {" "}
            (<Duration weeks={step.weeks} />)
          </span>
        </Line>
        {step.kind === "study" ? <StudyLines step={step} /> : undefined}
        {step.kind === "work" ? (
          <Line name={<Trans>Pay</Trans>}>
            <PayWords pay={step.job.pay} />{" "}
            {step.job.pay === undefined ? undefined : <SourceOf provenance={step.job.pay.provenance} />}
          </Line>
        ) : undefined}
        <Line name={<Trans>Your pay in this time</Trans>}>
          <PayDuring step={step} />
        </Line>
        <Line name={<Trans>You get</Trans>}>
          <Gives gives={step.gives} />
        </Line>
        {step.payAfter === undefined ? undefined : (
          <Line name={<Trans>After this step</Trans>}>
            <Trans>
              You could work as: <Say text={step.payAfter.title} />, <PayWords pay={step.payAfter.pay} />
            </Trans>
          </Line>
        )}
      </Lines>
      <IfYouStop step={step} />
      {step.kind === "study" ? <Elsewhere step={step} /> : undefined}
    </section>
  );
}
