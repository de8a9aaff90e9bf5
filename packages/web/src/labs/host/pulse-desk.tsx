import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type SubmitEvent, useState } from "react";
import { SelectField, TextField } from "../../measure/fields.tsx";
import { RankedWords } from "../pulse/ranked-words.tsx";
import { WordCloud } from "../pulse/word-cloud.tsx";
import { PulseWords, type Ruling } from "./pulse-words.tsx";
import type { PulseTold } from "./told.ts";
import { useWhenWords } from "./when-words.ts";

interface PulseDeskProps {
  readonly pulse: PulseTold;
  readonly busy: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onReveal: (revealed: boolean) => void;
  readonly onRule: (ruling: Ruling) => void;
}

/** One question: open it, count the answers, put words together or apart, and show them to all. */
export function PulseDesk({ pulse, busy, onOpen, onReveal, onRule }: PulseDeskProps) {
  const when = useWhenWords();
  const words = pulse.groups.map(({ shown, people }) => ({ word: shown, people }));
  return (
    <section className="fb-stack" aria-labelledby={`pulse-${pulse.id}`}>
      <h2 id={`pulse-${pulse.id}`}>
        {pulse.question} <span className="fbw-quiet">({when(pulse.when)})</span>
      </h2>
      <p className="fbe-row">
        <output className="fbe-count">
          <Plural value={pulse.people} one="# answer" other="# answers" />
        </output>
        <button
          type="button"
          className="usa-button usa-button--outline"
          disabled={busy}
          onClick={() => onOpen(!pulse.open)}
        >
          {pulse.open ? <Trans>Stop taking words</Trans> : <Trans>Take words now</Trans>}
        </button>
        <button type="button" className="usa-button" disabled={busy} onClick={() => onReveal(!pulse.revealed)}>
          {pulse.revealed ? <Trans>Hide the words again</Trans> : <Trans>Show the words to all</Trans>}
        </button>
      </p>
      {words.length === 0 ? (
        <p className="fbw-empty">
          <Trans>No words yet. They are hidden from all until you show them.</Trans>
        </p>
      ) : (
        <>
          <div className="fbe-desk">
            <WordCloud words={words} width={900} height={450} />
            <RankedWords words={words} people={pulse.people} />
          </div>
          <PulseWords groups={pulse.groups} held={pulse.held} busy={busy} onRule={onRule} />
        </>
      )}
    </section>
  );
}

interface NewPulseProps {
  readonly busy: boolean;
  readonly onAsk: (question: string, when: PulseTold["when"]) => void;
}

/** Asks the room for one word. */
export function NewPulse({ busy, onAsk }: NewPulseProps) {
  const { t } = useLingui();
  const words = useWhenWords();
  const [question, setQuestion] = useState(t`What is a career pathway, in one word?`);
  const [when, setWhen] = useState<PulseTold["when"]>("before");
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (question.trim() !== "") onAsk(question.trim(), when);
  };
  return (
    <form className="fbe-row fbe-wide-row" onSubmit={submit}>
      <TextField label={<Trans>Question for one word</Trans>} value={question} onValue={setQuestion} />
      <SelectField
        label={<Trans>When</Trans>}
        value={when}
        onValue={(value) => setWhen(value === "after" ? "after" : value === "during" ? "during" : "before")}
      >
        {(["before", "during", "after"] as const).map((one) => (
          <option key={one} value={one}>
            {words(one)}
          </option>
        ))}
      </SelectField>
      <button type="submit" className="usa-button" disabled={busy || question.trim() === ""}>
        <Trans>Add the question</Trans>
      </button>
    </form>
  );
}
