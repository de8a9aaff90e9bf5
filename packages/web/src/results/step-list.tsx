import type { RouteItinerary } from "@footbridge/core/plan/route-answer.ts";
import { Trans } from "@lingui/react/macro";
import { useFigures } from "../i18n/figures.ts";
import { Duration } from "./duration.tsx";
import { StepName } from "./step-name.tsx";

/** The bridge in words: its twin for those who read or listen. */
export function StepList({ itinerary }: { readonly itinerary: RouteItinerary }) {
  const { shortDay } = useFigures();
  return (
    <ol className="fb-steps">
      {itinerary.steps.map((step, index) => (
        <li key={`${step.start}-${index}`} className={`fb-steps__step fb-steps__step--${step.kind}`}>
          <span className="fb-steps__name">
            <StepName step={step} />
          </span>
          <span className="fb-steps__when">
            <Trans>
              <Duration weeks={step.weeks} />, from {shortDay(step.start)}
            </Trans>
          </span>
        </li>
      ))}
    </ol>
  );
}
