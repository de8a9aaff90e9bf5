import { Trans, useLingui } from "@lingui/react/macro";
import { type SubmitEvent, useState } from "react";
import { TextField } from "../measure/fields.tsx";

interface WhyProps {
  readonly onWhy: (why: string) => void;
}

/** Asks for the reason before anything is shown; it is written down for the person to read. */
export function WhyILook({ onWhy }: WhyProps) {
  const { t } = useLingui();
  const usual = [
    t`We are meeting`,
    t`Their call or message`,
    t`Follow-up`,
    t`A referral`,
    t`Class or attendance`,
  ];
  const [other, setOther] = useState("");
  const [missing, setMissing] = useState(false);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const words = other.trim();
    setMissing(words === "");
    if (words !== "") onWhy(words);
  };
  return (
    <section className="fbp-why" aria-labelledby="why">
      <h2 id="why">
        <Trans>Why do you look?</Trans>
      </h2>
      <p className="fbw-lede">
        <Trans>The person can read who looked, when and why. We ask once a visit.</Trans>
      </p>
      <ul className="fbp-choices">
        {usual.map((words) => (
          <li key={words}>
            <button type="button" className="usa-button usa-button--outline" onClick={() => onWhy(words)}>
              {words}
            </button>
          </li>
        ))}
      </ul>
      <form className="fbp-line" onSubmit={submit} noValidate>
        <TextField
          label={<Trans>Another reason</Trans>}
          value={other}
          onValue={setOther}
          problem={missing ? <Trans>Write the reason in a few words.</Trans> : undefined}
        />
        <button type="submit" className="usa-button">
          <Trans>Open the record</Trans>
        </button>
      </form>
    </section>
  );
}
