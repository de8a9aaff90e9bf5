import type { SubmissionTold } from "@footbridge/contract/measure/submissions.ts";
import { Plural, Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { SeverityMark, StateMark } from "./marks.tsx";

type State = SubmissionTold["state"];

const words: Readonly<Record<State, () => ReactNode>> = {
  draft: () => <Trans>Waits for its check</Trans>,
  checking: () => <Trans>Being checked</Trans>,
  checked: () => <Trans>Checked</Trans>,
  certified: () => <Trans>Certified</Trans>,
  superseded: () => <Trans>Superseded</Trans>,
  refused: () => <Trans>Could not be used</Trans>,
};

/** The state of a submission, with its mark. */
export const StateWord = ({ state }: { readonly state: State }) => (
  <span className="fbw-state-word">
    <StateMark state={state} />
    <span>{words[state]()}</span>
  </span>
);

/** How many findings of each kind; nothing where none is known. */
export function CountWords({ counts }: { readonly counts: SubmissionTold["counts"] }) {
  if (counts === undefined) return undefined;
  return <Counted {...counts} />;
}

function Counted({ error, warning, repair }: NonNullable<SubmissionTold["counts"]>) {
  if (error + warning + repair === 0) return <Trans>No findings</Trans>;
  return (
    <span className="fbw-counts">
      {error === 0 ? undefined : <One severity="error" count={error} />}
      {warning === 0 ? undefined : <One severity="warning" count={warning} />}
      {repair === 0 ? undefined : <One severity="repair" count={repair} />}
    </span>
  );
}

function One({
  severity,
  count,
}: {
  readonly severity: "error" | "warning" | "repair";
  readonly count: number;
}) {
  return (
    <span className="fbw-count">
      <SeverityMark severity={severity} />
      <SeverityCount severity={severity} count={count} />
    </span>
  );
}

/** “12 errors”. */
export function SeverityCount({
  severity,
  count,
}: {
  readonly severity: "error" | "warning" | "repair";
  readonly count: number;
}) {
  if (severity === "error") return <Plural value={count} one="# error" other="# errors" />;
  if (severity === "warning") return <Plural value={count} one="# warning" other="# warnings" />;
  return <Plural value={count} one="# repair" other="# repairs" />;
}
