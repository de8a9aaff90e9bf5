import { type ReactNode, useId } from "react";

interface LineProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly type?: "text" | "tel" | "email" | "date";
  readonly limit: number;
  readonly hint?: ReactNode;
  /** What is wrong with it. */
  readonly children?: ReactNode;
}

/** One thing to type, with a hint over it and what is wrong under it. */
export function Line({ label, value, onValue, type = "text", limit, hint, children }: LineProps) {
  const id = useId();
  const wrong = children !== undefined;
  const about = [hint === undefined ? [] : [`${id}-hint`], wrong ? [`${id}-wrong`] : []].flat().join(" ");
  return (
    <div className="fbi-line">
      <label htmlFor={id} className="fb-block">
        {label}
      </label>
      {hint === undefined ? undefined : (
        <span className="fbw-quiet fb-block" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <input
        id={id}
        type={type}
        className="usa-input"
        value={value}
        maxLength={limit}
        autoComplete="off"
        aria-invalid={wrong}
        aria-describedby={about === "" ? undefined : about}
        onChange={({ target }) => onValue(target.value)}
      />
      {wrong ? (
        <span className="fbw-problem fb-block" id={`${id}-wrong`}>
          {children}
        </span>
      ) : undefined}
    </div>
  );
}
