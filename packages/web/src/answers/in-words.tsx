import { Plural, Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { Question } from "../ask/questions.ts";
import { isAnswered } from "../ask/questions.ts";
import { useFigures } from "../i18n/figures.ts";
import { useWords } from "../parts/words.ts";
import { BlockName } from "../parts/block-name.tsx";
import { GoalName } from "../parts/goal-name.tsx";
import type { Answers, ToldLevel } from "./answers.ts";

/** A question in two or three words. */
export function QuestionName({ question }: { readonly question: Question }) {
  const names: { readonly [Q in Question]: ReactNode } = {
    goal: <Trans>Job I want</Trans>,
    place: <Trans>Places</Trans>,
    week: <Trans>Time</Trans>,
    reading: <Trans>Reading and math</Trans>,
    english: <Trans>English</Trans>,
    have: <Trans>What I have</Trans>,
    money: <Trans>Money</Trans>,
    you: <Trans>About me</Trans>,
  };
  return names[question];
}

interface AnswerProps {
  readonly answers: Answers;
}

/** What was told to a question, in a line. */
export function AnswerInWords({ question, answers }: AnswerProps & { readonly question: Question }) {
  if (!isAnswered(question, answers)) {
    return (
      <span className="fb-quiet">
        <Trans>not told</Trans>
      </span>
    );
  }
  switch (question) {
    case "goal":
      return answers.goal === undefined ? undefined : <GoalName goal={answers.goal} />;
    case "place":
      return <PlaceWords answers={answers} />;
    case "week":
      return <WeekWords answers={answers} />;
    case "reading":
      return <ReadingWords answers={answers} />;
    case "english":
      return answers.english === undefined ? undefined : <LevelWords level={answers.english} />;
    case "have":
      return <HaveWords answers={answers} />;
    case "money":
      return <MoneyWords answers={answers} />;
    case "you":
      return <YouWords answers={answers} />;
    default:
      return question satisfies never;
  }
}

function PlaceWords({ answers }: AnswerProps) {
  const { place } = useWords();
  const { list } = useFigures();
  const places = answers.places ?? (answers.home === undefined ? [] : [answers.home]);
  return (
    <>
      {list(places.map(place))}
      {answers.online === true ? (
        <>
          {places.length === 0 ? "" : "; "}
          <Trans>class at home is fine</Trans>
        </>
      ) : undefined}
    </>
  );
}

const Lines = ({ lines }: { readonly lines: readonly (readonly [key: string, words: ReactNode])[] }) => (
  <ul className="fb-lines">
    {lines.map(([key, words]) => (
      <li key={key}>{words}</li>
    ))}
  </ul>
);

function WeekWords({ answers }: AnswerProps) {
  const hours = answers.weeklyHours;
  const years = answers.horizonWeeks === undefined ? undefined : Math.round(answers.horizonWeeks / 52);
  return (
    <Lines
      lines={[
        ...(answers.free ?? []).map((block) => [block, <BlockName key={block} block={block} />] as const),
        ...(hours === undefined
          ? []
          : [
              [
                "hours",
                <Plural key="hours" value={hours} one="# hour a week" other="# hours a week" />,
              ] as const,
            ]),
        ...(years === undefined
          ? []
          : [
              [
                "years",
                <Plural key="years" value={years} one="# year ahead" other="# years ahead" />,
              ] as const,
            ]),
      ]}
    />
  );
}

/** A level, and whether it was tested or is the person's own reading of themselves. */
export function LevelWords({ level }: { readonly level: ToldLevel }) {
  if (level.mark === 0) return <Trans>not started</Trans>;
  if (level.how === "tested") return <Trans>level {level.mark} of 6, tested</Trans>;
  if (level.how === "supposed") return <Trans>level {level.mark} of 6, as a what-if</Trans>;
  return <Trans>about level {level.mark} of 6, your own pick</Trans>;
}

function ReadingWords({ answers: { reading, math } }: AnswerProps) {
  const lines: (readonly [string, ReactNode])[] = [];
  if (reading !== undefined)
    lines.push([
      "reading",
      <Trans key="r">
        Reading: <LevelWords level={reading} />
      </Trans>,
    ]);
  if (math !== undefined)
    lines.push([
      "math",
      <Trans key="m">
        Math: <LevelWords level={math} />
      </Trans>,
    ]);
  return <Lines lines={lines} />;
}

function HaveWords({ answers }: AnswerProps) {
  const { fact } = useWords();
  return <Lines lines={(answers.has ?? []).map((each) => [each, fact(each)] as const)} />;
}

function MoneyWords({ answers: { hourlyWage, incomeFloor, budget } }: AnswerProps) {
  const { money } = useFigures();
  const lines: (readonly [string, ReactNode])[] = [];
  if (hourlyWage === 0) lines.push(["wage", <Trans key="w">Not working now</Trans>]);
  else if (hourlyWage !== undefined)
    lines.push(["wage", <Trans key="w">{money(hourlyWage)} an hour now</Trans>]);
  if (incomeFloor === 0) lines.push(["floor", <Trans key="f">Can study without pay</Trans>]);
  else if (incomeFloor !== undefined)
    lines.push(["floor", <Trans key="f">Must earn {money(incomeFloor)} a week</Trans>]);
  if (budget !== undefined) lines.push(["budget", <Trans key="b">Can pay {money(budget)}</Trans>]);
  return <Lines lines={lines} />;
}

function YouWords({ answers }: AnswerProps) {
  const { need } = useWords();
  const needs = (answers.needs ?? []).map((each) => [each, need(each)] as const);
  const facts = Object.keys(answers.attributes ?? {}).length;
  return (
    <Lines
      lines={[
        ...needs,
        ...(facts === 0
          ? []
          : [
              [
                "facts",
                <Plural key="facts" value={facts} one="# thing told" other="# things told" />,
              ] as const,
            ]),
      ]}
    />
  );
}
