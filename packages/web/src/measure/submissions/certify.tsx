import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { askMeasure } from "../../published/ask.ts";
import { DeedTrouble } from "../deed-trouble.tsx";
import { TextField } from "../fields.tsx";
import { useDeed } from "../deed.ts";
import type { OneSubmission } from "./one-submission.ts";

interface CertifyProps {
  readonly told: OneSubmission;
  readonly again: () => void;
}

/** Somebody vouches for a checked submission, by name; errors come first. */
export function Certify({ told, again }: CertifyProps) {
  const { t } = useLingui();
  const [by, setBy] = useState("");
  const [asked, setAsked] = useState(false);
  const errors = told.counts?.error ?? 0;
  const deed = useDeed(
    (name: string) =>
      askMeasure("certifySubmission", {
        params: { id: told.id },
        body: { by: name, revision: told.revision },
      }),
    again,
  );
  if (errors > 0) {
    return (
      <p className="fbw-next fbw-next--stopped">
        <Plural
          value={errors}
          one="# error must be mended before this can be certified. Open the rule, change the cell, check again."
          other="# errors must be mended before this can be certified. Open a rule, change the cells, check again."
        />
      </p>
    );
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (by.trim() !== "") deed.run(by.trim());
  };
  const missing = asked && by.trim() === "";
  return (
    <form className="fbw-next" onSubmit={submit} noValidate>
      <p>
        {told.replaces === undefined ? (
          <Trans>Ready. Once certified, the city’s numbers take it in.</Trans>
        ) : (
          <Trans>
            Ready. Once certified, it takes the place of the former file; that one stays readable.
          </Trans>
        )}
      </p>
      <div className="fbw-inline">
        <TextField
          label={<Trans>Your name, as the one who vouches</Trans>}
          fill="name"
          value={by}
          onValue={setBy}
          problem={
            missing ? <Trans>A submission is certified by a person: write your name.</Trans> : undefined
          }
        />
        <button type="submit" className="usa-button" disabled={deed.busy}>
          {t`Certify`}
        </button>
      </div>
      <DeedTrouble trouble={deed.trouble} />
    </form>
  );
}
