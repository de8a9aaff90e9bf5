import type { SubmissionTold } from "@footbridge/contract/measure/submissions.ts";
import { Plural, Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useFigures } from "../../i18n/figures.ts";
import { useMeasures } from "../figures.ts";
import { CountWords } from "./state-words.tsx";
import { type Landing, landings, type Reach, stepsOf } from "./steps.ts";
import { dayIn } from "../../published/day-in.ts";

interface BridgeProps {
  readonly told: SubmissionTold;
}

/** The way of a submission as a bridge of four landings that fills as it goes, with the numbers of each. */
export function SubmissionBridge({ told }: BridgeProps) {
  const steps = stepsOf(told);
  return (
    <ol className="fbw-bridge">
      {landings.map((landing) => (
        <li
          key={landing}
          className={`fbw-bridge__part fbw-bridge__part--${steps[landing]}`}
          aria-current={steps[landing] === "now" ? "step" : undefined}
        >
          <Span />
          <span className="fbw-bridge__name">
            {names[landing]()}
            <span className="usa-sr-only">: {reaches[steps[landing]]()}</span>
          </span>
          <span className="fbw-bridge__facts">
            <Facts landing={landing} reach={steps[landing]} told={told} />
          </span>
        </li>
      ))}
    </ol>
  );
}

const names: Readonly<Record<Landing, () => ReactNode>> = {
  read: () => <Trans>Read</Trans>,
  checked: () => <Trans>Checked</Trans>,
  mended: () => <Trans>Mended</Trans>,
  certified: () => <Trans>Certified</Trans>,
};

const reaches: Readonly<Record<Reach, () => ReactNode>> = {
  done: () => <Trans>done</Trans>,
  now: () => <Trans>now</Trans>,
  waiting: () => <Trans>not begun</Trans>,
  stopped: () => <Trans>stopped</Trans>,
};

/** A span with its landing at the end. */
const Span = () => (
  <svg className="fbw-bridge__span" viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true">
    <path d="M0 20H100M0 20C12 2 88 2 100 20" vectorEffect="non-scaling-stroke" />
  </svg>
);

function Facts({ landing, reach, told }: BridgeProps & { readonly landing: Landing; readonly reach: Reach }) {
  const { number, shortDay } = useFigures();
  const { bytes } = useMeasures();
  const { progress } = told;
  if (landing === "read") {
    if (reach === "stopped") return <Trans>The file cannot be used</Trans>;
    if (reach === "now")
      return progress === undefined ? (
        <Trans>waiting for its turn</Trans>
      ) : (
        <Trans>
          {bytes(progress.bytes)} of {bytes(told.bytes)}
        </Trans>
      );
    return told.rows === undefined ? (
      <>{bytes(told.bytes)}</>
    ) : (
      <Plural value={told.rows} one="# row" other="# rows" />
    );
  }
  if (landing === "checked") {
    if (reach === "now")
      return progress === undefined ? (
        <Trans>waiting for its turn</Trans>
      ) : (
        <Trans>{number(progress.rows)} rows so far</Trans>
      );
    return reach === "done" ? <CountWords counts={told.counts} /> : undefined;
  }
  if (landing === "mended") {
    if (reach === "now")
      return <Plural value={told.counts?.error ?? 0} one="# error to mend" other="# errors to mend" />;
    if (reach !== "done") return undefined;
    return told.revision > 1 ? (
      <Trans>mended here, revision {told.revision}</Trans>
    ) : (
      <Trans>nothing that must be</Trans>
    );
  }
  if (told.certified === undefined) return reach === "now" ? <Trans>ready for your name</Trans> : undefined;
  return (
    <Trans>
      by {told.certified.by}, {shortDay(dayIn(told.certified.at))}
    </Trans>
  );
}
