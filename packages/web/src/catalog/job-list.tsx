import type { JobInShort } from "@footbridge/contract/details-shared.ts";
import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Say } from "../i18n/say.tsx";
import { Duration } from "../results/duration.tsx";
import { PayWords } from "../results/pay.tsx";

interface ListProps {
  readonly jobs: readonly JobInShort[];
  /** Said in place of an empty list. */
  readonly none?: ReactNode;
}

/** Jobs with their pay, each a way to its page. */
export function JobList({ jobs, none }: ListProps) {
  if (jobs.length === 0) return none === undefined ? undefined : <p>{none}</p>;
  return (
    <ul className="fb-rows">
      {jobs.map((job) => (
        <li key={job.id} className="fb-rows__row">
          <JobLink job={job} />
          <span className="fb-quiet">
            <span className="fb-part">
              <PayWords pay={job.pay} />
            </span>
            {job.weeks === undefined ? undefined : (
              <span className="fb-part">
                <Trans>
                  with <Duration weeks={job.weeks} /> of work
                </Trans>
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

export const JobLink = ({ job }: { readonly job: Pick<JobInShort, "id" | "title"> }) => (
  <Link to="/jobs/$id" params={{ id: job.id }}>
    <Say text={job.title} />
  </Link>
);
