import { useState, type ReactNode } from "react";

interface AmountProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Shown before the field: a currency sign. */
  readonly before?: string;
  /** Shown after the field: a unit. */
  readonly after?: ReactNode;
  readonly value: number | undefined;
  /** Text to value: undefined where it is no amount. */
  readonly parse: (text: string) => number | undefined;
  readonly write: (value: number) => string;
  /** `undefined` when the field was emptied; `mistaken` while the text is no amount. */
  readonly onValue: (value: number | undefined, mistaken: boolean) => void;
  /** Said beside the field while what stands in it is no amount. */
  readonly mistake: string | undefined;
}

/** A number a person types. What they typed stays, also while it makes no sense. */
export function Amount(props: AmountProps) {
  const [text, setText] = useState(props.value === undefined ? "" : props.write(props.value));
  const typed = (next: string): void => {
    setText(next);
    const value = next.trim() === "" ? undefined : props.parse(next);
    props.onValue(value, next.trim() !== "" && value === undefined);
  };
  const notes = [
    props.hint === undefined ? "" : `${props.id}-hint`,
    props.mistake === undefined ? "" : `${props.id}-mistake`,
  ];
  return (
    <div className={props.mistake === undefined ? "usa-form-group" : "usa-form-group usa-form-group--error"}>
      <label className="usa-label fb-group__legend" htmlFor={props.id}>
        {props.label}
      </label>
      {props.hint === undefined ? undefined : (
        <p className="usa-hint" id={`${props.id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.mistake === undefined ? undefined : (
        <p className="usa-error-message" id={`${props.id}-mistake`}>
          {props.mistake}
        </p>
      )}
      <div className="fb-amount">
        {props.before === undefined ? undefined : <span aria-hidden="true">{props.before}</span>}
        <input
          className="usa-input"
          id={props.id}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          aria-invalid={props.mistake !== undefined}
          aria-describedby={notes.filter((note) => note !== "").join(" ") || undefined}
          onChange={(event) => typed(event.target.value)}
        />
        {props.after === undefined ? undefined : <span>{props.after}</span>}
      </div>
    </div>
  );
}
