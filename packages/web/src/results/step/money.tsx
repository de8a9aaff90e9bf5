import type { RouteItinerary } from "@footbridge/core/plan/route-answer.ts";
import { Trans } from "@lingui/react/macro";
import { useFigures } from "../../i18n/figures.ts";

/** The money over time: first better pay, and five years together. */
export function Money({ itinerary }: { readonly itinerary: RouteItinerary }) {
  const { longDay, money, percent } = useFigures();
  const thousands = Math.round(itinerary.fiveYearEarnings / 100_000) * 100_000;
  return (
    <section className="fb-money">
      <h2>
        <Trans>Your money over time</Trans>
      </h2>
      <ul>
        {itinerary.betterJob === undefined ? undefined : (
          <li>
            <Trans>Better pay than now from: {longDay(itinerary.betterJob.day)}.</Trans>
          </li>
        )}
        <li>
          <Trans>In 5 years you would earn about {money(thousands)} in all, after what you pay.</Trans>{" "}
          <span className="fb-quiet">
            <Trans>We count money that comes later as worth {percent(0.03)} less for each year.</Trans>
          </span>
        </li>
        <li>
          <Trans>
            “How sure” takes it that each class is its own story. Your chance may be better or worse.
          </Trans>
        </li>
      </ul>
    </section>
  );
}
