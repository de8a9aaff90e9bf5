import "../styles/intake.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { type SubmitEvent, useCallback, useEffect, useState } from "react";
import { contactFindings } from "../found/contact-words.ts";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { SelectField } from "../measure/fields.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { keepWhy } from "../person/why.ts";
import { useActing } from "../work/acting.ts";
import { Alike } from "./alike.tsx";
import { dropDraft, emptyDraft, type IntakeDraft, keepDraft, readDraft } from "./draft.ts";
import { Line } from "./line.tsx";
import { OpenRoute } from "./open-route.tsx";
import { Questions } from "./questions.tsx";
import { type Sending, useSending } from "./use-sending.ts";

/** Takes a person in; only the name is required, and what is typed stays on this device until it is sent. */
export function IntakePage() {
  const { t } = useLingui();
  const intake = useIntake(t`Intake`);
  const { draft, change, missing, submit, sending, clear } = intake;
  const away = sending.state !== "typing";
  return (
    <div className="fb-stack">
      <PageHeading title={t`Take a person in`} />
      <p className="fbw-lede">
        <Trans>
          Only the name is required. If they kept a route, its code brings their answers along: nothing is
          asked twice.
        </Trans>
      </p>
      <form className="fb-stack fbi" onSubmit={submit} noValidate>
        <fieldset className="fb-stack fbi-fields" disabled={away}>
          <legend className="usa-sr-only">
            <Trans>Who it is</Trans>
          </legend>
          <Who draft={draft} change={change} missing={missing} />
          <Alike draft={draft} />
          <OpenRoute
            draft={draft}
            onCode={(code) => change({ code })}
            onRoute={(route) => change({ route })}
          />
          {draft.route === undefined || draft.route.code !== draft.code ? undefined : (
            <Questions
              route={draft.route}
              answers={draft.answers}
              onAnswer={(word, is) => change({ answers: answered(draft.answers, word, is) })}
            />
          )}
        </fieldset>
        <OnItsWay sending={sending} />
        <DeedTrouble trouble={sending.trouble} words={contactFindings} />
        <p className="fb-row">
          <button type="submit" className="usa-button" aria-disabled={away}>
            <Trans>Take them in</Trans>
          </button>
          <button type="button" className="usa-button usa-button--outline" disabled={away} onClick={clear}>
            <Trans>Empty the form</Trans>
          </button>
        </p>
        <p className="fbw-quiet">
          <Trans>What you type stays on this device until it is sent, also without a line.</Trans>
        </p>
      </form>
    </div>
  );
}

function answered(
  answers: IntakeDraft["answers"],
  word: string,
  is: boolean | undefined,
): IntakeDraft["answers"] {
  const { [word]: _before, ...others } = answers;
  return is === undefined ? others : { ...others, [word]: is };
}

interface WhoProps {
  readonly draft: IntakeDraft;
  readonly change: (more: Partial<IntakeDraft>) => void;
  readonly missing: boolean;
}

/** Name and how to reach them; a person whom the server has already is not typed anew. */
function Who({ draft, change, missing }: WhoProps) {
  const { t } = useLingui();
  const { name, phone, email, born, language } = draft;
  if (draft.person !== undefined)
    return (
      <p>
        <Trans>{name} is taken in. The route is still to come: look at the code.</Trans>
      </p>
    );
  return (
    <>
      <Line label={<Trans>Name</Trans>} value={name} onValue={(to) => change({ name: to })} limit={200}>
        {missing ? <Trans>Write the name, or what they want to be called.</Trans> : undefined}
      </Line>
      <Line
        label={<Trans>Phone</Trans>}
        value={phone}
        onValue={(to) => change({ phone: to })}
        type="tel"
        limit={40}
      />
      <Line
        label={<Trans>E-mail</Trans>}
        value={email}
        onValue={(to) => change({ email: to })}
        type="email"
        limit={200}
      />
      <Line
        label={<Trans>Born on</Trans>}
        hint={<Trans>With e-mail and birth date they can see their own record.</Trans>}
        value={born}
        onValue={(to) => change({ born: to })}
        type="date"
        limit={10}
      />
      <SelectField
        label={<Trans>Language for letters</Trans>}
        value={language}
        onValue={(to) => change({ language: to === "es" ? "es" : "en" })}
      >
        <option value="en">{t`English`}</option>
        <option value="es">{t`Spanish`}</option>
      </SelectField>
    </>
  );
}

function OnItsWay({ sending: { state, send, stop } }: { readonly sending: Sending }) {
  return (
    <div aria-live="polite">
      {state === "under-way" ? (
        <p>
          <Trans>Sending …</Trans>
        </p>
      ) : undefined}
      {state === "waiting" ? (
        <div className="fbi-waiting">
          <p>
            <Trans>
              The line is lost. It is all kept here and goes again by itself; the person is added once,
              however often it is sent.
            </Trans>
          </p>
          <p className="fb-row">
            <button type="button" className="usa-button usa-button--outline" onClick={send}>
              <Trans>Send now</Trans>
            </button>
            <button type="button" className="usa-button usa-button--outline" onClick={stop}>
              <Trans>Back to the form</Trans>
            </button>
          </p>
        </div>
      ) : undefined}
    </div>
  );
}

/** The draft of this account, and the way to send it. */
function useIntake(why: string) {
  const { email: account, role } = useActing();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<IntakeDraft>(() => readDraft(account));
  const [missing, setMissing] = useState(false);
  useEffect(() => keepDraft(account, draft), [account, draft]);
  const change = useCallback(
    (more: Partial<IntakeDraft>): void =>
      setDraft((now) => {
        const next = { ...now, ...more };
        keepDraft(account, next);
        return next;
      }),
    [account],
  );
  const done = (person: string): void => {
    dropDraft(account);
    keepWhy(person, why);
    void navigate({ to: "/work/$", params: { _splat: `people/${person}` } });
  };
  const sending = useSending(draft, change, { care: role === "navigator", done });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setMissing(draft.name.trim() === "");
    if (draft.name.trim() !== "" && sending.state === "typing") sending.send();
  };
  return { draft, change, missing, submit, sending, clear: () => setDraft(emptyDraft) };
}
