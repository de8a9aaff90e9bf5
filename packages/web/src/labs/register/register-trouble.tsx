import { ProblemError } from "@footbridge/contract/client.ts";
import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";

/** What went wrong with registering, in plain words and with what to do. */
export function registerTrouble(trouble: Error | undefined): ReactNode {
  if (trouble === undefined) return undefined;
  if (!(trouble instanceof ProblemError))
    return <Trans>No connection. What you wrote is still here: send it again in a moment.</Trans>;
  const { code } = trouble.problem;
  if (code === "too-many-requests")
    return <Trans>Too many from your place just now. Wait ten minutes, then send it again.</Trans>;
  if (code === "wrong-state")
    return <Trans>The last place was taken just now, or it is too late. Ask the host.</Trans>;
  if (code === "not-found") return <Trans>This link has ended. Ask the host for the new one.</Trans>;
  if (code === "unusable-request")
    return <Trans>Look at your e-mail and your name again: one of them cannot be used.</Trans>;
  return <Trans>That did not work. Try again.</Trans>;
}

/** For a link that leads to no lab, or while there is no line. */
export function NoSuchLink({ trouble, again }: { readonly trouble: Error; readonly again: () => void }) {
  const known = trouble instanceof ProblemError && trouble.problem.code === "not-found";
  return (
    <p className="fbd-line" role="alert">
      {known ? (
        <Trans>
          This link does not work. A letter may be missing, or the host has ended it. Ask who sent it to you.
        </Trans>
      ) : (
        <>
          <Trans>That did not work. Try again.</Trans>{" "}
          <button type="button" className="fb-text-button" onClick={again}>
            <Trans>Try again</Trans>
          </button>
        </>
      )}
    </p>
  );
}
