import { Trans } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { changeAnswers } from "../answers/kept.ts";
import { PageHeading } from "../parts/page-heading.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import type { Mistake } from "./mistake.ts";
import { Progress } from "./progress.tsx";
import { forgetting, nextQuestion, type Question, questionBefore } from "./questions.ts";

interface FrameProps {
  readonly question: Question;
  readonly title: string;
  /** One line under the heading: an example of an answer. */
  readonly example: ReactNode;
  readonly why: ReactNode;
  readonly mistakes?: readonly Mistake[];
  readonly children: ReactNode;
}

/** One question on one screen: what is asked, why, and the way on, past and back. */
export function Frame({ question, title, example, why, mistakes = [], children }: FrameProps) {
  const [tried, setTried] = useState(0);
  const go = useWay(question);
  const next = (): void => (mistakes.length === 0 ? go.on() : setTried(tried + 1));
  return (
    <div className="fb-question">
      <Progress question={question} />
      {tried > 0 && mistakes.length > 0 ? <ErrorSummary key={tried} mistakes={mistakes} /> : undefined}
      <PageHeading key={question} title={title} />
      <p className="fb-question__example">{example}</p>
      <details className="fb-why">
        <summary>
          <Trans>Why we ask</Trans>
        </summary>
        <p>{why}</p>
      </details>
      <form
        noValidate
        data-tried={tried > 0}
        onSubmit={(event) => {
          event.preventDefault();
          next();
        }}
      >
        {children}
        <Buttons question={question} onSkip={go.skip} onBack={go.back} />
      </form>
    </div>
  );
}

function Buttons(props: {
  readonly question: Question;
  readonly onSkip: () => void;
  readonly onBack: () => void;
}) {
  const last = nextQuestion(props.question) === undefined;
  return (
    <div className="fb-question__buttons">
      <button type="submit" className="usa-button fb-question__next">
        {last ? <Trans>Show my routes</Trans> : <Trans>Next</Trans>}
      </button>
      <button type="button" className="usa-button usa-button--outline" onClick={props.onSkip}>
        <Trans>Skip this</Trans>
      </button>
      <button type="button" className="fb-text-button" onClick={props.onBack}>
        <Trans>Back</Trans>
      </button>
    </div>
  );
}

/** Where Next, Skip and Back lead from a question. */
function useWay(question: Question) {
  const navigate = useNavigate();
  const on = (): void => {
    const next = nextQuestion(question);
    void (next === undefined
      ? navigate({ to: "/routes" })
      : navigate({ to: "/find/$question", params: { question: next } }));
  };
  const skip = (): void => {
    changeAnswers(forgetting(question));
    on();
  };
  const back = (): void => {
    const before = questionBefore(question);
    void (before === undefined
      ? navigate({ to: "/" })
      : navigate({ to: "/find/$question", params: { question: before } }));
  };
  return { on, skip, back };
}
