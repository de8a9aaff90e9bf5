import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useFresh } from "../mine/ask.ts";
import { PageHeading } from "../parts/page-heading.tsx";
import { arrive, placeAfter } from "./arrive.ts";
import { askSignIn, textIn } from "./ask.ts";
import { CodeStep } from "./code-step.tsx";
import { Entry, EntryForm } from "./entry.tsx";
import { Forgotten } from "./forgotten.tsx";
import { useStep } from "./use-step.ts";
import { askWork } from "../work/ask.ts";

type Step = "password" | "code" | "forgotten" | "changed";

/** Sign-in of those who work here: password, then second factor. What is missing after it, the work pages ask for. */
export function SignInPage() {
  const { next } = useSearch({ from: "/sign-in" });
  const [step, setStep] = useState<Step>("password");
  const [email, setEmail] = useState("");
  if (step === "code") return <CodeStep onDone={() => arrive(next)} onAgain={() => setStep("password")} />;
  if (step === "forgotten") {
    return (
      <Forgotten
        email={email}
        onDone={(known) => {
          setEmail(known);
          setStep("changed");
        }}
      />
    );
  }
  return (
    <PasswordStep
      key={step}
      changed={step === "changed"}
      email={email}
      onEmail={setEmail}
      onForgotten={() => setStep("forgotten")}
      onDone={(needsCode) => (needsCode ? setStep("code") : arrive(next))}
    />
  );
}

interface PasswordStepProps {
  readonly changed: boolean;
  readonly email: string;
  readonly onEmail: (text: string) => void;
  readonly onForgotten: () => void;
  readonly onDone: (needsCode: boolean) => void;
}

function PasswordStep({ changed, email, onEmail, onForgotten, onDone }: PasswordStepProps) {
  const { t } = useLingui();
  const [password, setPassword] = useState("");
  const { busy, failed, run } = useStep();
  const enter = (): void =>
    void run(
      () => askSignIn("sign-in/email", { email: email.trim(), password }),
      (told) => onDone(told["twoFactorRedirect"] === true),
    );
  return (
    <>
      <PageHeading title={t`Sign in to work`} />
      {changed ? (
        <p>
          <output>
            <Trans>Your password is changed. Sign in with it now.</Trans>
          </output>
        </p>
      ) : undefined}
      <EntryForm
        failed={failed}
        wrong={<Trans>That e-mail and that password do not go together.</Trans>}
        go={<Trans>Sign in</Trans>}
        busy={busy}
        onSend={enter}
      >
        <Entry label={<Trans>Your e-mail</Trans>} type="email" fill="email" value={email} onValue={onEmail} />
        <Entry
          label={<Trans>Your password</Trans>}
          type="password"
          fill="current-password"
          value={password}
          onValue={setPassword}
        />
      </EntryForm>
      <p>
        <button type="button" className="fbw-text-button" onClick={onForgotten}>
          <Trans>I forgot my password</Trans>
        </button>
      </p>
      <ByProvider />
      <p className="fbk-aside">
        <Trans>
          Looking for your own record?{" "}
          <Link to="/$" params={{ _splat: "mine" }}>
            Sign in with a code
          </Link>
          .
        </Trans>{" "}
        <Trans>Staff accounts are made by invitation: ask your program manager or an admin.</Trans>
      </p>
    </>
  );
}

const whoAmI = () => askWork("getMe", {});

/** The way in by the city's or a partner's own sign-in, where there is one. */
function ByProvider() {
  const { next, error } = useSearch({ from: "/sign-in" });
  const { data } = useFresh(whoAmI);
  const { busy, failed, run } = useStep();
  if (data?.provider !== true) return undefined;
  const go = (): void =>
    void run(
      () =>
        askSignIn("sign-in/social", {
          provider: "oidc",
          callbackURL: placeAfter(next),
          errorCallbackURL: "/sign-in",
        }),
      (told) => window.location.assign(textIn(told, "url")),
    );
  return (
    <>
      {error === undefined && failed === undefined ? undefined : (
        <p className="fbw-problem" role="alert">
          <Trans>
            That sign-in did not let you in here. It opens only to those who were invited with the same
            address.
          </Trans>
        </p>
      )}
      <p>
        <button type="button" className="usa-button usa-button--outline" aria-disabled={busy} onClick={go}>
          <Trans>Sign in with your organization</Trans>
        </button>
      </p>
    </>
  );
}
