import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { PageHeading } from "../parts/page-heading.tsx";
import { askSignIn } from "./ask.ts";
import { Entry, EntryForm } from "./entry.tsx";
import { useStep } from "./use-step.ts";

interface CodeStepProps {
  readonly onDone: () => void;
  /** Back to the password. */
  readonly onAgain: () => void;
}

/** The second factor, or one of the codes kept for a lost phone. */
export function CodeStep({ onDone, onAgain }: CodeStepProps) {
  const { t } = useLingui();
  const [code, setCode] = useState("");
  const [lost, setLost] = useState(false);
  const { busy, failed, run } = useStep();
  const enter = (): void =>
    void run(
      () =>
        lost
          ? askSignIn("two-factor/verify-backup-code", { code: code.trim() })
          : askSignIn("two-factor/verify-totp", {
              code: code.replaceAll(/\D/g, ""),
            }),
      onDone,
    );
  return (
    <>
      <PageHeading title={t`Your second factor`} />
      <EntryForm
        failed={failed}
        wrong={
          lost ? (
            <Trans>That is not one of your codes, or it was used.</Trans>
          ) : (
            <Trans>Those are not the six digits of now. Wait for the next ones and try again.</Trans>
          )
        }
        go={<Trans>Sign in</Trans>}
        busy={busy}
        onSend={enter}
      >
        <Entry
          label={lost ? <Trans>One of your kept codes</Trans> : <Trans>Six digits from your app</Trans>}
          fill={lost ? "off" : "one-time-code"}
          numbers={!lost}
          value={code}
          onValue={setCode}
        />
      </EntryForm>
      {failed?.ok === false && failed.why === "over" ? (
        <p>
          <button type="button" className="usa-button usa-button--outline" onClick={onAgain}>
            <Trans>Type the password again</Trans>
          </button>
        </p>
      ) : undefined}
      <p>
        <button
          type="button"
          className="fbw-text-button"
          onClick={() => {
            setLost(!lost);
            setCode("");
          }}
        >
          {lost ? <Trans>Use the app</Trans> : <Trans>I do not have my phone</Trans>}
        </button>
      </p>
    </>
  );
}
