import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { PageHeading } from "../parts/page-heading.tsx";
import { askSignIn } from "./ask.ts";
import { Entry, EntryForm } from "./entry.tsx";
import { useStep } from "./use-step.ts";

interface ForgottenProps {
  readonly email: string;
  readonly onDone: (email: string) => void;
}

/** A new password by a code in a letter; the second factor stays as it is. */
export function Forgotten({ email: typed, onDone }: ForgottenProps) {
  const { t } = useLingui();
  const [email, setEmail] = useState(typed);
  const [sent, setSent] = useState(false);
  const [otp, setOtp] = useState("");
  const [password, setPassword] = useState("");
  const { busy, failed, run } = useStep();
  const send = (): void =>
    void run(
      () => askSignIn("email-otp/send-verification-otp", { email, type: "forget-password" }),
      () => setSent(true),
    );
  const change = (): void =>
    void run(
      () => askSignIn("email-otp/reset-password", { email, otp: otp.trim(), password }),
      () => onDone(email),
    );
  return (
    <>
      <PageHeading key={String(sent)} title={t`A new password`} />
      <EntryForm
        failed={failed}
        wrong={<Trans>That code is wrong or too old, or the password is too short.</Trans>}
        go={sent ? <Trans>Set the password</Trans> : <Trans>Send me a code</Trans>}
        busy={busy}
        onSend={sent ? change : send}
      >
        {sent ? (
          <>
            <p>
              <Trans>If there is an account with {email}, a code is on its way there.</Trans>
            </p>
            <Entry
              label={<Trans>Code from the letter</Trans>}
              fill="one-time-code"
              numbers
              value={otp}
              onValue={setOtp}
            />
            <NewPassword value={password} onValue={setPassword} />
          </>
        ) : (
          <Entry
            label={<Trans>Your e-mail</Trans>}
            type="email"
            fill="email"
            value={email}
            onValue={setEmail}
          />
        )}
      </EntryForm>
    </>
  );
}

interface NewPasswordProps {
  readonly value: string;
  readonly onValue: (text: string) => void;
}

/** A password that is being chosen. */
export const NewPassword = ({ value, onValue }: NewPasswordProps) => (
  <Entry
    label={<Trans>New password</Trans>}
    hint={
      <Trans>
        12 signs or more; a sentence is easy to keep in mind. Not your name, a date, or a password that many
        have: those that were stolen before are refused.
      </Trans>
    }
    type="password"
    fill="new-password"
    least={12}
    value={value}
    onValue={onValue}
  />
);
