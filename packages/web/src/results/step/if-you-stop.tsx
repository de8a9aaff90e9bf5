import type { RouteStep } from "@footbridge/core/plan/route-answer.ts";
import { Trans } from "@lingui/react/macro";
import { useFigures } from "../../i18n/figures.ts";
import { Say } from "../../i18n/say.tsx";
import { PayWords } from "../pay.tsx";
import { Gives } from "./gives.tsx";

/** How many jobs and dates are named. */
const few = 3;

/** What is kept by those who stop after this step, and how they come back. */
export function IfYouStop({ step }: { readonly step: RouteStep }) {
  const { shortDay, list } = useFigures();
  const { keeps, jobs, nextStarts } = step.ifYouStop;
  return (
    <div className="fb-stop">
      <h3>
        <Trans>If you stop here</Trans>
      </h3>
      {keeps.length === 0 ? undefined : (
        <p>
          <Trans>
            You keep: <Gives gives={keeps} />.
          </Trans>
        </p>
      )}
      {jobs.length === 0 ? undefined : (
        <>
          <p>
            <Trans>Jobs open to you then:</Trans>
          </p>
          <ul>
            {jobs.slice(0, few).map((job) => (
              <li key={job.occupation}>
                <Say text={job.title} />: <PayWords pay={job.pay} />
              </li>
            ))}
          </ul>
        </>
      )}
      {nextStarts.length === 0 ? undefined : (
        <p>
          <Trans>
            You can come back. The next step starts again on {list(nextStarts.slice(0, few).map(shortDay))}.
          </Trans>
        </p>
      )}
    </div>
  );
}
