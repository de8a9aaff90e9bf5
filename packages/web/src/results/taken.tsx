import { Plural, Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { taken } from "../answers/standing.ts";
import { useAnswers } from "../answers/kept.ts";
import type { Answers } from "../answers/answers.ts";
import type { Question } from "../ask/questions.ts";
import { useFigures } from "../i18n/figures.ts";

/** What was taken for granted because it was not told, each with the way to tell it. */
export function TakenForGranted() {
  const answers = useAnswers();
  const lines = useLines(answers);
  if (lines.length === 0) return undefined;
  return (
    <section className="fb-taken">
      <h2>
        <Trans>What we took as given</Trans>
      </h2>
      <ul>
        {lines.map(({ key, question, words }) => (
          <li key={key}>
            {words}{" "}
            <Link to="/find/$question" params={{ question }}>
              <Trans>Change</Trans>
              <span className="usa-sr-only">: {words}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Line {
  readonly key: string;
  readonly question: Question;
  readonly words: ReactNode;
}

function useLines(answers: Answers): readonly Line[] {
  const { money } = useFigures();
  const lines: readonly (Line & { readonly when: boolean })[] = [
    {
      key: "place",
      question: "place",
      when: answers.places === undefined && answers.home === undefined,
      words: <Trans>You can get to every part of the city.</Trans>,
    },
    {
      key: "free",
      question: "week",
      when: answers.free === undefined,
      words: <Trans>You can study at any time of the week.</Trans>,
    },
    {
      key: "hours",
      question: "week",
      when: answers.weeklyHours === undefined,
      words: (
        <Plural value={taken.weeklyHours} one="You have # hour a week." other="You have # hours a week." />
      ),
    },
    {
      key: "reading",
      question: "reading",
      when: answers.reading === undefined,
      words: <Trans>You start with reading from the first level.</Trans>,
    },
    {
      key: "math",
      question: "reading",
      when: answers.math === undefined,
      words: <Trans>You start with math from the first level.</Trans>,
    },
    {
      key: "self",
      question: "reading",
      when: [answers.reading, answers.math, answers.english].some((level) => level?.how === "self"),
      words: <Trans>Your levels are your own pick. A school may test you first.</Trans>,
    },
    {
      key: "english",
      question: "english",
      when: answers.english === undefined,
      words: <Trans>You start with English from the first level.</Trans>,
    },
    {
      key: "have",
      question: "have",
      when: answers.has === undefined,
      words: <Trans>You have no diploma or certificate yet.</Trans>,
    },
    {
      key: "wage",
      question: "money",
      when: answers.hourlyWage === undefined,
      words: <Trans>You have no pay now, and need none while you study.</Trans>,
    },
    {
      key: "budget",
      question: "money",
      when: answers.budget === undefined,
      words: <Trans>You can pay up to {money(taken.budget)}.</Trans>,
    },
    {
      key: "needs",
      question: "you",
      when: answers.needs === undefined,
      words: <Trans>You need no child care or other help to go to class.</Trans>,
    },
  ];
  return lines.filter(({ when }) => when);
}
