import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { PageHeading } from "../parts/page-heading.tsx";
import type { Me } from "./acting.ts";
import { signOut } from "./sign-out.ts";

/** Signed in, but not as somebody who works here. */
export function NotStaff({ me }: { readonly me: Me }) {
  const { t } = useLingui();
  return (
    <>
      <PageHeading title={t`These pages are for staff`} />
      <p className="fbw-lede">
        <Trans>
          You are signed in as {me.account?.email}. Your own page is{" "}
          <Link to="/$" params={{ _splat: "mine" }}>
            your record
          </Link>
          . If you work here, open the link of your invitation.
        </Trans>
      </p>
      <p>
        <button type="button" className="usa-button usa-button--outline" onClick={() => void signOut()}>
          <Trans>Sign out</Trans>
        </button>
      </p>
    </>
  );
}
