import { Trans } from "@lingui/react/macro";
import { type SubmitEvent, useId, useState } from "react";
import { useDeed } from "../../measure/deed.ts";
import { DeedTrouble } from "../../measure/deed-trouble.tsx";
import { TextField } from "../../measure/fields.tsx";
import { askWork } from "../ask.ts";

interface LostFactorProps {
  readonly id: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** A colleague's phone is lost: takes the second factor away, with how one knows that it is them who ask. */
export function LostFactor({ id, name, onClose }: LostFactorProps) {
  const title = useId();
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
  return (
    <section className="fbw-section" aria-labelledby={title}>
      <h2 id={title} tabIndex={-1} ref={takeFocus}>
        <Trans>Lost phone: {name}</Trans>
      </h2>
      {done ? (
        <output>
          <Trans>Taken away. {name} gets a letter and signs in by a code sent there.</Trans>
        </output>
      ) : (
        <form className="fb-stack fbk-form" onSubmit={submit}>
          <TextField
            label={<Trans>How do you know that it is them who ask? (10 signs or more)</Trans>}
            value={why}
            onValue={setWhy}
          />
          <p className="fbw-under">
            <Trans>Their second factor, password and sessions end. It is written down with your name.</Trans>
          </p>
          <DeedTrouble trouble={reset.trouble} />
          <p className="fbp-buttons">
            <button type="submit" className="usa-button" aria-disabled={reset.busy}>
              <Trans>Take the second factor away</Trans>
            </button>{" "}
            <button type="button" className="fbw-text-button" onClick={onClose}>
              <Trans>Leave it</Trans>
            </button>
          </p>
        </form>
      )}
    </section>
  );
}

const takeFocus = (heading: HTMLElement | null): void => heading?.focus();
