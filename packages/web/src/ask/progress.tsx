import { Trans } from "@lingui/react/macro";
import { type Question, questions } from "./questions.ts";

/** How far along: said in words, and drawn as a bridge with a landing for each question. */
export function Progress({ question }: { readonly question: Question }) {
  const place = questions.indexOf(question) + 1;
  const total = questions.length;
  return (
    <div className="fb-progress">
      <p className="fb-progress__words">
        <Trans>
          Question {place} of {total}
        </Trans>
      </p>
      <div className="fb-progress__line" aria-hidden="true">
        {questions.map((each, index) => (
          <span
            key={each}
            className={index + 1 < place ? "is-passed" : index + 1 === place ? "is-here" : undefined}
          />
        ))}
      </div>
    </div>
  );
}
