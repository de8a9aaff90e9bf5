import type { Chosen, RouteItinerary } from "@footbridge/core/plan/route-answer.ts";
import { Plural, Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Say } from "../i18n/say.tsx";
import { AssumesLine } from "./assumes-line.tsx";
import { BestTags } from "./best-tags.tsx";
import type { Axis } from "./bridge/axis.ts";
import { Bridge } from "./bridge/bridge.tsx";
import { differenceOf } from "./differences.ts";
import { DifferenceWords } from "./difference-words.tsx";
import { FourFacts } from "./facts.tsx";
import { StepList } from "./step-list.tsx";

interface CardProps {
  readonly place: number;
  readonly itinerary: RouteItinerary;
  readonly chosen: Chosen | undefined;
  readonly first: RouteItinerary;
  readonly axis: Axis;
  /** Width for the drawing, in pixels; 0 where it is not drawn here. */
  readonly width: number;
  /** Jobs differ between routes: say which one this leads to. */
  readonly namesJob: boolean;
}

/** One route: its drawing, its four facts, what makes it differ, and the way to its steps. */
export function RouteCard({ place, itinerary, chosen, first, axis, width, namesJob }: CardProps) {
  const { job } = itinerary;
  return (
    <article className="fb-card" id={`route-${place}`} aria-labelledby={`route-${place}-name`}>
      <header className="fb-card__head">
        <h2 id={`route-${place}-name`} tabIndex={-1}>
          {namesJob && job !== undefined ? (
            <Trans>
              Route {place}: <Say text={job.title} />
            </Trans>
          ) : (
            <Trans>Route {place}</Trans>
          )}
        </h2>
        <BestTags best={chosen?.best ?? []} />
      </header>
      {width > 0 ? <Bridge itinerary={itinerary} axis={axis} direction="across" length={width} /> : undefined}
      <StepList itinerary={itinerary} />
      <FourFacts itinerary={itinerary} />
      <AssumesLine itinerary={itinerary} />
      {place === 1 ? undefined : (
        <p className="fb-card__difference">
          <DifferenceWords difference={differenceOf(itinerary, first)} />
        </p>
      )}
      <p className="fb-card__more">
        <Link
          className="usa-button usa-button--outline"
          to="/routes/$itinerary"
          params={{ itinerary: itinerary.id }}
        >
          <Trans>See each step</Trans>
          <span className="usa-sr-only">
            {" "}
            <Trans>of route {place}</Trans>
          </span>
        </Link>
        {chosen === undefined || chosen.alike.length === 0 ? undefined : (
          <span className="fb-quiet">
            <Plural
              value={chosen.alike.length}
              one="# more route is much like this"
              other="# more routes are much like this"
            />
          </span>
        )}
      </p>
    </article>
  );
}
