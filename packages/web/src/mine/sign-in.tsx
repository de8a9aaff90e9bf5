import { Trans } from "@lingui/react/macro";
import { type ReactNode, type SubmitEvent, useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { sign } from "./ask.ts";

/** Two small steps: the e-mail, then the code that came there. */
export function SignIn({ onDone }: { readonly onDone: () => void }) {
  const [email, setEmail] = useState("");
  const [sent, setSent] = useState(false);
  const [wrong, setWrong] = useState(false);
  const language = useLocale();
  const send = async (): Promise<void> => {
    const done = await sign("email-otp/send-verification-otp", {
      email,
      type: "sign-in",
      language,
    });
    setWrong(!done);
    setSent(done);
  };
  const enter = async (otp: string): Promise<void> => {
    const done = await sign("sign-in/email-otp", {
      email,
      otp: otp.trim(),
      language,
    });
    setWrong(!done);
    if (done) onDone();
  };
  const again = (): void => {
    setWrong(false);
    setSent(false);
  };
  return (
    <>
      <p>
        <Trans>See what you said yes to, and who looked at your record.</Trans>
      </p>
      {sent ? (
        <>
          <OneField
            key="code"
            id="code"
            label={<Trans>Type the 8 numbers we sent you</Trans>}
            wrong={wrong}
            onSend={enter}
          >
            <Trans>Sign in</Trans>
          </OneField>
          <p>
            <button type="button" className="fb-text-button" onClick={again}>
              <Trans>Get a new code</Trans>
            </button>
          </p>
        </>
      ) : (
        <OneField
          key="email"
          id="email"
          label={<Trans>Your e-mail</Trans>}
          wrong={wrong}
          onChange={setEmail}
          onSend={send}
        >
          <Trans>Send me a code</Trans>
        </OneField>
      )}
    </>
  );
}

interface OneFieldProps {
  readonly id: "email" | "code";
  readonly label: ReactNode;
  readonly wrong: boolean;
  readonly onChange?: (text: string) => void;
  readonly onSend: (text: string) => Promise<void>;
  readonly children: ReactNode;
}

function OneField({ id, label, wrong, onChange, onSend, children }: OneFieldProps) {
  const [text, setText] = useState("");
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void onSend(text);
  };
  return (
    <form className="fb-stack" onSubmit={submit}>
      <label className="usa-label" htmlFor={id}>
        {label}
      </label>
      {wrong ? (
        <span className="usa-error-message" id={`${id}-wrong`} role="alert">
          <Trans>That did not work. Check it, or wait a little and try again.</Trans>
        </span>
      ) : undefined}
      <input
        className="usa-input"
        id={id}
        name={id}
        required
        type={id === "email" ? "email" : "text"}
        inputMode={id === "email" ? "email" : "numeric"}
        autoComplete={id === "email" ? "email" : "one-time-code"}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          onChange?.(event.target.value);
        }}
      />
      <p>
        <button type="submit" className="usa-button">
          {children}
        </button>
      </p>
    </form>
  );
}
