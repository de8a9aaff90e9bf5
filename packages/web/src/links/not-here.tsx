import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { PageHeading } from "../parts/page-heading.tsx";

/** For an address that leads nowhere. */
export function NotHere() {
  const { t } = useLingui();
  return (
    <div className="fb-stack">
      <PageHeading title={t`This page is not here`} />
      <p>
        <Trans>The link may be old. Your answers are safe.</Trans>
      </p>
      <Link to="/" className="usa-button">
        <Trans>Go to the start</Trans>
      </Link>
    </div>
  );
}
