import { Trans } from "@lingui/react/macro";
import { type SubmitEvent, useId, useState } from "react";
import { useDeed } from "../../measure/deed.ts";
import { DeedTrouble } from "../../measure/deed-trouble.tsx";
import { askWork } from "../ask.ts";
import { Tick } from "../tick.tsx";

interface AnswerProps {
  readonly id: string;
  readonly person: string;
  readonly onAnswered: () => void;
}

/** Erase, or not; both with words to the person. Erasing cannot be undone and is confirmed. */
export function AnswerForm({ id, person, onAnswered }: AnswerProps) {
  const field = useId();
  const [erase, setErase] = useState<boolean>();
  const [words, setWords] = useState("");
  const [sure, setSure] = useState(false);
  const answer = useDeed(
    () => askWork("answerDeletion", { params: { id }, body: { erase: erase === true, words } }),
    onAnswered,
  );
  const ready = erase !== undefined && words.trim() !== "" && (!erase || sure);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (ready && !answer.busy) answer.run();
  };
  return (
    <form className="fb-stack fbk-form" onSubmit={submit}>
      <fieldset className="usa-fieldset">
        <legend className="usa-legend">
          <Trans>Your answer to {person}</Trans>
        </legend>
        {[true, false].map((each) => (
          <div key={String(each)} className="usa-radio">
            <input
              className="usa-radio__input"
              type="radio"
              name={field}
              id={`${field}-${each}`}
              checked={erase === each}
              onChange={() => setErase(each)}
            />
            <label className="usa-radio__label" htmlFor={`${field}-${each}`}>
              {each ? <Trans>Erase</Trans> : <Trans>Do not erase</Trans>}
            </label>
          </div>
        ))}
      </fieldset>
      <label className="usa-label" htmlFor={`${field}-words`}>
        {erase === false ? (
          <Trans>Why not, and until when, in plain words</Trans>
        ) : (
          <Trans>What you tell the person</Trans>
        )}
      </label>
      <textarea
        className="fbk-words"
        id={`${field}-words`}
        maxLength={1000}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      {erase === true ? (
        <Tick checked={sure} onChecked={setSure}>
          <Trans>I know that this cannot be undone</Trans>
        </Tick>
      ) : undefined}
      <DeedTrouble trouble={answer.trouble} />
      <p>
        <button type="submit" className="usa-button" aria-disabled={!ready || answer.busy}>
          {erase === true ? <Trans>Erase now</Trans> : <Trans>Answer</Trans>}
        </button>
      </p>
    </form>
  );
}
