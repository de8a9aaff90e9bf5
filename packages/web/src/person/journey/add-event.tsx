import type { Finding } from "@footbridge/core/finding.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { type SubmitEvent, useEffect, useRef, useState } from "react";
import { useDeed } from "../../measure/deed.ts";
import { useToday } from "../../measure/fields.tsx";
import { drawKey } from "../../work/draw-key.ts";
import { askPerson, type JourneyWords, type PersonRecord } from "../ask.ts";
import { bodyOf, type Draft, missingIn } from "./draft.ts";
import { EventForm } from "./event-form.tsx";
import { kinds, type Kind } from "./kinds.ts";
import { Warned } from "./warned.tsx";

interface AddProps {
  readonly record: PersonRecord;
  readonly words: JourneyWords | undefined;
  readonly again: () => void;
}

/** The usual kinds as buttons; one opens its short form. What is typed stays until it is written down or put away. */
export function AddEvent({ record, words, again }: AddProps) {
  const { t } = useLingui();
  const [open, setOpen] = useState<Kind>();
  const [said, setSaid] = useState("");
  const [warned, setWarned] = useState<readonly Finding[]>([]);
  const told = useRef<HTMLOutputElement>(null);
  const done = (title: string, findings: readonly Finding[]): void => {
    setOpen(undefined);
    setSaid(title);
    setWarned(findings);
    again();
    // The form is gone with its button.
    requestAnimationFrame(() => told.current?.focus());
  };
  return (
    <div className="fbp-add">
      <fieldset className="fbp-kinds">
        <legend>
          <Trans>Write down what happened</Trans>
        </legend>
        {kinds.map((kind) => (
          <button
            key={kind.kind}
            type="button"
            className="fbp-kind"
            aria-expanded={kind === open}
            onClick={() => {
              setSaid("");
              setWarned([]);
              setOpen(kind === open ? undefined : kind);
            }}
          >
            {t(kind.title)}
          </button>
        ))}
      </fieldset>
      {open === undefined ? undefined : (
        <OneKind
          key={open.kind}
          kind={open}
          record={record}
          words={words}
          onDone={(findings) => done(t(open.title), findings)}
        />
      )}
      <output className="fbp-told" tabIndex={-1} ref={told}>
        {said === "" ? "" : <Trans>Written down: {said}.</Trans>}
      </output>
      <Warned findings={warned} />
    </div>
  );
}

interface OneKindProps {
  readonly kind: Kind;
  readonly record: PersonRecord;
  readonly words: JourneyWords | undefined;
  readonly onDone: (findings: readonly Finding[]) => void;
}

/** Whoever chose a kind goes on in its form, not at the next kind. */
const focusFirst = (form: HTMLFormElement | null): void =>
  form?.querySelector<HTMLElement>("input, select, textarea")?.focus();

const draftKey = (person: string, kind: string): string => `footbridge.draft.${person}.${kind}`;

function OneKind({ kind, record, words, onDone }: OneKindProps) {
  const today = useToday();
  const key = draftKey(record.person.id, kind.kind);
  const [draft, setDraft] = useState<Draft>(() => readDraft(key) ?? { happened: today });
  const [missing, setMissing] = useState<readonly string[]>([]);
  // One id for as long as the form is open: sent twice, it is written down once.
  const [id] = useState(() => drawKey());
  useEffect(() => sessionStorage.setItem(key, JSON.stringify(draft)), [key, draft]);
  const send = useDeed(
    () =>
      askPerson("addEvents", {
        params: { person: record.person.id },
        body: { events: [{ id, happened: draft["happened"] ?? "", body: bodyOf(kind, draft) }] },
      }),
    ({ findings }) => {
      sessionStorage.removeItem(key);
      onDone(findings);
    },
  );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const left = missingIn(kind, draft);
    setMissing(left);
    if (left.length === 0 && !send.busy) send.run();
  };
  return (
    <form className="fbp-form" ref={focusFirst} onSubmit={submit} noValidate>
      <EventForm
        kind={kind}
        draft={draft}
        onDraft={setDraft}
        words={words}
        record={record}
        missing={missing}
        trouble={send.trouble}
      />
      <p>
        <button type="submit" className="usa-button" aria-disabled={send.busy}>
          <Trans>Write it down</Trans>
        </button>
      </p>
    </form>
  );
}

/** What was typed in this tab and not yet sent. */
function readDraft(key: string): Draft | undefined {
  const kept = sessionStorage.getItem(key);
  return kept === null ? undefined : (JSON.parse(kept) as Draft);
}
