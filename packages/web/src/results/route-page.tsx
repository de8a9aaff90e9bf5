import { Trans, useLingui } from "@lingui/react/macro";
import type { RouteItinerary, RouteAnswer } from "@footbridge/core/plan/route-answer.ts";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useRoutes } from "../api/routes.ts";
import { useAnswers } from "../answers/kept.ts";
import { useSay } from "../i18n/say.tsx";
import { GoalName } from "../parts/goal-name.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { Trouble } from "../parts/trouble.tsx";
import { ReadAloud } from "../take-along/read-aloud.tsx";
import { TakeAlong } from "../take-along/take-along.tsx";
import { AssumesLine } from "./assumes-line.tsx";
import { axisFor } from "./bridge/axis.ts";
import { AxisLine } from "./bridge/axis-line.tsx";
import { Bridge } from "./bridge/bridge.tsx";
import { useWidth } from "./bridge/use-width.ts";
import { FourFacts } from "./facts.tsx";
import { ResultsSkeleton } from "./skeleton.tsx";
import { Sources } from "./sources.ts";
import { AfterThis } from "./step/after-this.tsx";
import { Arrival } from "./step/arrival.tsx";
import { Money } from "./step/money.tsx";
import { StepCard } from "./step/step-card.tsx";

const route = getRouteApi("/routes/$itinerary");

/** One route with every step and all its facts; fits on paper. */
export function RoutePage() {
  const { itinerary: id } = route.useParams();
  const { goal } = useAnswers();
  const { data, trouble, again } = useRoutes(goal?.target);
  const itinerary = data?.itineraries.find((each) => each.id === id);
  return (
    <div className="fb-one-route">
      <p className="fb-no-print">
        <Link to="/routes">
          <Trans>Back to all routes</Trans>
        </Link>
      </p>
      {trouble === undefined ? undefined : <Trouble trouble={trouble} again={again} />}
      {data === undefined && trouble === undefined && goal !== undefined ? <ResultsSkeleton /> : undefined}
      {data !== undefined && itinerary !== undefined ? (
        <Whole answer={data} itinerary={itinerary} />
      ) : undefined}
      {goal === undefined || (data !== undefined && itinerary === undefined) ? <Gone /> : undefined}
    </div>
  );
}

function Gone() {
  const { t } = useLingui();
  return (
    <div className="fb-stack">
      <PageHeading title={t`This route has changed`} />
      <p>
        <Trans>Your answers or the classes are new. Go back to see the routes as they are now.</Trans>
      </p>
    </div>
  );
}

function Whole({ answer, itinerary }: { readonly answer: RouteAnswer; readonly itinerary: RouteItinerary }) {
  const { t } = useLingui();
  const { goal } = useAnswers();
  const say = useSay();
  const title = itinerary.job === undefined ? t`Each step` : say(itinerary.job.title);
  return (
    <Sources value={answer.sources}>
      <PageHeading title={title}>
        {itinerary.job === undefined && goal !== undefined ? (
          <Trans>
            Your way to: <GoalName goal={goal} />
          </Trans>
        ) : (
          <Trans>Your way to: {title}</Trans>
        )}
      </PageHeading>
      <div className="fb-row fb-one-route__do fb-no-print">
        <PrintButton />
        <ReadAloud />
      </div>
      <FourFacts itinerary={itinerary} />
      <LyingBridge answer={answer} itinerary={itinerary} />
      <AssumesLine itinerary={itinerary} />
      <ol className="fb-long-bridge">
        <li className="fb-long-bridge__here">
          <Trans>You are here</Trans>
        </li>
        {itinerary.steps.map((step, index) => (
          <li
            key={`${step.start}-${index}`}
            className={`fb-long-bridge__step fb-long-bridge__step--${step.kind}`}
          >
            <StepCard step={step} number={index + 1} />
          </li>
        ))}
        <li className="fb-long-bridge__end">
          <Arrival itinerary={itinerary} />
        </li>
      </ol>
      <Money itinerary={itinerary} />
      <TakeAlong itinerary={itinerary} />
      {itinerary.job === undefined ? undefined : <AfterThis job={itinerary.job} />}
      <p className="fb-row fb-no-print">
        <PrintButton />
        <Link to="/routes" className="usa-button usa-button--outline">
          <Trans>Back to all routes</Trans>
        </Link>
      </p>
    </Sources>
  );
}

const PrintButton = () => (
  <button type="button" className="usa-button usa-button--outline" onClick={() => window.print()}>
    <Trans>Print this page</Trans>
  </button>
);

/** From this width on, in pixels, the bridge is drawn lying above its steps; on less the steps themselves stand for it. */
const wideEnough = 560;

function LyingBridge({
  answer,
  itinerary,
}: {
  readonly answer: RouteAnswer;
  readonly itinerary: RouteItinerary;
}) {
  const [box, width] = useWidth<HTMLDivElement>();
  const axis = axisFor(answer.start, [itinerary.arrives]);
  return (
    <div ref={box} className="fb-lying">
      {width < wideEnough ? undefined : (
        <>
          <AxisLine axis={axis} inset={10} />
          <Bridge itinerary={itinerary} axis={axis} direction="across" length={width - 20} />
        </>
      )}
    </div>
  );
}
