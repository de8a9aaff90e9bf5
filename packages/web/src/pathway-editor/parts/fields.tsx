import type { Finding } from "@footbridge/core/finding.ts";
import { Trans } from "@lingui/react/macro";
import { type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import { pathwayFindings } from "../../found/pathway-words.ts";
import { SayFinding } from "../../found/say-finding.tsx";
import { useDrawn } from "../drawing.ts";
import { caretAfter } from "./caret.ts";

interface FieldProps {
  readonly label: ReactNode;
  /** What is said of it: a unit, an example. */
  readonly hint?: ReactNode;
  readonly findings?: readonly Finding[];
}

/** What was found at a field, beside it. */
export function FoundHere({
  id,
  findings = [],
}: {
  readonly id: string;
  readonly findings?: readonly Finding[];
}) {
  if (findings.length === 0) return undefined;
  return (
    <span className="fbe-found" id={id}>
      {findings.map((finding) => (
        <span key={finding.code + finding.message} className="fb-block">
          <SayFinding finding={finding} words={pathwayFindings} />
        </span>
      ))}
    </span>
  );
}

interface WordsProps extends FieldProps {
  readonly value: string;
  /** Told with what was shown before, so that only what was typed changes. */
  readonly onType: (next: string, shown: string) => void;
  readonly long?: boolean;
  readonly most?: number;
  readonly offered?: readonly string[];
}

/** Words that several people may type at once: the place in the text stays where it was among what others type. */
export function WordsField({
  label,
  hint,
  findings,
  value,
  onType,
  long = false,
  most,
  offered,
}: WordsProps) {
  const id = useId();
  const { readOnly } = useDrawn();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const before = useRef(value);
  const caret = useRef<number>(undefined);
  useLayoutEffect(() => {
    const input = field.current;
    if (input !== null && document.activeElement === input && before.current !== value) {
      const at =
        caret.current === undefined ? value.length : caretAfter(before.current, value, caret.current);
      input.setSelectionRange(at, at);
      caret.current = at;
    }
    before.current = value;
  }, [value]);
  const keepCaret = (): void => {
    caret.current = field.current?.selectionStart ?? undefined;
  };
  const shared = {
    id,
    ref: field,
    className: "fbw-input",
    value,
    readOnly,
    maxLength: most,
    autoComplete: "off",
    "aria-describedby": `${id}-more`,
    onSelect: keepCaret,
    onChange: ({ target }: { readonly target: { readonly value: string } }): void => {
      keepCaret();
      before.current = target.value;
      onType(target.value, value);
    },
  };
  return (
    <span className="fbw-field">
      <label htmlFor={id}>{label}</label>
      {long ? (
        <textarea {...shared} rows={2} />
      ) : (
        <input {...shared} list={offered === undefined ? undefined : `${id}-offered`} />
      )}
      {offered === undefined ? undefined : (
        <datalist id={`${id}-offered`}>
          {offered.map((text) => (
            <option key={text} value={text}>
              {text}
            </option>
          ))}
        </datalist>
      )}
      <span id={`${id}-more`} className="fb-block">
        {hint === undefined ? undefined : <span className="fbw-quiet">{hint}</span>}
        <FoundHere id={`${id}-found`} findings={findings ?? []} />
      </span>
    </span>
  );
}

interface NumberProps extends FieldProps {
  readonly value: number | undefined;
  readonly onValue: (value: number | undefined) => void;
  readonly least?: number;
  readonly most: number;
  /** Whole numbers, or parts of so many. */
  readonly step?: number;
  /** What it stands for in the document, per one that is shown: 100 cents for a dollar. */
  readonly times?: number;
  /** Whether it may be left empty. */
  readonly optional?: boolean;
}

/** A number with its unit; what cannot be read is told and not written. */
export function NumberField(props: NumberProps) {
  const {
    label,
    hint,
    findings,
    value,
    onValue,
    least = 0,
    most,
    step = 1,
    times = 1,
    optional = false,
  } = props;
  const id = useId();
  const { readOnly } = useDrawn();
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? (value === undefined ? "" : String(value / times));
  const read = typed === undefined ? undefined : Number(typed.replace(",", "."));
  const wrong =
    typed !== undefined &&
    (typed.trim() === "" ? !optional : read === undefined || !(read >= least && read <= most));
  return (
    <span className="fbw-field fbe-number">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="fbw-input"
        inputMode={step === 1 ? "numeric" : "decimal"}
        value={shown}
        readOnly={readOnly}
        autoComplete="off"
        aria-invalid={wrong}
        aria-describedby={`${id}-more`}
        onBlur={() => setTyped(undefined)}
        onChange={({ target }) => {
          setTyped(target.value);
          const next = Number(target.value.replace(",", "."));
          if (target.value.trim() === "") {
            if (optional) onValue(undefined);
          } else if (next >= least && next <= most)
            onValue(step === 1 || times > 1 ? Math.round(next * times) : next);
        }}
      />
      <span id={`${id}-more`} className="fb-block">
        {hint === undefined ? undefined : <span className="fbw-quiet">{hint}</span>}
        {wrong ? (
          <span className="fbe-found">
            <Trans>
              A number from {least} to {most}.
            </Trans>
          </span>
        ) : undefined}
        <FoundHere id={`${id}-found`} findings={findings ?? []} />
      </span>
    </span>
  );
}

interface ChoiceProps extends FieldProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly children: ReactNode;
}

export function ChoiceField({ label, findings, value, onValue, children }: ChoiceProps) {
  const id = useId();
  const { readOnly } = useDrawn();
  return (
    <span className="fbw-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="fbw-input"
        value={value}
        disabled={readOnly}
        onChange={({ target }) => onValue(target.value)}
      >
        {children}
      </select>
      <FoundHere id={`${id}-found`} findings={findings ?? []} />
    </span>
  );
}
