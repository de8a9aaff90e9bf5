import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { PageHeading } from "../parts/page-heading.tsx";
import { askSignIn, textIn } from "./ask.ts";
import { BackupCodes } from "./backup-codes.tsx";
import { Entry, EntryForm } from "./entry.tsx";
import { Qr } from "./qr.tsx";
import { useStep } from "./use-step.ts";

interface SetUpProps {
  /** Known where it was typed a moment ago. */
  readonly password?: string | undefined;
  readonly onDone: () => void;
}

interface Begun {
  readonly uri: string;
  readonly codes: readonly string[];
}

/** Sets up the second factor: an app on the phone that shows six digits. */
export function SecondFactor({ password: typed = "", onDone }: SetUpProps) {
  const { t } = useLingui();
  const [password, setPassword] = useState(typed);
  const [begun, setBegun] = useState<Begun>();
  const { busy, failed, run } = useStep();
  const begin = (): void =>
    void run(
      () => askSignIn("two-factor/enable", { password }),
      (told) => setBegun({ uri: textIn(told, "totpURI"), codes: textsIn(told["backupCodes"]) }),
    );
  return (
    <>
      <PageHeading key={begun === undefined ? "begin" : "scan"} title={t`Set up your second factor`} />
      <p className="fbw-lede">
        <Trans>
          Whoever works with people’s records signs in with a password and with six digits from an app on
          their phone. It takes two minutes, once.
        </Trans>
      </p>
      {begun === undefined ? (
        <EntryForm
          failed={failed}
          wrong={<Trans>That is not your password.</Trans>}
          go={<Trans>Begin</Trans>}
          busy={busy}
          onSend={begin}
        >
          {typed === "" ? (
            <Entry
              label={<Trans>Your password</Trans>}
              type="password"
              fill="current-password"
              value={password}
              onValue={setPassword}
            />
          ) : undefined}
        </EntryForm>
      ) : (
        <Scan begun={begun} onDone={onDone} />
      )}
    </>
  );
}

const textsIn = (told: unknown): readonly string[] =>
  Array.isArray(told) ? told.filter((each) => typeof each === "string") : [];

function Scan({ begun: { uri, codes }, onDone }: { readonly begun: Begun; readonly onDone: () => void }) {
  const [code, setCode] = useState("");
  const { busy, failed, run } = useStep();
  const secret = new URL(uri).searchParams.get("secret") ?? "";
  const enter = (): void =>
    void run(() => askSignIn("two-factor/verify-totp", { code: code.replaceAll(/\D/g, "") }), onDone);
  return (
    <div className="fbk-columns">
      <section className="fb-stack" aria-labelledby="scan">
        <h2 id="scan">
          <Trans>1. Scan this with an authenticator app</Trans>
        </h2>
        <Qr text={uri} />
        <p>
          <Trans>
            No camera? Type this key into the app: <code className="fbk-secret">{grouped(secret)}</code>
          </Trans>
        </p>
      </section>
      <section className="fb-stack" aria-labelledby="codes">
        <h2 id="codes">
          <Trans>2. Keep these codes</Trans>
        </h2>
        <BackupCodes codes={codes} />
      </section>
      <section className="fb-stack" aria-labelledby="enter">
        <h2 id="enter">
          <Trans>3. Type what the app shows</Trans>
        </h2>
        <EntryForm
          failed={failed}
          wrong={<Trans>Those are not the six digits of now. Wait for the next ones and try again.</Trans>}
          go={<Trans>Finish</Trans>}
          busy={busy}
          onSend={enter}
        >
          <Entry
            label={<Trans>Six digits</Trans>}
            fill="one-time-code"
            numbers
            value={code}
            onValue={setCode}
          />
        </EntryForm>
      </section>
    </div>
  );
}

const grouped = (secret: string): string => secret.replaceAll(/(.{4})(?=.)/g, "$1 ");
