import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { PageHeading } from "../parts/page-heading.tsx";
import { useActing } from "./acting.ts";
import { usePlaces } from "./places.ts";
import { WorkLink } from "./work-link.tsx";

/** The first page after sign-in: what there is for this role. */
export function StartPage() {
  const { t, i18n } = useLingui();
  const { name, desk } = useActing();
  const places = usePlaces().filter(({ address }) => address !== "/work");
  return (
    <>
      <PageHeading title={desk ? t`At the machine itself` : t`Hello, ${name}`} />
      {desk ? (
        <p className="fbw-lede">
          <Trans>
            There is no admin yet, and you are at the machine that Footbridge runs on: you may do what an
            admin may. Invite the first one under Colleagues; from then on this opens to nobody without
            signing in.
          </Trans>
        </p>
      ) : undefined}
      <ul className="fbw-doors">
        {places.map(({ address, label, about }) => (
          <li key={address}>
            <WorkLink to={address.slice("/work/".length)}>
              {label === undefined ? "" : i18n._(label)}
            </WorkLink>
            {about === undefined ? undefined : <p>{i18n._(about)}</p>}
          </li>
        ))}
        <li>
          <Link to="/partners">
            <Trans>Common metrics</Trans>
          </Link>
          <p>
            <Trans>Reports, submissions, targets: the partnership’s numbers and what is behind them.</Trans>
          </p>
        </li>
      </ul>
    </>
  );
}
