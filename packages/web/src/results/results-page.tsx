import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useRoutes } from "../api/routes.ts";
import type { Goal } from "../answers/answers.ts";
import { useAnswers } from "../answers/kept.ts";
import { AnswerStrip } from "../answers/strip.tsx";
import { later } from "../parts/later.tsx";
import { GoalName } from "../parts/goal-name.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { Trouble } from "../parts/trouble.tsx";
import { WhyNot } from "../why-not/why-not.tsx";
import { WishBar } from "../wishes/wish-bar.tsx";
import { RouteList } from "./route-list.tsx";
import { ResultsSkeleton } from "./skeleton.tsx";
import { Sources } from "./sources.ts";
import { StatusWords } from "./status-words.tsx";
import { TakenForGranted } from "./taken.tsx";
import { TryAsOther } from "./try-as-other.tsx";

const WhatIfBanner = later(async () => (await import("../why-not/what-if-banner.tsx")).WhatIfBanner, "find");
const route = getRouteApi("/routes/");

/** Routes to the goal on one time axis, or what would open it. */
export function ResultsPage() {
  const { goal } = useAnswers();
  return (
    <div className="fb-find fb-find--results">
      <aside className="fb-find__strip">
        <AnswerStrip />
      </aside>
      <div className="fb-find__question">{goal === undefined ? <NoGoal /> : <GoalResults goal={goal} />}</div>
      <TryAsOther />
    </div>
  );
}

function NoGoal() {
  const { t } = useLingui();
  return (
    <div className="fb-stack">
      <PageHeading title={t`Where do you want to go?`} />
      <p>
        <Trans>Pick a job, and we show you the ways to it. Or look at all jobs you could get to.</Trans>
      </p>
      <p className="fb-row">
        <Link to="/find/$question" params={{ question: "goal" }} className="usa-button">
          <Trans>Pick a job</Trans>
        </Link>
        <Link to="/everywhere" className="usa-button usa-button--outline">
          <Trans>Show me all jobs</Trans>
        </Link>
      </p>
    </div>
  );
}

function GoalResults({ goal }: { readonly goal: Goal }) {
  const { t } = useLingui();
  const answers = useAnswers();
  const { why } = route.useSearch();
  const { data, moving, trouble, again } = useRoutes(goal.target);
  const closed = data?.status === "closed" && answers.only === undefined ? goal.target : undefined;
  return (
    <Sources value={data?.sources ?? []}>
      <PageHeading key={goal.target} title={t`Your routes`}>
        <Trans>
          Your routes to: <GoalName goal={goal} />
        </Trans>
      </PageHeading>
      {answers.whatIf === undefined ? undefined : <WhatIfBanner answers={answers} />}
      {trouble === undefined ? undefined : <Trouble trouble={trouble} again={again} />}
      {data === undefined && trouble === undefined ? <ResultsSkeleton /> : undefined}
      {data === undefined ? undefined : (
        <div className={moving ? "fb-moving" : undefined} aria-busy={moving}>
          <StatusWords answer={data} />
          <WishBar found={data.itineraries.length} />
          <RouteList answer={data} />
        </div>
      )}
      {data === undefined ? undefined : <WhyNot asked={why} closed={closed} />}
      {data === undefined ? undefined : <TakenForGranted />}
    </Sources>
  );
}
