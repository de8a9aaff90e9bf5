import { Trans, useLingui } from "@lingui/react/macro";
import { type SubmitEvent, useState } from "react";
import { useDeed } from "../../measure/deed.ts";
import { DeedTrouble } from "../../measure/deed-trouble.tsx";
import { TextField } from "../../measure/fields.tsx";
import { askWork } from "../ask.ts";

/** A colleague's phone is lost: takes the second factor away, with how one knows that it is them who ask. */
export function LostFactor({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const [why, setWhy] = useState("");
  const [done, setDone] = useState(false);
  const reset = useDeed(
    () => askWork("resetSecondFactor", { params: { id }, body: { why } }),
    () => setDone(true),
  );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!reset.busy) reset.run();
  };
  if (done)
    return (
      <output className="fbw-under">
        <Trans>Taken away. {name} gets a letter and signs in by a code sent there.</Trans>
      </output>
    );
  if (!open)
    return (
      <button
        type="button"
        className="fbw-text-button"
        aria-label={t`Lost phone: ${name}`}
        onClick={() => setOpen(true)}
      >
        <Trans>Lost phone</Trans>
      </button>
    );
  return (
    <form className="fbp-form" onSubmit={submit}>
      <TextField
        label={<Trans>How do you know that it is them who ask? (10 signs or more)</Trans>}
        value={why}
        onValue={setWhy}
      />
      <p className="fbw-under">
        <Trans>Their second factor, password and sessions end. It is written down with your name.</Trans>
      </p>
      <DeedTrouble trouble={reset.trouble} />
      <p>
        <button type="submit" className="usa-button" aria-disabled={reset.busy}>
          <Trans>Take the second factor away</Trans>
        </button>
      </p>
    </form>
  );
}
