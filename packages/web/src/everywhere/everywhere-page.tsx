import { Trans, useLingui } from "@lingui/react/macro";
import { useEverywhere } from "../api/routes.ts";
import { AnswerStrip } from "../answers/strip.tsx";
import { JobDots } from "./job-dots.tsx";
import { JobTable } from "./job-table.tsx";
import { useSectorNames } from "./sector-names.ts";
import { PageHeading } from "../parts/page-heading.tsx";
import { Trouble } from "../parts/trouble.tsx";
import { ResultsSkeleton } from "../results/skeleton.tsx";
import { Sources } from "../results/sources.ts";
import { TakenForGranted } from "../results/taken.tsx";
import { WishBar } from "../wishes/wish-bar.tsx";
import { TryAsOther } from "../results/try-as-other.tsx";

/** Everywhere a person could get to: a picture of jobs by time and pay, and its table. */
export function EverywherePage() {
  const { t } = useLingui();
  const { data, moving, trouble, again } = useEverywhere();
  const sectors = useSectorNames();
  return (
    <div className="fb-find fb-find--results">
      <aside className="fb-find__strip">
        <AnswerStrip />
      </aside>
      <div className="fb-find__question">
        <PageHeading title={t`Jobs you could get to`} />
        <p className="fb-lede">
          <Trans>
            Each shape is a job. To the right is later. Higher up is better pay. Pick one to see the way.
          </Trans>
        </p>
        {trouble === undefined ? undefined : <Trouble trouble={trouble} again={again} />}
        {data === undefined && trouble === undefined ? <ResultsSkeleton /> : undefined}
        {data === undefined ? undefined : (
          <Sources value={data.sources}>
            <div className={moving ? "fb-moving" : undefined} aria-busy={moving}>
              <WishBar found={data.jobs.length} />
              <JobDots jobs={data.jobs} sectors={sectors} />
              <JobTable jobs={data.jobs} sectors={sectors} />
              <TakenForGranted />
            </div>
          </Sources>
        )}
      </div>
      <TryAsOther />
    </div>
  );
}
