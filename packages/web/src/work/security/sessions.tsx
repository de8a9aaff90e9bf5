import { Trans, useLingui } from "@lingui/react/macro";
import { useCallback } from "react";
import { WorkTrouble } from "../../measure/work-trouble.tsx";
import { useFresh } from "../../mine/ask.ts";
import { askSignIn, type Signed, textIn } from "../../sign-in/ask.ts";
import { useStep } from "../../sign-in/use-step.ts";
import { Moment } from "../moment.tsx";

interface Session {
  readonly token: string;
  readonly at: string;
  readonly from: string;
  readonly by: string;
  readonly here: boolean;
}

const toldOf = (signed: Signed): Readonly<Record<string, unknown>> => {
  if (!signed.ok) throw new Error(signed.why);
  return signed.told;
};

/** Where one is signed in, the newest first. */
async function load(): Promise<readonly Session[]> {
  const [own, all] = await Promise.all([askSignIn("get-session"), askSignIn("list-sessions")]);
  const here = textIn({ ...(toldOf(own)["session"] as object) }, "token");
  return Object.values(toldOf(all))
    .map((told) => {
      const one: Readonly<Record<string, unknown>> = { ...(told as object) };
      const token = textIn(one, "token");
      return {
        token,
        at: textIn(one, "createdAt"),
        from: textIn(one, "ipAddress"),
        by: textIn(one, "userAgent"),
        here: token === here,
      };
    })
    .toSorted((one, other) => other.at.localeCompare(one.at));
}

/** Each session, with a way to end it. */
export function Sessions() {
  const { t } = useLingui();
  const { data, trouble, again } = useFresh(load);
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

/** A browser by its usual name; what calls itself otherwise, by the beginning of that. */
function browserIn(by: string): string {
  const system = /Windows|Android|iPhone|iPad|Mac OS X|Linux/.exec(by)?.[0];
  const browser = /Edg|Firefox|Chrome|Safari/.exec(by)?.[0];
  if (browser === undefined) return by.slice(0, 40);
  return system === undefined ? browser : `${browser}, ${system}`;
}
