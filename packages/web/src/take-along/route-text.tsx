import type { RouteItinerary, RouteStep } from "@footbridge/core/plan/route-answer.ts";
import { Plural, Trans } from "@lingui/react/macro";
import type { Ref } from "react";
import type { Goal } from "../answers/answers.ts";
import { useFigures } from "../i18n/figures.ts";
import { Say } from "../i18n/say.tsx";
import { BlockName } from "../parts/block-name.tsx";
import { GoalName } from "../parts/goal-name.tsx";
import { ModeName } from "../parts/mode-name.tsx";
import { PayWords } from "../results/pay.tsx";
import { StepName } from "../results/step-name.tsx";
import { Sure } from "../results/sure.tsx";

interface RouteTextProps {
  readonly itinerary: RouteItinerary;
  readonly goal: Goal | undefined;
  /** The element whose text is copied. */
  readonly text: Ref<HTMLDivElement>;
}

/** A route in plain lines, as it goes into an e-mail. */
export function RouteText({ itinerary, goal, text }: RouteTextProps) {
  const { longDay, money } = useFigures();
  const { job } = itinerary;
  return (
    <div ref={text} className="fb-route-text">
      <div>
        <Trans>Your way to:</Trans>{" "}
        {job !== undefined ? (
          <Say text={job.title} />
        ) : goal === undefined ? undefined : (
          <GoalName goal={goal} />
        )}
      </div>
      <div>
        <Trans>You get there: {longDay(itinerary.arrives)}.</Trans>
      </div>
      <div>
        {itinerary.cost === 0 ? (
          <Trans>You pay nothing.</Trans>
        ) : (
          <Trans>You pay {money(itinerary.cost)} in all.</Trans>
        )}
      </div>
      {job === undefined ? undefined : (
        <div>
          <Trans>
            You will earn: <PayWords pay={job.pay} />.
          </Trans>
        </div>
      )}
      <div>
        <Trans>
          How sure: <Sure itinerary={itinerary} />
        </Trans>
      </div>
      {itinerary.steps.map((step, index) => (
        <StepText key={`${step.start}-${index}`} step={step} number={index + 1} />
      ))}
    </div>
  );
}

function StepText({ step, number }: { readonly step: RouteStep; readonly number: number }) {
  const { shortDay, money } = useFigures();
  return (
    <>
      <div className="fb-route-text__step">
        {number}. <StepName step={step} />
      </div>
      <div>
        <Trans>
          {shortDay(step.start)} to {shortDay(step.end)}
        </Trans>
        {", "}
        <Plural value={step.weeklyHours} one="# hour a week" other="# hours a week" />
      </div>
      {step.kind === "work" ? undefined : (
        <>
          <div>
            {step.blocks.map((block) => (
              <span key={block}>
                <BlockName block={block} />
                {", "}
              </span>
            ))}
            <ModeName mode={step.mode} />
          </div>
          <div>
            {[step.organization.name, step.site?.address, step.organization.phone, step.organization.website]
              .filter((part) => part !== undefined)
              .join(", ")}
          </div>
          <div>
            {step.cost === 0 ? <Trans>You pay nothing.</Trans> : <Trans>You pay {money(step.cost)}.</Trans>}
          </div>
        </>
      )}
    </>
  );
}
