import type { RouteItinerary } from "@footbridge/core/plan/route-answer.ts";
import { Trans } from "@lingui/react/macro";

/** The chance to finish every class the first time, in tens of people, with a bar of ten. */
export function Sure({ itinerary }: { readonly itinerary: RouteItinerary }) {
  const tens = Math.round(itinerary.chance * 10);
  return (
    <>
      {tens === 0 ? (
        <Trans>Less than 1 in 10 finish</Trans>
      ) : tens === 10 ? (
        <Trans>Nearly all finish</Trans>
      ) : (
        <Trans>About {tens} in 10 finish</Trans>
      )}
      <span className="fb-sure" aria-hidden="true">
        {Array.from({ length: 10 }, (_, index) => (
          <span key={index} className={index < tens ? "is-full" : undefined} />
        ))}
      </span>
    </>
  );
}
