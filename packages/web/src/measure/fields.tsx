import { type ReactNode, useId, useState } from "react";

/** Where a label stands: over its field, or before it in the same line. */
type Place = "over" | "before";

const classOf = (place: Place): string => (place === "before" ? "fbw-field fbw-field--row" : "fbw-field");

interface SelectProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** Its options. */
  readonly children: ReactNode;
  readonly place?: Place;
}

/** One of several. */
export function SelectField({ label, value, onValue, children, place = "over" }: SelectProps) {
  const id = useId();
  return (
    <span className={classOf(place)}>
      <label htmlFor={id}>{label}</label>
      <select id={id} className="fbw-input" value={value} onChange={({ target }) => onValue(target.value)}>
        {children}
      </select>
    </span>
  );
}

interface TextProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly place?: Place;
  readonly type?: "text" | "date";
  /** What the browser may fill in: the person's own name, or nothing. */
  readonly fill?: "name" | "off";
  /** Texts offered while typing. */
  readonly offered?: readonly string[];
  /** What is wrong with it now. */
  readonly problem?: ReactNode;
}

/** A short text, with what is wrong beside it. */
export function TextField({ label, value, onValue, ...rest }: TextProps) {
  const { place = "over", type = "text", fill = "off", offered, problem } = rest;
  const id = useId();
  return (
    <span className={classOf(place)}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        className="fbw-input"
        value={value}
        autoComplete={fill}
        list={offered === undefined ? undefined : `${id}-offered`}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        onChange={({ target }) => onValue(target.value)}
      />
      {offered === undefined ? undefined : (
        <datalist id={`${id}-offered`}>
          {offered.map((text) => (
            <option key={text} value={text}>
              {text}
            </option>
          ))}
        </datalist>
      )}
      {problem === undefined ? undefined : (
        <span className="fbw-problem fb-block" id={`${id}-problem`}>
          {problem}
        </span>
      )}
    </span>
  );
}

/** The day it is, held while the page is open. */
export function useToday(): string {
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  return today;
}
