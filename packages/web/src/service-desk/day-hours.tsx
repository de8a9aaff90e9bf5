import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useId } from "react";
import { useLocale } from "../i18n/locale.ts";
import { mostSpans, type Span, type Week, withoutSpan, withSpan, withTime } from "./typed-hours.ts";

interface DayProps {
  /** 0 = Monday. */
  readonly day: number;
  readonly spans: readonly Span[];
  readonly faults: ReadonlyMap<string, string>;
  readonly onWeek: (change: (week: Week) => Week) => void;
}

/** The spans of one day: closed without any. */
export function DayHours({ day, spans, faults, onWeek }: DayProps) {
  const name = dayName(useLocale(), day);
  return (
    <fieldset className="fbr-day">
      <legend>{name}</legend>
      <div className="fbr-day__spans">
        {spans.length === 0 ? (
          <span className="fbw-quiet">
            <Trans>Closed</Trans>
          </span>
        ) : undefined}
        {spans.map((span, place) => (
          <SpanFields
            key={span.key}
            span={span}
            at={`days[${day}].spans[${place}]`}
            faults={faults}
            onTime={(time) => onWeek((week) => withTime(week, day, span.key, time))}
            onRemove={() => onWeek((week) => withoutSpan(week, day, span.key))}
          />
        ))}
        {spans.length >= mostSpans ? undefined : (
          <button
            type="button"
            className="fbw-text-button"
            onClick={() => onWeek((week) => withSpan(week, day))}
          >
            <Trans>
              Add hours<span className="usa-sr-only">: {name}</span>
            </Trans>
          </button>
        )}
      </div>
    </fieldset>
  );
}

/** 1 January 2024 was a Monday. */
const dayName = (locale: string, day: number): string =>
  new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(Date.UTC(2024, 0, day + 1));

interface SpanProps {
  readonly span: Span;
  /** Where its findings stand. */
  readonly at: string;
  readonly faults: ReadonlyMap<string, string>;
  readonly onTime: (time: Partial<Omit<Span, "key">>) => void;
  readonly onRemove: () => void;
}

function SpanFields({ span, at, faults, onTime, onRemove }: SpanProps) {
  const fields = ["opens", "closes"] as const;
  return (
    <div className="fbr-span">
      {fields.map((field) => (
        <TimeField
          key={field}
          label={field === "opens" ? <Trans>From</Trans> : <Trans>To</Trans>}
          value={span[field]}
          fault={faults.get(`${at}.${field}`)}
          onValue={(time) => onTime({ [field]: time })}
        />
      ))}
      <button type="button" className="fbw-text-button" onClick={onRemove}>
        <Trans>Remove</Trans>
        <span className="usa-sr-only">
          : {span.opens} – {span.closes}
        </span>
      </button>
    </div>
  );
}

interface TimeProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly fault: string | undefined;
  readonly onValue: (time: string) => void;
}

function TimeField({ label, value, fault, onValue }: TimeProps) {
  const id = useId();
  const problem = useProblem(fault);
  return (
    <span className="fbr-time">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="time"
        className="fbw-input"
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        onChange={({ target }) => onValue(target.value)}
      />
      {problem === undefined ? undefined : (
        <span className="fbw-problem fb-block" id={`${id}-problem`}>
          {problem}
        </span>
      )}
    </span>
  );
}

/** What is wrong with a time, and how to mend it. */
function useProblem(code: string | undefined): string | undefined {
  const { t } = useLingui();
  if (code === undefined) return undefined;
  if (code === "services.hours-backwards") return t`The end is not after the start. End it later.`;
  if (code === "services.hours-overlap") return t`Overlaps other hours of the day. Begin after they end.`;
  return t`A time is missing. Fill it in.`;
}
