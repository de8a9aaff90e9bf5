import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useMeasured } from "../../published/ask.ts";
import { useMeasures } from "../figures.ts";
import { StateWord } from "./state-words.tsx";
import type { OneSubmission } from "./one-submission.ts";

/** All files of the same provider for the same quarter: what counts, and what counted before. */
export function Versions({ told }: { readonly told: OneSubmission }) {
  const { moment } = useMeasures();
  const { data } = useMeasured("listSubmissions", {
    query: { provider: told.provider, report: told.report, limit: 50 },
  });
  const others = data?.items.filter(({ id }) => id !== told.id) ?? [];
  if (others.length === 0) return undefined;
  return (
    <section className="fbw-fact-box" aria-labelledby="versions">
      <h2 id="versions">
        <Trans>Other files for this quarter</Trans>
      </h2>
      <ul className="fbw-lines">
        {others.map((each) => (
          <li key={each.id}>
            <Link to="/submissions/$id" params={{ id: each.id }}>
              {moment(each.receivedAt)}
            </Link>
            <span className="fb-block">
              <StateWord state={each.state} />
            </span>
            {each.superseded === undefined ? undefined : (
              <span className="fbw-under">
                <Trans>counted until {moment(each.superseded.at)}</Trans>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
