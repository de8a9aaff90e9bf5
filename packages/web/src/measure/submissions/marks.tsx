import type { SubmissionTold } from "@footbridge/contract/measure/submissions.ts";

type Severity = "error" | "warning" | "repair";

const severityPaths: Readonly<Record<Severity, string>> = {
  error: "M5 1h6l4 4v6l-4 4H5l-4-4V5z",
  warning: "M8 1.2 15.4 15H.6z",
  repair: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z",
};
const severityInner: Readonly<Record<Severity, string>> = {
  error: "M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2",
  warning: "M8 6v4.4M8 12.4v.6",
  repair: "M5 8.2l2.2 2.2L11 6",
};

/** How grave a finding is, as a shape: octagon, triangle, circle. */
export const SeverityMark = ({ severity }: { readonly severity: Severity }) => (
  <svg
    className={`fbw-mark fbw-mark--${severity}`}
    width="16"
    height="16"
    viewBox="0 0 16 16"
    aria-hidden="true"
  >
    <path d={severityPaths[severity]} />
    <path className="fbw-mark__inner" d={severityInner[severity]} />
  </svg>
);

const statePaths: Readonly<Record<SubmissionTold["state"], string>> = {
  draft: "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 5v3.4l2.2 1.4",
  checking: "M8 2a6 6 0 1 1-6 6M8 5v3.4l2.2 1.4",
  checked: "M3 3h10v10H3zM5.5 8.2l1.8 1.8 3.4-3.8",
  certified:
    "M8 1.5l1.8 1.4 2.3-.1.6 2.2 1.9 1.3-.8 2.1.8 2.1-1.9 1.3-.6 2.2-2.3-.1L8 15.3l-1.8-1.4-2.3.1-.6-2.2L1.4 10.5l.8-2.1-.8-2.1L3.3 5l.6-2.2 2.3.1zM5.4 8.4l1.9 1.9 3.4-3.8",
  superseded: "M3 4.5h7v9H3zM6 2.5h7v9",
  refused: "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM4 12l8-8",
};

/** The state of a submission as a shape beside its word. */
export const StateMark = ({ state }: { readonly state: SubmissionTold["state"] }) => (
  <svg
    className={`fbw-state fbw-state--${state}`}
    width="16"
    height="16"
    viewBox="0 0 16 16"
    aria-hidden="true"
  >
    <path d={statePaths[state]} />
  </svg>
);
