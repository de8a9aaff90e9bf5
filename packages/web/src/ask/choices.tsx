import type { ReactNode } from "react";

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

interface Group<T extends string> {
  /** Unique on the page; inputs are named after it. */
  readonly name: string;
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly choices: readonly Choice<T>[];
  /** Tiles beside each other where there is room. */
  readonly wide?: boolean;
  /** A few short words: side by side also on a phone. */
  readonly row?: boolean;
}

/** One of several. */
export function PickOne<T extends string>(
  props: Group<T> & { readonly picked: T | undefined; readonly onPick: (value: T) => void },
) {
  return (
    <Fieldset {...props}>
      {props.choices.map(({ value, label, hint }) => (
        <div key={value} className="usa-radio">
          <input
            className="usa-radio__input usa-radio__input--tile"
            type="radio"
            id={`${props.name}-${value}`}
            name={props.name}
            value={value}
            checked={props.picked === value}
            onChange={() => props.onPick(value)}
          />
          <label className="usa-radio__label" htmlFor={`${props.name}-${value}`}>
            {label}
            {hint === undefined ? undefined : <span className="usa-radio__label-description">{hint}</span>}
          </label>
        </div>
      ))}
    </Fieldset>
  );
}

/** Any of several; none ticked yet is no answer. */
export function TickAny<T extends string>(
  props: Group<T> & { readonly ticked: readonly T[]; readonly onTick: (values: readonly T[]) => void },
) {
  const flip = (value: T): void =>
    props.onTick(
      props.ticked.includes(value) ? props.ticked.filter((each) => each !== value) : [...props.ticked, value],
    );
  return (
    <Fieldset {...props}>
      {props.choices.map(({ value, label, hint }) => (
        <div key={value} className="usa-checkbox">
          <input
            className="usa-checkbox__input usa-checkbox__input--tile"
            type="checkbox"
            id={`${props.name}-${value}`}
            checked={props.ticked.includes(value)}
            onChange={() => flip(value)}
          />
          <label className="usa-checkbox__label" htmlFor={`${props.name}-${value}`}>
            {label}
            {hint === undefined ? undefined : <span className="usa-checkbox__label-description">{hint}</span>}
          </label>
        </div>
      ))}
    </Fieldset>
  );
}

function Fieldset<T extends string>({
  name,
  legend,
  hint,
  wide,
  row,
  children,
}: Group<T> & { children: ReactNode }) {
  return (
    <fieldset
      className="usa-fieldset fb-group"
      aria-describedby={hint === undefined ? undefined : `${name}-hint`}
    >
      <legend className="usa-legend fb-group__legend">{legend}</legend>
      {hint === undefined ? undefined : (
        <p className="usa-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <div
        className={
          row === true ? "fb-tiles fb-tiles--row" : wide === true ? "fb-tiles fb-tiles--wide" : "fb-tiles"
        }
      >
        {children}
      </div>
    </fieldset>
  );
}
