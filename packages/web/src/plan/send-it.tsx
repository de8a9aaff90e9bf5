import { Trans } from "@lingui/react/macro";
import { useState } from "react";

interface SendProps {
  readonly send: () => Promise<{ readonly sentTo: string }>;
}

/** Sends the plan by letter, and says where it went or that it did not. */
export function SendIt({ send }: SendProps) {
  const [sentTo, setSentTo] = useState<string>();
  const [failed, setFailed] = useState(false);
  const run = (): void => {
    setFailed(false);
    send().then(
      (told) => setSentTo(told.sentTo),
      () => setFailed(true),
    );
  };
  return (
    <>
      <button type="button" className="usa-button usa-button--outline" onClick={run}>
        <Trans>Send the plan by e-mail</Trans>
      </button>
      <output>
        {sentTo === undefined ? undefined : <Trans>Sent to {sentTo}.</Trans>}
        {failed ? <Trans>It was not sent: no e-mail is known, or the line is down.</Trans> : undefined}
      </output>
    </>
  );
}
