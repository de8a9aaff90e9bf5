import { ProblemError } from "@footbridge/contract/client.ts";
import { Trans } from "@lingui/react/macro";
import { type ReactNode, type SubmitEvent, useId, useState } from "react";
import { askHelp } from "../directory/ask.ts";
import type { Answer } from "./answer-words.tsx";
import type { LinkTold } from "./link-told.ts";

interface FormProps {
  readonly token: string;
  /** The number of the newest line that the page shows. */
  readonly seen: number;
  /** What was answered before, to begin from. */
  readonly before: Answer | undefined;
  readonly onTold: (link: LinkTold) => void;
  /** Somebody else has answered meanwhile. */
  readonly onStale: () => void;
}

type Kind = Answer["answer"];

/** What more is typed to the answers. */
interface Typed {
  readonly seats: string;
  readonly until: string;
  readonly why: string;
}

/** Five answers, each with the one thing more that it asks for. What was typed stays when sending fails. */
export function AnswerForm({ token, seen, before, onTold, onStale }: FormProps) {
  const [kind, setKind] = useState<Kind | undefined>(before?.answer);
  const [more, setMore] = useState(() => typedBefore(before));
  const [trouble, setTrouble] = useState<ReactNode>();
  const [busy, setBusy] = useState(false);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const missing = missingOf(kind, more);
    setTrouble(missing);
    if (kind === undefined || missing !== undefined) return;
    setBusy(true);
    const body = { seen, answer: answerOf(kind, more) };
    askHelp("answerReferralLink", { params: { token }, body }).then(onTold, (reason: unknown) => {
      setBusy(false);
      setTrouble(whatWentWrong(reason));
      if (reason instanceof ProblemError && reason.problem.code === "wrong-state") onStale();
    });
  };
  const pick = (one: Kind) => ({ one, kind, isBefore: before?.answer === one, onKind: setKind });
  const change = (key: keyof typeof more) => (text: string) => setMore({ ...more, [key]: text });
  return (
    <form className="fb-stack" onSubmit={send} noValidate>
      <fieldset>
        <legend>
          <Trans>Your answer</Trans>
        </legend>
        <Pick {...pick("accepted")} label={<Trans>Yes, we can take them</Trans>}>
          <Field
            label={<Trans>How many places are left after that? (if you know)</Trans>}
            type="number"
            value={more.seats}
            onValue={change("seats")}
          />
        </Pick>
        <Pick {...pick("full")} label={<Trans>No, we are full</Trans>}>
          <Field
            label={<Trans>Full until what day? (if you know)</Trans>}
            type="date"
            value={more.until}
            onValue={change("until")}
          />
        </Pick>
        <Pick {...pick("not-eligible")} label={<Trans>No, it is not for this person</Trans>}>
          <Field
            label={<Trans>Why? Say the rule, not the person’s name.</Trans>}
            type="text"
            value={more.why}
            onValue={change("why")}
          />
        </Pick>
        <Pick {...pick("wrong-area")} label={<Trans>No, we do not serve where they live</Trans>} />
        <Pick {...pick("could-not-reach")} label={<Trans>We could not reach the person</Trans>} />
      </fieldset>
      {trouble === undefined ? undefined : (
        <p className="usa-error-message" role="alert">
          {trouble}
        </p>
      )}
      <p>
        <button type="submit" className="usa-button" disabled={busy}>
          <Trans>Send the answer</Trans>
        </button>
      </p>
    </form>
  );
}

/** An earlier answer as it was typed. */
const typedBefore = (before: Answer | undefined): Typed => ({
  seats: before?.answer === "accepted" ? String(before.seatsLeft ?? "") : "",
  until: before?.answer === "full" ? (before.until ?? "") : "",
  why: before?.answer === "not-eligible" ? before.why : "",
});

function missingOf(kind: Kind | undefined, { seats, why }: Typed): ReactNode {
  if (kind === undefined) return <Trans>Choose one of the answers.</Trans>;
  if (kind === "accepted" && !/^(\d{1,4})?$/.test(seats.trim()))
    return <Trans>Write the places as a number, such as 3, or leave it empty.</Trans>;
  return kind === "not-eligible" && why.trim() === "" ? <Trans>Say why, in a few words.</Trans> : undefined;
}

function answerOf(kind: Kind, more: Typed): Answer {
  if (kind === "accepted")
    return more.seats.trim() === "" ? { answer: kind } : { answer: kind, seatsLeft: Number(more.seats) };
  if (kind === "full")
    return more.until === "" ? { answer: kind } : ({ answer: kind, until: more.until } as Answer);
  return kind === "not-eligible" ? { answer: kind, why: more.why.trim() } : { answer: kind };
}

function whatWentWrong(reason: unknown): ReactNode {
  if (!(reason instanceof ProblemError))
    return (
      <Trans>That did not work. Your answer is still here: check your connection, then send it again.</Trans>
    );
  if (reason.problem.code === "unusable-request")
    return <Trans>Check the day: it must be one that is still to come.</Trans>;
  return <Trans>Someone has answered already, or this has ended. This is how it stands now.</Trans>;
}

interface PickProps {
  readonly one: Kind;
  readonly kind: Kind | undefined;
  /** It was answered before: whoever changes it begins here. */
  readonly isBefore: boolean;
  readonly onKind: (kind: Kind) => void;
  readonly label: ReactNode;
  /** What more this answer asks for. */
  readonly children?: ReactNode;
}

const takeFocus = (radio: HTMLElement | null): void => radio?.focus();

function Pick({ one, kind, isBefore, onKind, label, children }: PickProps) {
  const id = useId();
  return (
    <>
      <div className="usa-radio">
        <input
          id={id}
          ref={isBefore ? takeFocus : undefined}
          className="usa-radio__input"
          type="radio"
          name="answer"
          value={one}
          checked={kind === one}
          onChange={() => onKind(one)}
        />
        <label className="usa-radio__label" htmlFor={id}>
          {label}
        </label>
      </div>
      {kind === one && children !== undefined ? <div className="fb-reply__more">{children}</div> : undefined}
    </>
  );
}

interface FieldProps {
  readonly label: ReactNode;
  readonly type: "number" | "date" | "text";
  readonly value: string;
  readonly onValue: (text: string) => void;
}

function Field({ label, type, value, onValue }: FieldProps) {
  const id = useId();
  return (
    <>
      <label className="usa-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="usa-input"
        type={type === "number" ? "text" : type}
        inputMode={type === "number" ? "numeric" : undefined}
        maxLength={500}
        autoComplete="off"
        value={value}
        onChange={({ target }) => onValue(target.value)}
      />
    </>
  );
}
