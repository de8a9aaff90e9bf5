import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { askSignIn } from "../../sign-in/ask.ts";
import { Entry, EntryForm } from "../../sign-in/entry.tsx";
import { NewPassword } from "../../sign-in/forgotten.tsx";
import { useStep } from "../../sign-in/use-step.ts";

/** A new password; all other sessions end with the old one. */
export function ChangePassword() {
  const [old, setOld] = useState("");
  const [fresh, setFresh] = useState("");
  const [done, setDone] = useState(false);
  const { busy, failed, run } = useStep();
  const change = (): void =>
    void run(
      () =>
        askSignIn("change-password", {
          currentPassword: old,
          newPassword: fresh,
          revokeOtherSessions: true,
        }),
      () => {
        setDone(true);
        setOld("");
        setFresh("");
      },
    );
  return (
    <section className="fbw-section" aria-labelledby="password">
      <h2 id="password">
        <Trans>Password</Trans>
      </h2>
      <EntryForm
        failed={failed}
        wrong={<Trans>That is not your password, or the new one is too short.</Trans>}
        go={<Trans>Change the password</Trans>}
        busy={busy}
        onSend={change}
      >
        <Entry
          label={<Trans>Your password now</Trans>}
          type="password"
          fill="current-password"
          value={old}
          onValue={setOld}
        />
        <NewPassword value={fresh} onValue={setFresh} />
      </EntryForm>
      <output>{done ? <Trans>Changed. You are signed out everywhere else.</Trans> : undefined}</output>
    </section>
  );
}
