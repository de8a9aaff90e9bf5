import { useLingui } from "@lingui/react/macro";
import { type ReactNode, useId } from "react";
import { longestName } from "../board/board.ts";

interface FieldProps {
  readonly label: ReactNode;
  readonly value: string;
  /** It is asked for and not there. */
  readonly wrong: boolean;
  readonly onValue: (value: string) => void;
}

interface DoorTextProps extends FieldProps {
  /** It is a code: large, in capitals. */
  readonly code?: boolean;
  /** Letters it takes. */
  readonly longest?: number;
  /** What the browser may fill in. */
  readonly fill?: "off" | "email";
}

/** A short text at the door. */
export function DoorText({ label, value, wrong, onValue, ...rest }: DoorTextProps) {
  const { code = false, longest = longestName, fill = "off" } = rest;
  const id = useId();
  return (
    <>
      <label className="usa-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={code ? "usa-input fbd-door__code" : "usa-input"}
        autoComplete={fill}
        inputMode={fill === "email" ? "email" : "text"}
        autoCapitalize={fill === "email" ? "none" : code ? "characters" : "words"}
        spellCheck={false}
        maxLength={longest}
        value={value}
        aria-invalid={wrong}
        onChange={({ target }) => onValue(target.value)}
      />
    </>
  );
}

interface SelectProps extends FieldProps {
  readonly options: readonly { readonly id: string; readonly name: string }[];
  /** What choosing nothing means, where it means something. */
  readonly none?: string;
}

/** One of several at the door; nothing is chosen for the person. */
export function DoorSelect({ label, value, options, wrong, onValue, none }: SelectProps) {
  const { t } = useLingui();
  const id = useId();
  return (
    <>
      <label className="usa-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="usa-select"
        value={value}
        aria-invalid={wrong}
        onChange={({ target }) => onValue(target.value)}
      >
        <option value="">{none ?? t`Pick one`}</option>
        {options.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </>
  );
}
