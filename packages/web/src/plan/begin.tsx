import { Trans } from "@lingui/react/macro";
import { type ReactNode, type SubmitEvent, useId, useState } from "react";
import type { PlanInHand } from "./use-plan.ts";

interface CodeProps {
  readonly hand: PlanInHand;
  readonly mine: boolean;
}

/** A kept route by its code; staff say first that the person wants it here. */
export function OpenCode({ hand, mine }: CodeProps) {
  const [code, setCode] = useState("");
  const [agreed, setAgreed] = useState(mine);
  const [missing, setMissing] = useState(false);
  const id = useId();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setMissing(!agreed || code.trim() === "");
    if (!agreed || code.trim() === "") return;
    void hand.change({ kind: "code", code }).then((done) => (done ? setCode("") : undefined));
  };
  return (
    <form className="fb-plan__form" onSubmit={submit} noValidate>
      <Field label={<Trans>Code of a kept route</Trans>} value={code} onValue={setCode} />
      {mine ? undefined : (
        <p className="usa-checkbox">
          <input
            className="usa-checkbox__input"
            id={id}
            type="checkbox"
            checked={agreed}
            onChange={({ target }) => setAgreed(target.checked)}
          />
          <label className="usa-checkbox__label" htmlFor={id}>
            <Trans>The person told me the code and wants the plan kept here</Trans>
          </label>
        </p>
      )}
      {missing ? (
        <p className="usa-error-message" role="alert">
          {code.trim() === "" ? <Trans>Type the code.</Trans> : <Trans>Ask the person first.</Trans>}
        </p>
      ) : undefined}
      <button type="submit" className="usa-button" disabled={hand.busy}>
        <Trans>Use this route</Trans>
      </button>
    </form>
  );
}

/** A step of one's own, such as papers to bring. */
export function AddStep({ hand }: { readonly hand: PlanInHand }) {
  const [title, setTitle] = useState("");
  const [day, setDay] = useState("");
  const [missing, setMissing] = useState(false);
  const add = async (): Promise<void> => {
    if (!(await hand.change({ kind: "add", title, start: day, end: day }))) return;
    setTitle("");
    setDay("");
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const empty = title.trim() === "" || day === "";
    setMissing(empty);
    if (empty) return;
    void add();
  };
  return (
    <form className="fb-plan__form" onSubmit={submit} noValidate>
      <Field label={<Trans>A step of your own</Trans>} value={title} onValue={setTitle} />
      <Field label={<Trans>On which day</Trans>} value={day} onValue={setDay} type="date" />
      {missing ? (
        <p className="usa-error-message" role="alert">
          <Trans>Write the step and its day.</Trans>
        </p>
      ) : undefined}
      <button type="submit" className="usa-button usa-button--outline" disabled={hand.busy}>
        <Trans>Add the step</Trans>
      </button>
    </form>
  );
}

interface FieldProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly type?: "text" | "date";
}

export function Field({ label, value, onValue, type = "text" }: FieldProps) {
  const id = useId();
  return (
    <p className="fb-plan__field">
      <label className="usa-label" htmlFor={id}>
        {label}
      </label>
      <input
        className="usa-input"
        id={id}
        type={type}
        autoComplete="off"
        maxLength={200}
        value={value}
        onChange={({ target }) => onValue(target.value)}
      />
    </p>
  );
}
