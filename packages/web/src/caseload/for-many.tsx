import type { Told } from "@footbridge/contract/client.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, type RefObject, useRef, useState } from "react";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { useDeed } from "../measure/deed.ts";
import { SelectField } from "../measure/fields.tsx";
import { askWork } from "../work/ask.ts";
import { DeedFields, deedOf, type Draft, emptyDraft } from "./deed-fields.tsx";

type Outcomes = Told<"actOnCaseload">["items"];

interface ForManyProps {
  /** Names of those that are marked, by pseudonym. */
  readonly marked: ReadonlyMap<string, string>;
  /** It was done: what is shown may be another now. */
  readonly onDone: () => void;
}

/** One thing for all that are marked; what came of it is told for each. What was typed stays where it fails. */
export function ForMany({ marked, onDone }: ForManyProps) {
  const { t } = useLingui();
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [told, setTold] = useState<{
    readonly outcomes: Outcomes;
    readonly names: ReadonlyMap<string, string>;
  }>();
  const box = useRef<HTMLOutputElement>(null);
  const deed = deedOf(draft);
  const { busy, trouble, run } = useDeed(
    (asked: NonNullable<typeof deed>) =>
      askWork("actOnCaseload", {
        body: { people: [...marked.keys()], deed: asked },
      }),
    ({ items }) => {
      setTold({ outcomes: items, names: marked });
      setDraft({ ...emptyDraft, kind: draft.kind });
      onDone();
      // The form is gone with its button: whoever sent it goes on at what came of it.
      requestAnimationFrame(() => box.current?.focus());
    },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (deed !== undefined && !busy) run(deed);
  };
  return (
    <>
      {marked.size === 0 ? undefined : (
        <form className="fbl-many" onSubmit={submit} aria-label={t`For those that are marked`}>
          <p>
            <strong>
              <Plural value={marked.size} one="For # person" other="For # people" />
            </strong>
          </p>
          <SelectField
            label={t`Do`}
            value={draft.kind}
            onValue={(kind) => setDraft({ ...draft, kind: kind as Draft["kind"] })}
          >
            <option value="contact">{t`Note a contact`}</option>
            <option value="assign">{t`Give into care`}</option>
            <option value="letter">{t`Send a message`}</option>
            <option value="follow-up">{t`Mark follow-up done`}</option>
          </SelectField>
          <DeedFields draft={draft} onDraft={setDraft} />
          <button type="submit" className="usa-button" aria-disabled={deed === undefined || busy}>
            <Trans>Do it</Trans>
          </button>
          <DeedTrouble trouble={trouble} />
        </form>
      )}
      {told === undefined ? undefined : <Outcome {...told} box={box} />}
    </>
  );
}

function Outcome({
  outcomes,
  names,
  box,
}: {
  readonly box: RefObject<HTMLOutputElement | null>;
  readonly outcomes: Outcomes;
  readonly names: ReadonlyMap<string, string>;
}) {
  const done = outcomes.filter(({ outcome }) => outcome === "done").length;
  const others = outcomes.filter(({ outcome }) => outcome !== "done");
  return (
    <output className="fbl-outcome" tabIndex={-1} ref={box}>
      <p>
        <Plural value={done} one="Done for # person." other="Done for # people." />
      </p>
      {others.length === 0 ? undefined : (
        <ul>
          {others.map(({ person, outcome }) => (
            <li key={person}>
              {names.get(person) ?? person}: <OutcomeWords outcome={outcome} />
            </li>
          ))}
        </ul>
      )}
    </output>
  );
}

function OutcomeWords({ outcome }: { readonly outcome: Outcomes[number]["outcome"] }) {
  switch (outcome) {
    case "already-so":
      return <Trans>was so already</Trans>;
    case "no-such-person":
      return <Trans>is not known to your organization any more</Trans>;
    case "no-address":
      return <Trans>has no e-mail address; call instead</Trans>;
    case "not-exited":
      return <Trans>has not left, so no follow-up is due</Trans>;
    case "not-allowed":
      return <Trans>is not open to you for this</Trans>;
    case "done":
      return <Trans>done</Trans>;
  }
}
