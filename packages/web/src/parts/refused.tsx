import type { Problem } from "@footbridge/contract/problem.ts";
import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { QuestionName } from "../answers/in-words.tsx";
import type { Question } from "../ask/questions.ts";

/** What the server could not use or do, in the page's language: its own words are for those who write programs. */
export function Refused({ problem }: { readonly problem: Problem }) {
  const asked = questionsIn(problem);
  return (
    <>
      <h2 className="usa-alert__heading">
        <Trans>That did not work</Trans>
      </h2>
      <p className="usa-alert__text">
        {problem.status === 429 || problem.status === 503 || problem.status === 408 ? (
          <Trans>Many people ask right now. Wait a little, then try again.</Trans>
        ) : asked.length > 0 ? (
          <Trans>We can’t use one of your answers. Look at it again:</Trans>
        ) : problem.status === 404 ? (
          <Trans>It is not on our lists any more. Pick something else.</Trans>
        ) : (
          <Trans>Something broke on our side. It is not your fault.</Trans>
        )}{" "}
        {asked.map((question) => (
          <Link key={question} to="/find/$question" params={{ question }} className="fb-block">
            <QuestionName question={question} />
          </Link>
        ))}
        <Trans>Your answers are safe on this device.</Trans>
      </p>
    </>
  );
}

/** Which question asks for which part of a standing. */
const askedBy: readonly (readonly [RegExp, Question])[] = [
  [/target/, "goal"],
  [/places|home|modes/, "place"],
  [/unavailable|weeklyHours|horizonWeeks|Parallel/, "week"],
  [/facts/, "have"],
  [/budget|Wage|income/, "money"],
  [/attributes|unknown|needs/, "you"],
];

/** The questions whose answers the server speaks of, each once. */
function questionsIn({ status, findings }: Problem): readonly Question[] {
  if (status !== 422) return [];
  return askedBy.flatMap(([field, question]) =>
    findings.some(({ at }) => field.test(at)) ? [question] : [],
  );
}
