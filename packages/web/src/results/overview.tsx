import type { RouteItinerary } from "@footbridge/core/plan/route-answer.ts";
import { Trans } from "@lingui/react/macro";
import { useFigures } from "../i18n/figures.ts";
import type { Axis } from "./bridge/axis.ts";
import { Bridge } from "./bridge/bridge.tsx";

interface OverviewProps {
  readonly routes: readonly RouteItinerary[];
  readonly axis: Axis;
}

/** How many bridges stand beside each other, and how tall the axis is, in pixels. */
const most = 4;
const tall = 300;

/** For narrow screens: the first bridges stand side by side on one axis that runs down. */
export function Overview({ routes, axis }: OverviewProps) {
  const { shortMonth } = useFigures();
  return (
    <div className="fb-overview">
      <p className="fb-quiet">
        <Trans>Your routes side by side. Time runs down.</Trans>
      </p>
      <div className="fb-overview__picture">
        <div className="fb-overview__months" aria-hidden="true" style={{ height: tall }}>
          <span style={{ top: 0 }}>
            <Trans>Now</Trans>
          </span>
          {axis.ticks
            .filter(({ at }) => at > 0.05 && at < 0.97)
            .map(({ day, at }) => (
              <span key={day} style={{ top: at * tall }}>
                {shortMonth(day)}
              </span>
            ))}
        </div>
        {routes.slice(0, most).map((itinerary, index) => (
          <a key={itinerary.id} className="fb-overview__route" href={`#route-${index + 1}`}>
            <span>
              <Trans>Route {index + 1}</Trans>
            </span>
            <Bridge itinerary={itinerary} axis={axis} direction="down" length={tall} />
          </a>
        ))}
      </div>
    </div>
  );
}
