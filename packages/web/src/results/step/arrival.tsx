import type { RouteItinerary } from "@footbridge/core/plan/route-answer.ts";
import { Trans } from "@lingui/react/macro";
import { useFigures } from "../../i18n/figures.ts";
import { Say } from "../../i18n/say.tsx";
import { PayWords } from "../pay.tsx";
import { SourceOf } from "../source.tsx";

/** The far end of the bridge. */
export function Arrival({ itinerary }: { readonly itinerary: RouteItinerary }) {
  const { longDay, number } = useFigures();
  const { job } = itinerary;
  return (
    <section className="fb-step" aria-labelledby="arrival">
      <h2 id="arrival">
        <Trans>{longDay(itinerary.arrives)}: you are there</Trans>
      </h2>
      {job === undefined ? undefined : (
        <>
          <p>
            <strong>
              <Say text={job.title} />
            </strong>
            : <PayWords pay={job.pay} />{" "}
            {job.pay === undefined ? undefined : <SourceOf provenance={job.pay.provenance} />}
          </p>
          {job.demand?.annualOpenings === undefined ? undefined : (
            <p>
              <Trans>About {number(Math.round(job.demand.annualOpenings))} such jobs open each year.</Trans>{" "}
              <SourceOf provenance={job.demand.provenance} />
            </p>
          )}
          {job.entryAssumed ? (
            <p className="fb-note">
              <Trans>No one has told us all that this job asks for. This is our best guess.</Trans>
            </p>
          ) : undefined}
        </>
      )}
    </section>
  );
}
