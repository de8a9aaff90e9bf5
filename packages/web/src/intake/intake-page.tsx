import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, type SubmitEvent, useEffect, useId, useState } from "react";
import { useDeed } from "../measure/deed.ts";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { askPerson } from "../person/ask.ts";
import { keepWhy } from "../person/why.ts";
import { useActing } from "../work/acting.ts";
import { dropDraft, emptyDraft, type IntakeDraft, keepDraft, personOf, readDraft } from "./draft.ts";

/** Takes a person in; only the name is required, and what is typed stays on this device until it is sent. */
export function IntakePage() {
  const { t } = useLingui();
  const { draft, set, clear, missing, submit, send } = useIntake(t`Intake`);
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
        <Line label={<Trans>Name</Trans>} value={draft.name} onValue={set("name")} limit={200}>
          {missing ? <Trans>Write the name, or what they want to be called.</Trans> : undefined}
        </Line>
        <Line label={<Trans>Phone</Trans>} value={draft.phone} onValue={set("phone")} type="tel" limit={40} />
        <Line
          label={<Trans>E-mail</Trans>}
          value={draft.email}
          onValue={set("email")}
          type="email"
          limit={200}
        />
        <Line
          label={<Trans>Born on</Trans>}
          value={draft.born}
          onValue={set("born")}
          type="date"
          limit={10}
        />
        <Speaks value={draft.language} onValue={set("language")} />
        <Line
          label={<Trans>Code of a route they kept</Trans>}
          value={draft.code}
          onValue={set("code")}
          limit={40}
        />
        <p>
          <Trans>By typing the code you say that they told it to you and want the plan kept here.</Trans>
        </p>
        <DeedTrouble trouble={send.trouble} />
        <p className="fb-row">
          <button type="submit" className="usa-button" disabled={send.busy}>
            <Trans>Take them in</Trans>
          </button>
          <button
            type="button"
            className="usa-button usa-button--outline"
            disabled={send.busy}
            onClick={clear}
          >
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

/** The draft of this account, and the way to send it: first the person, then the plan, each once. */
function useIntake(why: string) {
  const { email: account } = useActing();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<IntakeDraft>(() => readDraft(account));
  const [missing, setMissing] = useState(false);
  useEffect(() => keepDraft(account, draft), [account, draft]);
  const send = useDeed(
    async () => {
      const person = draft.person ?? (await askPerson("addPerson", { body: personOf(draft) })).person;
      setDraft((now) => ({ ...now, person }));
      const { code } = draft;
      if (code.trim() !== "")
        await askPerson("changePlan", {
          params: { person },
          body: { version: 0, edit: { kind: "code", code } },
        });
      return person;
    },
    (person) => {
      dropDraft(account);
      keepWhy(person, why);
      void navigate({ to: "/work/$", params: { _splat: `people/${person}` } });
    },
  );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setMissing(draft.name.trim() === "");
    if (draft.name.trim() !== "") send.run();
  };
  const set = (field: Exclude<keyof IntakeDraft, "person">) => (value: string) =>
    setDraft((now) => ({ ...now, [field]: value }));
  return { draft, set, missing, submit, send, clear: () => setDraft(emptyDraft) };
}

interface LineProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly type?: "text" | "tel" | "email" | "date";
  readonly limit: number;
  /** What is wrong with it. */
  readonly children?: ReactNode;
}

function Line({ label, value, onValue, type = "text", limit, children }: LineProps) {
  const id = useId();
  const wrong = children !== undefined;
  return (
    <p>
      <label htmlFor={id} className="fb-block">
        {label}
      </label>
      <input
        id={id}
        type={type}
        className="usa-input"
        value={value}
        maxLength={limit}
        autoComplete="off"
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={({ target }) => onValue(target.value)}
      />
      {wrong ? (
        <span className="fbw-problem fb-block" id={`${id}-wrong`}>
          {children}
        </span>
      ) : undefined}
    </p>
  );
}

function Speaks({ value, onValue }: { readonly value: string; readonly onValue: (value: string) => void }) {
  const { t } = useLingui();
  const id = useId();
  return (
    <p>
      <label htmlFor={id} className="fb-block">
        <Trans>Language for letters</Trans>
      </label>
      <select id={id} className="usa-select" value={value} onChange={({ target }) => onValue(target.value)}>
        <option value="en">{t`English`}</option>
        <option value="es">{t`Spanish`}</option>
      </select>
    </p>
  );
}
