import type { JobFacts } from "@footbridge/core/plan/route-answer.ts";
import { Trans } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { changeAnswers } from "../../answers/kept.ts";
import { useAsked } from "../../api/asked.ts";
import { Say } from "../../i18n/say.tsx";
import { PayWords } from "../pay.tsx";

/** How many jobs are named. */
const few = 4;

/** Where one could go on from the job at the end of a route: jobs that pay more, each a way to its own routes. */
export function AfterThis({ job }: { readonly job: JobFacts }) {
  const navigate = useNavigate();
  const { data } = useAsked("describeOccupation", { params: { id: job.occupation } });
  const now = job.pay?.entry ?? 0;
  const further = [...(data?.next ?? []), ...(data?.related ?? [])]
    .filter(({ pay }) => (pay?.entry ?? 0) > now)
    .slice(0, few);
  if (further.length === 0) return undefined;
  return (
    <section className="fb-after fb-no-print">
      <h2>
        <Trans>What can come next</Trans>
      </h2>
      <ul className="fb-rows">
        {further.map(({ id, title, pay }) => (
          <li key={id} className="fb-rows__row">
            <button
              type="button"
              className="fb-text-button"
              onClick={() => {
                changeAnswers({ goal: { target: `occupation:${id}`, label: title } });
                void navigate({ to: "/routes" });
              }}
            >
              <Trans>
                See routes to: <Say text={title} />
              </Trans>
            </button>
            <span className="fb-quiet">
              <PayWords pay={pay} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
