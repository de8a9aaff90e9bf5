import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, type SubmitEvent, useState } from "react";
import { SelectField, TextField } from "../../measure/fields.tsx";

/** A step somebody takes. */
export interface StepSaid {
  readonly text: string;
  readonly owner: string;
  /** Where reminders go; none where empty. */
  readonly email: string;
  readonly due: string;
  readonly recommendation: string | undefined;
}

interface NewStepProps {
  readonly recommendations: readonly { readonly id: string; readonly text: string }[];
  readonly busy: boolean;
  readonly trouble: ReactNode;
  readonly onAdd: (step: StepSaid) => void;
}

/** A recommendation, or a thought of its own, with a name and a day to it. */
export function NewStep({ recommendations, busy, trouble, onAdd }: NewStepProps) {
  const { t } = useLingui();
  const [recommendation, setRecommendation] = useState("");
  const [text, setText] = useState("");
  const [owner, setOwner] = useState("");
  const [email, setEmail] = useState("");
  const [due, setDue] = useState("");
  const missing = text.trim() === "" || owner.trim() === "" || due === "";
  const choose = (id: string): void => {
    setRecommendation(id);
    const chosen = recommendations.find((one) => one.id === id);
    if (chosen !== undefined && text.trim() === "") setText(chosen.text);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (missing) return;
    onAdd({
      text: text.trim(),
      owner: owner.trim(),
      email: email.trim(),
      due,
      recommendation: recommendation === "" ? undefined : recommendation,
    });
  };
  return (
    <form className="fbd-row" onSubmit={submit}>
      <SelectField label={<Trans>Recommendation</Trans>} value={recommendation} onValue={choose}>
        <option value="">{t`none of them`}</option>
        {recommendations.map(({ id, text: words }) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </SelectField>
      <TextField label={<Trans>What will be done</Trans>} value={text} onValue={setText} />
      <TextField label={<Trans>Who does it</Trans>} value={owner} onValue={setOwner} />
      <TextField label={<Trans>Their e-mail, for reminders</Trans>} value={email} onValue={setEmail} />
      <TextField label={<Trans>Until</Trans>} type="date" value={due} onValue={setDue} />
      <button type="submit" className="usa-button" disabled={busy || missing}>
        <Trans>Add next step</Trans>
      </button>
      {missing ? (
        <span className="fbw-quiet">
          <Trans>A step needs what, who and until when.</Trans>
        </span>
      ) : undefined}
      {trouble}
    </form>
  );
}
