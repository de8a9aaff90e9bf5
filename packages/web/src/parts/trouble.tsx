import { ProblemError } from "@footbridge/contract/client.ts";
import { Trans } from "@lingui/react/macro";
import { Refused } from "./refused.tsx";

interface TroubleProps {
  readonly trouble: Error;
  readonly again: () => void;
}

/** Nothing came back, or the server could not use what was sent. Nothing is lost, and there is a way to try again. */
export function Trouble({ trouble, again }: TroubleProps) {
  return (
    <div className="usa-alert usa-alert--warning fb-trouble" role="alert">
      <div className="usa-alert__body">
        {trouble instanceof ProblemError ? <Refused problem={trouble.problem} /> : <Gone />}
        <button type="button" className="usa-button" onClick={again}>
          <Trans>Try again</Trans>
        </button>
      </div>
    </div>
  );
}

function Gone() {
  return (
    <>
      <h2 className="usa-alert__heading">
        <Trans>We can’t reach Footbridge right now</Trans>
      </h2>
      <p className="usa-alert__text">
        <Trans>Your answers are safe on this device. Check your connection, then try again.</Trans>
      </p>
    </>
  );
}
