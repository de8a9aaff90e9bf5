import type { RouteItinerary } from "@footbridge/core/plan/route-answer.ts";
import { Trans } from "@lingui/react/macro";
import { useRef } from "react";
import type { Goal } from "../answers/answers.ts";
import { RouteText } from "./route-text.tsx";
import { useCopy } from "./use-copy.tsx";

interface CopyRouteProps {
  readonly itinerary: RouteItinerary;
  readonly goal: Goal | undefined;
  /** Its number, where there are several on the page. */
  readonly place?: number;
}

/** The text of a route for an e-mail, in sight, with a button that copies it. */
export function CopyRoute({ itinerary, goal, place }: CopyRouteProps) {
  const text = useRef<HTMLDivElement>(null);
  const { copy, said } = useCopy();
  return (
    <details className="fb-more">
      <summary>
        {place === undefined ? (
          <Trans>Text for an e-mail</Trans>
        ) : (
          <Trans>Route {place}: text for an e-mail</Trans>
        )}
      </summary>
      <RouteText itinerary={itinerary} goal={goal} text={text} />
      <p className="fb-row fb-take__row">
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={() => copy(text.current?.innerText ?? "", text.current)}
        >
          <Trans>Copy the text</Trans>
        </button>
        {said}
      </p>
    </details>
  );
}
