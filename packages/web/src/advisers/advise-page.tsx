import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { noAnswers } from "../answers/answers.ts";
import { keepAnswers, useAnswers } from "../answers/kept.ts";
import { ownAnswers } from "../answers/own.ts";
import { usePersonas } from "../api/town.ts";
import { PageHeading } from "../parts/page-heading.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { useDeepLink } from "./deep-link.ts";
import { PeopleTable } from "./people-table.tsx";
import { ResultSide } from "./result-side.tsx";

const route = getRouteApi("/advise");

/** The working face of Find: all answers, and what they lead to, on one page. */
export function AdvisePage() {
  const { t } = useLingui();
  const { persona, target } = route.useSearch();
  const navigate = useNavigate();
  const answers = useAnswers();
  useDeepLink(persona, target);
  const before = answers.persona === undefined ? undefined : ownAnswers();
  const [round, setRound] = useState(0);
  const restart = (next: typeof answers): void => {
    keepAnswers(next);
    setRound(round + 1);
    void navigate({ to: "/advise", search: {}, replace: true });
  };
  return (
    <div className="fb-advise">
      <PageHeading title={t`For advisers`} />
      <div className="fb-advise__halves">
        <section aria-labelledby="advise-answers">
          <h2 id="advise-answers">
            <Trans>Answers</Trans>
          </h2>
          <WhoIsIt persona={answers.persona} />
          <p className="fb-row">
            {before === undefined ? undefined : (
              <button type="button" className="fb-text-button" onClick={() => restart(before)}>
                <Trans>Put back the answers from before</Trans>
              </button>
            )}
            <button type="button" className="fb-text-button" onClick={() => restart(noAnswers)}>
              <Trans>Clear all answers</Trans>
            </button>
          </p>
          <AnswerForm
            key={`${answers.persona ?? ""} ${round}`}
            onGoal={(goal) =>
              void navigate({
                to: "/advise",
                search: { persona: answers.persona, target: goal },
                replace: true,
              })
            }
          />
        </section>
        <ResultSide goal={answers.goal} />
      </div>
      <section className="fb-advise__people">
        <h2 id="advise-people">
          <Trans>How far the made-up people could get</Trans>
        </h2>
        <PeopleTable />
      </section>
    </div>
  );
}

function WhoIsIt({ persona }: { readonly persona: string | undefined }) {
  const { data } = usePersonas();
  const name = data?.items.find(({ id }) => id === persona)?.name;
  if (name === undefined) return undefined;
  return (
    <p className="fb-quiet">
      <Trans>These began as the answers of {name}, who is made up.</Trans>
    </p>
  );
}
