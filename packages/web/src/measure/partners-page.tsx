import { Trans, useLingui } from "@lingui/react/macro";
import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
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
          <a href="/work">
            <Trans>Your work</Trans>
          </a>
          <p>
            <Trans>People, classes, colleagues: for those who signed in.</Trans>
          </p>
        </li>
        <Door to="/report" name={<Trans>Report</Trans>}>
          <Trans>One metric at a time: trend, target, equity splits, boroughs, and the evidence.</Trans>
        </Door>
        <Door to="/submissions" name={<Trans>Submissions</Trans>}>
          <Trans>Hand in a file, see what is wrong row by row, mend it here, certify it.</Trans>
        </Door>
        <Door to="/targets" name={<Trans>Targets</Trans>}>
          <Trans>
            Choose metrics and targets for a concept paper, an RFP or a contract; get the appendix.
          </Trans>
        </Door>
        <Door to="/people-links" name={<Trans>People links</Trans>}>
          <Trans>Records that may be of one person, across providers; each link can be undone.</Trans>
        </Door>
        <Door to="/looks" name={<Trans>Who looked</Trans>}>
          <Trans>Who looked at the people behind which number, when, and for what reason.</Trans>
        </Door>
        <Door to="/scorecard" name={<Trans>Public scorecard</Trans>}>
          <Trans>One page in plain words for everyone. It prints on one sheet.</Trans>
        </Door>
        <Door to="/advise" name={<Trans>For advisers</Trans>}>
          <Trans>All answers of one person and the routes they lead to, on one page.</Trans>
        </Door>
      </ul>
    </>
  );
}

interface DoorProps {
  readonly to: NonNullable<LinkProps["to"]>;
  readonly name: ReactNode;
  /** What the page behind it is for. */
  readonly children: ReactNode;
}

const Door = ({ to, name, children }: DoorProps) => (
  <li>
    <Link to={to}>{name}</Link>
    <p>{children}</p>
  </li>
);
