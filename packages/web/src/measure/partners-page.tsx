import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { PageHeading } from "../parts/page-heading.tsx";

/** Where partners begin: what there is, and what each page is for. */
export function PartnersPage() {
  const { t } = useLingui();
  return (
    <>
      <PageHeading title={t`For partners`} />
      <p className="fbw-lede">
        <Trans>
          Any program’s records become numbers a city can trust: each with its definition, its counts, the
          files behind it and its age.
        </Trans>
      </p>
      <ul className="fbw-doors">
        <li>
          <Link to="/report">
            <Trans>Report</Trans>
          </Link>
          <p>
            <Trans>One metric at a time: trend, target, equity splits, boroughs, and the evidence.</Trans>
          </p>
        </li>
        <li>
          <Link to="/submissions">
            <Trans>Submissions</Trans>
          </Link>
          <p>
            <Trans>Hand in a file, see what is wrong row by row, mend it here, certify it.</Trans>
          </p>
        </li>
        <li>
          <Link to="/targets">
            <Trans>Targets</Trans>
          </Link>
          <p>
            <Trans>
              Choose metrics and targets for a concept paper, an RFP or a contract; get the appendix.
            </Trans>
          </p>
        </li>
        <li>
          <Link to="/people-links">
            <Trans>People links</Trans>
          </Link>
          <p>
            <Trans>Records that may be of one person, across providers; each link can be undone.</Trans>
          </p>
        </li>
        <li>
          <Link to="/scorecard">
            <Trans>Public scorecard</Trans>
          </Link>
          <p>
            <Trans>One page in plain words for everyone. It prints on one sheet.</Trans>
          </p>
        </li>
        <li>
          <Link to="/advise">
            <Trans>For advisers</Trans>
          </Link>
          <p>
            <Trans>All answers of one person and the routes they lead to, on one page.</Trans>
          </p>
        </li>
      </ul>
    </>
  );
}
