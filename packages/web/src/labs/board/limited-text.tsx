import { Plural } from "@lingui/react/macro";
import { type ReactNode, type Ref, useId } from "react";

interface LimitedTextProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly longest: number;
  readonly onValue: (value: string) => void;
  /** Sends what is there: Enter; Shift and Enter make a new line. */
  readonly onSend: () => void;
  readonly problem?: ReactNode;
  readonly rows?: number;
  readonly field?: Ref<HTMLTextAreaElement>;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
}

/** A text with its limit told under it: more can be typed or pasted, is not lost, and is said to be too long. */
export function LimitedText({
  label,
  value,
  longest,
  onValue,
  onSend,
  problem,
  rows = 2,
  ...rest
}: LimitedTextProps) {
  const id = useId();
  const left = longest - lengthOf(value);
  const { field, onFocus, onBlur } = rest;
  return (
    <div className="fbd-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={field}
        className="fbd-text"
        rows={rows}
        value={value}
        aria-invalid={left < 0 || problem !== undefined}
        aria-describedby={`${id}-left ${id}-problem`}
        onChange={({ target }) => onValue(target.value)}
        onFocus={onFocus}
        onBlur={onBlur}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onSend();
        }}
      />
      <span id={`${id}-left`} className={left < 0 ? "fbd-problem" : "fb-quiet"}>
        {left < 0 ? (
          <Plural
            value={-left}
            one="# letter too many. Make it shorter."
            other="# letters too many. Make it shorter."
          />
        ) : (
          <Plural value={left} one="Room for # letter." other="Room for # letters." />
        )}
      </span>
      <span id={`${id}-problem`} className="fbd-problem" role="alert">
        {problem}
      </span>
    </div>
  );
}

/** Length as people count it. */
export const lengthOf = (text: string): number => Array.from(text.trim()).length;
