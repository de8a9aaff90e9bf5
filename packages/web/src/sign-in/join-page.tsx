import { ProblemError } from "@footbridge/contract/client.ts";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useParams } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { Loading } from "../parts/loading.tsx";
import type { FindingWords } from "../found/say-finding.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { useFresh } from "../mine/ask.ts";
import { OrgName } from "../work/org-name.tsx";
import { RoleName } from "../work/role-name.tsx";
import { askWork } from "../work/ask.ts";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { useDeed } from "../measure/deed.ts";
import { WorkTrouble } from "../measure/work-trouble.tsx";
import { actAs } from "./act-as.ts";
import { arrive } from "./arrive.ts";
import { askSignIn } from "./ask.ts";
import { Entry, EntryForm } from "./entry.tsx";
import { NewPassword } from "./forgotten.tsx";
import { SecondFactor } from "./second-factor.tsx";

/** An invitation, opened by its link: what it is, and joining. */
export function JoinPage() {
  const { t } = useLingui();
  const { _splat: path = "" } = useParams({ from: "/$" });
  const token = path.slice("join/".length);
  const load = useCallback(
    () => Promise.all([askWork("readInvitation", { body: { token } }), askWork("getMe", {})]),
    [token],
  );
  const { data, trouble, again } = useFresh(load);
  const [password, setPassword] = useState<string>();
  if (password !== undefined) return <SecondFactor password={password} onDone={() => arrive("/work")} />;
  const [invited, me] = data ?? [];
  return (
    <>
      <PageHeading title={t`You are invited`} />
      {trouble instanceof ProblemError && trouble.problem.status < 500 ? (
        <NotGood />
      ) : (
        <WorkTrouble trouble={trouble} again={again} />
      )}
      {data === undefined && trouble === undefined ? <Loading lines={3} /> : undefined}
      {invited === undefined ? undefined : (
        <>
          <p>
            <Trans>
              Join <OrgName org={invited.org} /> as <RoleName role={invited.role} />, with {invited.email}.
            </Trans>
          </p>
          {me?.account?.email === invited.email ? (
            <JoinNow token={token} />
          ) : invited.known ? (
            <p>
              <Trans>
                You have an account already:{" "}
                <a href={`/sign-in?next=${encodeURIComponent(`/join/${token}`)}`}>sign in</a>, then join.
              </Trans>
            </p>
          ) : (
            <NewAccount token={token} email={invited.email} onJoined={setPassword} />
          )}
        </>
      )}
    </>
  );
}

/** Used, too old, taken back or cut short on its way: the server does not tell which, and trying again helps nobody. */
const NotGood = () => (
  <div className="fbw-trouble" role="alert">
    <h2>
      <Trans>This invitation is not good any more</Trans>
    </h2>
    <p>
      <Trans>
        An invitation works once and for a few days. If yours is used or too old, ask whoever invited you for
        a new one. If you copied the link, check that you have all of it.
      </Trans>
    </p>
    <p>
      <Trans>
        Joined already? <a href="/sign-in">Sign in</a>.
      </Trans>
    </p>
  </div>
);

function JoinNow({ token }: { readonly token: string }) {
  const join = useDeed(
    () => askWork("acceptInvitation", { body: { token } }),
    (joined) => {
      actAs(joined);
      arrive("/work");
    },
  );
  return (
    <>
      <DeedTrouble trouble={join.trouble} />
      <p>
        <button type="button" className="usa-button" aria-disabled={join.busy} onClick={() => join.run()}>
          <Trans>Join</Trans>
        </button>
      </p>
    </>
  );
}

const passwordWords: FindingWords = {
  "password.guessed": [
    msg`This password is easy to guess, or on the lists that thieves try first.`,
    msg`Choose another: four words that do not belong together are easy to keep.`,
  ],
};

interface NewAccountProps {
  readonly token: string;
  readonly email: string;
  readonly onJoined: (password: string) => void;
}

function NewAccount({ token, email, onJoined }: NewAccountProps) {
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const join = useDeed(
    async () => {
      const joined = await askWork("acceptInvitation", { body: { token, name, password } });
      const signed = await askSignIn("sign-in/email", { email, password });
      return { joined, signed };
    },
    ({ joined, signed }) => {
      actAs(joined);
      if (signed.ok) onJoined(password);
      else arrive("/sign-in");
    },
  );
  return (
    <>
      <EntryForm
        failed={undefined}
        wrong={undefined}
        go={<Trans>Join</Trans>}
        busy={join.busy}
        onSend={() => join.run()}
      >
        <Entry label={<Trans>Your name</Trans>} fill="name" value={name} onValue={setName} />
        <NewPassword value={password} onValue={setPassword} />
        <DeedTrouble trouble={join.trouble} words={passwordWords} />
      </EntryForm>
    </>
  );
}
