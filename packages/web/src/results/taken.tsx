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

type MaybeLine = Line & { readonly when: boolean };

const line = (question: Question, key: string, when: boolean, words: ReactNode): MaybeLine => ({
  question,
  key,
  when,
  words,
});

function useLines(answers: Answers): readonly Line[] {
  const { money } = useFigures();
  return [...timeAndPlace(answers), ...levels(answers), ...means(answers, money)].filter(({ when }) => when);
}

const timeAndPlace = (answers: Answers): readonly MaybeLine[] => [
  line(
    "place",
    "place",
    answers.places === undefined && answers.home === undefined,
    <Trans>You can get to every part of the city.</Trans>,
  ),
  line("week", "free", answers.free === undefined, <Trans>You can study at any time of the week.</Trans>),
  line(
    "week",
    "hours",
    answers.weeklyHours === undefined,
    <Plural value={taken.weeklyHours} one="You have # hour a week." other="You have # hours a week." />,
  ),
];

const levels = (answers: Answers): readonly MaybeLine[] => [
  line(
    "reading",
    "reading",
    answers.reading === undefined,
    <Trans>You start with reading from the first level.</Trans>,
  ),
  line(
    "reading",
    "math",
    answers.math === undefined,
    <Trans>You start with math from the first level.</Trans>,
  ),
  line(
    "reading",
    "self",
    [answers.reading, answers.math, answers.english].some((level) => level?.how === "self"),
    <Trans>Your levels are your own pick. A school may test you first.</Trans>,
  ),
  line(
    "english",
    "english",
    answers.english === undefined,
    <Trans>You start with English from the first level.</Trans>,
  ),
];

const means = (answers: Answers, money: (cents: number) => string): readonly MaybeLine[] => [
  line("have", "have", answers.has === undefined, <Trans>You have no diploma or certificate yet.</Trans>),
  line(
    "money",
    "wage",
    answers.hourlyWage === undefined,
    <Trans>You have no pay now, and need none while you study.</Trans>,
  ),
  line(
    "money",
    "budget",
    answers.budget === undefined,
    <Trans>You can pay up to {money(taken.budget)}.</Trans>,
  ),
  line(
    "you",
    "needs",
    answers.needs === undefined,
    <Trans>You need no child care or other help to go to class.</Trans>,
  ),
];
