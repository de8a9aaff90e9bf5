import type { RouteItinerary } from "@footbridge/core/plan/route-answer.ts";
import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useFigures } from "../i18n/figures.ts";
import { AreaAndAge } from "./area-and-age.tsx";
import { Duration } from "./duration.tsx";
import { PayWords } from "./pay.tsx";
import { Sure } from "./sure.tsx";

/** The four facts, always in the same place: when, what you pay, what you will earn, how sure. */
export function FourFacts({ itinerary }: { readonly itinerary: RouteItinerary }) {
  const { money, shortDay } = useFigures();
  const { job } = itinerary;
  return (
    <dl className="fb-facts">
      <Fact
        name={<Trans>You get there</Trans>}
        note={
          itinerary.weeks === 0 ? undefined : (
            <Trans>
              in <Duration weeks={itinerary.weeks} />
            </Trans>
          )
        }
      >
        {itinerary.weeks === 0 ? <Trans>Now</Trans> : shortDay(itinerary.arrives)}
      </Fact>
      <Fact name={<Trans>You pay</Trans>} note={<Trans>for all of it</Trans>}>
        {itinerary.cost === 0 ? <Trans>Nothing</Trans> : money(itinerary.cost)}
      </Fact>
      <Fact
        name={<Trans>You will earn</Trans>}
        note={job?.pay === undefined ? undefined : <AreaAndAge provenance={job.pay.provenance} />}
      >
        <PayWords pay={job?.pay} />
      </Fact>
      <Fact
        name={<Trans>How sure</Trans>}
        note={itinerary.chanceAssumed ? <Trans>Part of this is our guess</Trans> : undefined}
      >
        <Sure itinerary={itinerary} />
      </Fact>
    </dl>
  );
}

function Fact(props: { readonly name: ReactNode; readonly children: ReactNode; readonly note: ReactNode }) {
  return (
    <div className="fb-facts__fact">
      <dt>{props.name}</dt>
      <dd>
        <span className="fb-facts__figure">{props.children}</span>
        {props.note === undefined ? undefined : <span className="fb-facts__note">{props.note}</span>}
      </dd>
    </div>
  );
}
