import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { isAnswered, questions } from "../ask/questions.ts";
import { keepAnswers, useAnswers } from "./kept.ts";
import { noAnswers } from "./answers.ts";
import { forgetOwn, putBack } from "./own.ts";
import { forgetSaved } from "../offline/saved.ts";
import { AnswerInWords, QuestionName } from "./in-words.tsx";

/** Answers, and what was saved of the replies to them. */
function forgetAll(): void {
  forgetSaved();
  forgetOwn();
  keepAnswers(noAnswers);
}

/** Everything told so far, each line a way back to its question. */
export function AnswerStrip() {
  const answers = useAnswers();
  const told = questions.filter((question) => isAnswered(question, answers)).length;
  return (
    <details className="fb-strip" open={window.matchMedia("(min-width: 64em)").matches}>
      <summary className="fb-strip__title">
        <Trans>
          Your answers: {told} of {questions.length}
        </Trans>
      </summary>
      {answers.persona === undefined ? undefined : (
        <p>
          <Trans>These are the answers of a made-up person.</Trans>{" "}
          <button type="button" className="fb-text-button" onClick={putBack}>
            <Trans>Go back to my own answers</Trans>
          </button>
        </p>
      )}
      <dl className="fb-strip__list">
        {questions.map((question) => (
          <div key={question} className="fb-strip__line">
            <dt>
              <QuestionName question={question} />
            </dt>
            <dd>
              <AnswerInWords question={question} answers={answers} />{" "}
              <Link to="/find/$question" params={{ question }} className="fb-strip__edit">
                {isAnswered(question, answers) ? <Trans>Change</Trans> : <Trans>Answer</Trans>}
                <span className="usa-sr-only">
                  : <QuestionName question={question} />
                </span>
              </Link>
            </dd>
          </div>
        ))}
      </dl>
      {told === 0 ? undefined : (
        <button type="button" className="fb-text-button" onClick={forgetAll}>
          <Trans>Delete my answers from this device</Trans>
        </button>
      )}
    </details>
  );
}
