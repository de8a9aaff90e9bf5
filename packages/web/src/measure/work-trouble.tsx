import { ProblemError } from "@footbridge/contract/client.ts";
import { Trans } from "@lingui/react/macro";
import { useEffect } from "react";

interface TroubleProps {
  readonly trouble: Error | undefined;
  readonly again: () => void;
}

/** Nothing came back, the page is not open to who asks, or the server said what is wrong; with a way to try again. */
export function WorkTrouble({ trouble, again }: TroubleProps) {
  if (trouble === undefined) return undefined;
  return (
    <div className="fbw-trouble" role="alert">
      {trouble instanceof ProblemError ? <Said error={trouble} /> : <Gone again={again} />}
      <button type="button" className="usa-button usa-button--outline" onClick={again}>
        <Trans>Try again</Trans>
      </button>
    </div>
  );
}

/** Tried again by itself once the line is back. */
function Gone({ again }: Pick<TroubleProps, "again">) {
  useEffect(() => {
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, [again]);
  return (
    <>
      <h2>
        <Trans>Footbridge cannot be reached</Trans>
      </h2>
      <p>
        <Trans>
          Nothing is lost: files that were handed in go on being checked, and an intake that you typed stays
          on this device. Try again in a moment.
        </Trans>
      </p>
    </>
  );
}

function Said({ error: { problem } }: { readonly error: ProblemError }) {
  if (problem.code === "not-allowed") {
    return (
      <>
        <h2>
          <Trans>This is not open to you</Trans>
        </h2>
        <p>
          <Trans>
            Records of people are open to those whose work it is, once they have signed in. The report and the
            scorecard are open to everyone.
          </Trans>
        </p>
      </>
    );
  }
  return (
    <>
      <h2>
        {problem.code === "not-found" ? (
          <Trans>There is nothing here</Trans>
        ) : (
          <Trans>That did not work</Trans>
        )}
      </h2>
      <ul className="fbw-lines" lang="en">
        {problem.findings.length === 0 ? <li>{problem.detail}</li> : undefined}
        {problem.findings.map(({ code, at, message, fix }) => (
          <li key={`${code} ${at}`}>
            {message} {fix}
          </li>
        ))}
      </ul>
    </>
  );
}
