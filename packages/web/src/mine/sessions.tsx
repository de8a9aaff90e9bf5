import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Trouble } from "../parts/trouble.tsx";
import { browserIn, loadSessions } from "../sign-in/sessions.ts";
import { sign, useFresh } from "./ask.ts";
import { Day } from "./day.tsx";

/** Where I am signed in, and out again from anywhere else. */
export function MySessions() {
  const { t } = useLingui();
  const { data, trouble, again } = useFresh(loadSessions);
  const [failed, setFailed] = useState(false);
  const end = async (path: string, body: object): Promise<void> => {
    setFailed(!(await sign(path, body)));
    again();
  };
  return (
    <section className="fb-stack" aria-labelledby="sessions">
      <h2 id="sessions">
        <Trans>Where you are signed in</Trans>
      </h2>
      {trouble === undefined ? undefined : <Trouble trouble={trouble} again={again} />}
      <ul className="usa-list usa-list--unstyled fb-stack">
        {data?.map(({ token, at, by, here }) => (
          <li key={token}>
            {here ? <Trans>Here, now</Trans> : browserIn(by)} · <Day of={at} />{" "}
            {here ? undefined : (
              <button
                type="button"
                className="usa-button usa-button--unstyled"
                aria-label={t`Sign out there: ${browserIn(by)}`}
                onClick={() => void end("revoke-session", { token })}
              >
                <Trans>Sign out there</Trans>
              </button>
            )}
          </li>
        ))}
      </ul>
      {failed ? (
        <p role="alert">
          <Trans>That did not work. Try again in a little while.</Trans>
        </p>
      ) : undefined}
      {data !== undefined && data.length > 1 ? (
        <p>
          <button
            type="button"
            className="usa-button usa-button--outline"
            onClick={() => void end("revoke-other-sessions", {})}
          >
            <Trans>Sign out everywhere else</Trans>
          </button>
        </p>
      ) : undefined}
    </section>
  );
}
