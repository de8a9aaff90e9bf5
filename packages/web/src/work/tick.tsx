import { type ReactNode, useId } from "react";

interface TickProps {
  readonly checked: boolean;
  readonly onChecked: (checked: boolean) => void;
  readonly children: ReactNode;
}

/** A box to tick, with its words. */
export function Tick({ checked, onChecked, children }: TickProps) {
  const id = useId();
  return (
    <div className="usa-checkbox">
      <input
        className="usa-checkbox__input"
        type="checkbox"
        id={id}
        checked={checked}
        onChange={({ target }) => onChecked(target.checked)}
      />
      <label className="usa-checkbox__label" htmlFor={id}>
        {children}
      </label>
    </div>
  );
}
