import type { LocalText } from "@footbridge/core/model/provenance.ts";
import { Plural, Trans } from "@lingui/react/macro";
import { useId } from "react";
import { Say, useSay } from "../i18n/say.tsx";
import type { IntakeDraft, OpenedRoute } from "./draft.ts";

interface QuestionsProps {
  readonly route: OpenedRoute;
  readonly answers: IntakeDraft["answers"];
  readonly onAnswer: (word: string, is: boolean | undefined) => void;
}

/** What the kept route and its funds go by and nobody told yet; everything else may be told, and nothing has to be. */
export function Questions({ route: { goal, questions }, answers, onAnswer }: QuestionsProps) {
  const say = useSay();
  const { asked, offered, privately } = questions;
  return (
    <section className="fb-stack fbi-questions" aria-labelledby="asked">
      <h2 id="asked">
        {goal === undefined ? <Trans>Their route</Trans> : <Trans>Their route: {say(goal.label)}</Trans>}
      </h2>
      {asked.length === 0 ? (
        <p>
          <Trans>All that this route needs was told on Find. Nothing more is asked.</Trans>
        </p>
      ) : (
        <p>
          <Plural
            value={asked.length}
            one="One thing decides about a class or money of this route, and was not told yet."
            other="# things decide about a class or money of this route, and were not told yet."
          />{" "}
          <Trans>None has to be answered.</Trans>
        </p>
      )}
      {asked.map(({ word, label, askedBy }) => (
        <Question
          key={word}
          label={label}
          why={askedBy.map(({ name }) => say(name)).join("; ")}
          answer={answers[word]}
          onAnswer={(is) => onAnswer(word, is)}
        />
      ))}
      {privately === 0 ? undefined : (
        <p className="fbw-quiet">
          <Trans>
            Some money also goes by health, courts or papers. That is not asked here: the person can say it on
            their own page.
          </Trans>
        </p>
      )}
      {offered.length === 0 ? undefined : (
        <details>
          <summary>
            <Trans>More, if they want to tell it</Trans>
          </summary>
          <div className="fb-stack">
            {offered.map(({ word, label }) => (
              <Question
                key={word}
                label={label}
                answer={answers[word]}
                onAnswer={(is) => onAnswer(word, is)}
              />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

interface QuestionProps {
  readonly label: LocalText;
  /** Whose classes or money go by it. */
  readonly why?: string;
  readonly answer: boolean | undefined;
  readonly onAnswer: (is: boolean | undefined) => void;
}

function Question({ label, why, answer, onAnswer }: QuestionProps) {
  const id = useId();
  const choices = [
    ["yes", true, <Trans key="yes">Yes</Trans>],
    ["no", false, <Trans key="no">No</Trans>],
    ["untold", undefined, <Trans key="untold">Not told</Trans>],
  ] as const;
  return (
    <fieldset className="fbi-question">
      <legend>
        <Say text={label} />
      </legend>
      {why === undefined ? undefined : (
        <p className="fbw-quiet">
          <Trans>For: {why}</Trans>
        </p>
      )}
      {choices.map(([name, is, words]) => (
        <label key={name} className="fbi-choice">
          <input type="radio" name={id} checked={answer === is} onChange={() => onAnswer(is)} /> {words}
        </label>
      ))}
    </fieldset>
  );
}
