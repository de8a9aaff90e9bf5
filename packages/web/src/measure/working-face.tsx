import "../styles/measure.css";
import "../styles/measure-more.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useWorkingFace } from "./use-working-face.ts";

interface FaceProps {
  readonly children: ReactNode;
}

/** The frame of the working face: dense, wide, dark where the system is; its places in one line above the page. */
export function WorkingFace({ children }: FaceProps) {
  const { t } = useLingui();
  useWorkingFace();
  return (
    <div className="fbw">
      <nav className="fbw-places" aria-label={t`Common metrics`}>
        <Link to="/report">
          <Trans>Report</Trans>
        </Link>
        <Link to="/submissions">
          <Trans>Submissions</Trans>
        </Link>
        <Link to="/targets">
          <Trans>Targets</Trans>
        </Link>
        <Link to="/people-links">
          <Trans>People links</Trans>
        </Link>
        <Link to="/looks">
          <Trans>Who looked</Trans>
        </Link>
        <Link to="/scorecard">
          <Trans>Public scorecard</Trans>
        </Link>
      </nav>
      {children}
    </div>
  );
}
