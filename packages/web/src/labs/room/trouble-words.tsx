import { ProblemError } from "@footbridge/contract/client.ts";
import type { Values } from "@footbridge/core/finding.ts";
import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";

/** What went wrong at the door, in plain words and with what to do. */
export function doorTrouble(trouble: Error | undefined): ReactNode {
  if (trouble === undefined) return undefined;
  if (!(trouble instanceof ProblemError)) return <NoLine />;
  const { code } = trouble.problem;
  if (code === "too-many-requests")
    return <Trans>That was too many tries. Wait a minute, then try again.</Trans>;
  if (code === "wrong-state") return <Trans>This lab is over, or it is full. Ask the host.</Trans>;
  if (code === "busy" || code === "not-ready")
    return <Trans>The room is very busy. Wait a little, then try again.</Trans>;
  return (
    <Trans>
      This code does not work. It may have a wrong letter, or it has ended. Look at the big screen again.
    </Trans>
  );
}

/** What went wrong with a word, a dot or a wish. */
export function roomTrouble(trouble: Error | undefined): ReactNode {
  if (trouble === undefined) return undefined;
  if (!(trouble instanceof ProblemError)) return <NoLine />;
  const { code } = trouble.problem;
  if (code === "too-many-requests") return <TooOften values={trouble.problem.findings?.[0]?.values} />;
  if (code === "wrong-state") return <Trans>The host does not take this now.</Trans>;
  if (code === "unusable-request")
    return <Trans>That cannot be used. Make it shorter, and write letters.</Trans>;
  if (code === "not-allowed")
    return <Trans>Your seat is gone. Open the code once more and take a seat.</Trans>;
  return <Trans>That did not work. Try again.</Trans>;
}

/** More than one person sends in a minute: how many that is, and how long to wait. */
function TooOften({ values: { most, seconds } = {} }: { readonly values: Values | undefined }) {
  if (most === undefined || seconds === undefined)
    return <Trans>You sent a lot at once. Wait a minute. What you sent before counts.</Trans>;
  return (
    <Trans>
      You can send {most} in a minute. Wait {seconds} seconds. What you sent before counts.
    </Trans>
  );
}

const NoLine = () => <Trans>No connection. What you wrote is still here: send it again in a moment.</Trans>;
