import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useId, useState } from "react";
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
  const [note, setNote] = useState("");
  const [asked, setAsked] = useState(false);
  const errors = told.counts?.error ?? 0;
  const deed = useDeed(
    (name: string) =>
      askMeasure("certifySubmission", {
        params: { id: told.id },
        body: {
          by: name,
          revision: told.revision,
          ...(note.trim() === "" ? {} : { note: note.trim() }),
        },
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
        <NoteField note={note} onNote={setNote} />
        <button type="submit" className="usa-button" disabled={deed.busy}>
          {t`Certify`}
        </button>
      </div>
      <DeedTrouble trouble={deed.trouble} />
    </form>
  );
}

interface NoteProps {
  readonly note: string;
  readonly onNote: (note: string) => void;
}

/** What whoever vouches wants others to know; kept with name and time. */
function NoteField({ note, onNote }: NoteProps) {
  const id = useId();
  return (
    <span className="fbw-field fbw-field--note">
      <label htmlFor={id}>
        <Trans>Note (optional): what others should know of this file</Trans>
      </label>
      <textarea
        id={id}
        className="fbw-input"
        rows={2}
        maxLength={1000}
        value={note}
        onChange={({ target }) => onNote(target.value)}
      />
    </span>
  );
}
