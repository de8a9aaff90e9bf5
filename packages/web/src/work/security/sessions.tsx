import { Trans, useLingui } from "@lingui/react/macro";
import { useCallback } from "react";
import { WorkTrouble } from "../../measure/work-trouble.tsx";
import { useFresh } from "../../mine/ask.ts";
import { askSignIn } from "../../sign-in/ask.ts";
import { browserIn, loadSessions } from "../../sign-in/sessions.ts";
import { useStep } from "../../sign-in/use-step.ts";
import { Moment } from "../moment.tsx";

/** Each session, with a way to end it. */
export function Sessions() {
  const { t } = useLingui();
  const { data, trouble, again } = useFresh(loadSessions);
  const { busy, run } = useStep();
  const end = useCallback(
    (path: string, body: object): void => void run(() => askSignIn(path, body), again),
    [run, again],
  );
  return (
    <section className="fbw-section" aria-labelledby="sessions">
      <h2 id="sessions">
        <Trans>Where you are signed in</Trans>
      </h2>
      <WorkTrouble trouble={trouble} again={again} />
      <ul className="fbk-sessions">
        {data?.map(({ token, at, from, by, here }) => (
          <li key={token}>
            <span>
              <strong>{here ? <Trans>Here, now</Trans> : browserIn(by)}</strong>
              <span className="fbw-under">
                <Trans>
                  since <Moment of={at} />, from {from}
                </Trans>
              </span>
            </span>
            {here ? undefined : (
              <button
                type="button"
                className="fbw-text-button"
                aria-label={t`Sign it out: ${browserIn(by)}, ${from}`}
                aria-disabled={busy}
                onClick={() => end("revoke-session", { token })}
              >
                <Trans>Sign it out</Trans>
              </button>
            )}
          </li>
        ))}
      </ul>
      {data !== undefined && data.length > 1 ? (
        <p>
          <button
            type="button"
            className="usa-button usa-button--outline"
            aria-disabled={busy}
            onClick={() => end("revoke-other-sessions", {})}
          >
            <Trans>Sign out everywhere else</Trans>
          </button>
        </p>
      ) : undefined}
    </section>
  );
}
