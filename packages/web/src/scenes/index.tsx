import { Trans, useLingui } from "@lingui/react/macro";
import { createFileRoute, Link } from "@tanstack/react-router";
import { PageHeading } from "../parts/page-heading.tsx";
import { SmallBridge } from "../parts/small-bridge.tsx";

export const Route = createFileRoute("/")({ component: Home });

function Home() {
  const { t } = useLingui();
  return (
    <div className="fb-home">
      <PageHeading title={t`See real steps to a better job: classes, dates, cost and pay.`} />
      <p className="fb-home__question">
        <Trans>Where do you want to go from here?</Trans>
      </p>
      <Link to="/find" className="usa-button fb-big-button">
        <Trans>Find my route</Trans>
      </Link>
      <p className="fb-quiet">
        <Trans>It takes about 3 minutes. You can skip any question. No sign-in.</Trans>
      </p>
      <SmallBridge />
    </div>
  );
}
