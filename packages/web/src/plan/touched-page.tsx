import "../styles/plan.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useFresh } from "../mine/ask.ts";
import { Say } from "../i18n/say.tsx";
import { Loading } from "../parts/loading.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { Trouble } from "../parts/trouble.tsx";
import { askPlan } from "./ask.ts";
import { ChangeWords } from "./change-words.tsx";

const load = () => askPlan("listPlansTouched", {});

/** Whose plans the catalog of today touches, person by person. */
export function TouchedPage() {
  const { t } = useLingui();
  const { data, trouble, again } = useFresh(load);
  return (
    <div className="fb-stack">
      <PageHeading title={t`Plans touched by the catalog`} />
      <p>
        <Trans>A class in these plans is full, has other dates, or is not on the list any more.</Trans>
      </p>
      {trouble === undefined ? undefined : <Trouble trouble={trouble} again={again} />}
      {data === undefined && trouble === undefined ? <Loading lines={6} /> : undefined}
      {data?.items.length === 0 ? (
        <p>
          <Trans>No plan is touched today.</Trans>
        </p>
      ) : undefined}
      <ul className="usa-list usa-list--unstyled fb-stack">
        {data?.items.map(({ person, name, changes }) => (
          <li key={person}>
            <strong>
              <Link to="/work/$" params={{ _splat: `people/${person}` }} hash="plan">
                {name}
              </Link>
            </strong>
            <ul>
              {changes.map(({ step, title, ...change }) => (
                <li key={`${step} ${change.kind}`}>
                  <Say text={title} />: <ChangeWords change={change} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}
