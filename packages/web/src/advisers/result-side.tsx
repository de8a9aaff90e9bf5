import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { Goal } from "../answers/answers.ts";
import { useRoutes } from "../api/routes.ts";
import { FactTable } from "../compare/two/fact-table.tsx";
import { GoalName } from "../parts/goal-name.tsx";
import { Trouble } from "../parts/trouble.tsx";
import { listed } from "../results/order.ts";
import { ResultsSkeleton } from "../results/skeleton.tsx";
import { Sources } from "../results/sources.ts";
import { StatusWords } from "../results/status-words.tsx";
import { CopyRoute } from "../take-along/copy-route.tsx";
import { KeepIt } from "../take-along/keep-it.tsx";
import { WishBar } from "../wishes/wish-bar.tsx";

/** The routes that the answers lead to, side by side. */
export function ResultSide({ goal }: { readonly goal: Goal | undefined }) {
  return (
    <section className="fb-advise__results" aria-labelledby="advise-results">
      <h2 id="advise-results">
        {goal === undefined ? (
          <Trans>Routes</Trans>
        ) : (
          <Trans>
            Routes to: <GoalName goal={goal} />
          </Trans>
        )}
      </h2>
      {goal === undefined ? (
        <p>
          <Trans>Pick a job to see the routes to it here.</Trans>
        </p>
      ) : (
        <Routes goal={goal} />
      )}
    </section>
  );
}

function Routes({ goal }: { readonly goal: Goal }) {
  const { t } = useLingui();
  const { data, moving, trouble, again } = useRoutes(goal.target);
  if (trouble !== undefined) return <Trouble trouble={trouble} again={again} />;
  if (data === undefined) return <ResultsSkeleton />;
  const routes = listed(data, "soonest", false).map(({ itinerary }) => itinerary);
  return (
    <Sources value={data.sources}>
      <WishBar found={data.itineraries.length} />
      <div className={moving ? "fb-moving" : undefined} aria-busy={moving}>
        <StatusWords answer={data} />
        {routes.length === 0 ? undefined : (
          <FactTable
            caption={t`Routes side by side`}
            columns={routes.map((itinerary, index) => ({
              itinerary,
              name: (
                <Link to="/routes/$itinerary" params={{ itinerary: itinerary.id }}>
                  <Trans>Route {index + 1}</Trans>
                </Link>
              ),
            }))}
          />
        )}
        <p className="fb-take__row">
          <Link to="/routes">
            <Trans>See the routes as bridges, and ask “why not …?”</Trans>
          </Link>
        </p>
        {routes.map((itinerary, index) => (
          <CopyRoute key={itinerary.id} itinerary={itinerary} goal={goal} place={index + 1} />
        ))}
        <KeepIt itinerary={undefined} />
      </div>
    </Sources>
  );
}
