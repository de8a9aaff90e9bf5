import { createFileRoute, notFound } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { AnswerStrip } from "../answers/strip.tsx";
import { EnglishQuestion } from "../ask/english.tsx";
import { GoalQuestion } from "../ask/goal.tsx";
import { HaveQuestion } from "../ask/have.tsx";
import { MoneyQuestion } from "../ask/money.tsx";
import { PlaceQuestion } from "../ask/place.tsx";
import { isQuestion, type Question } from "../ask/questions.ts";
import { ReadingQuestion } from "../ask/reading.tsx";
import { WeekQuestion } from "../ask/week.tsx";
import { YouQuestion } from "../ask/you.tsx";

export const Route = createFileRoute("/find/$question")({
  component: Ask,
  beforeLoad: ({ params }) => {
    if (!isQuestion(params.question)) throw notFound();
  },
});

const screens: { readonly [Q in Question]: ComponentType } = {
  goal: GoalQuestion,
  place: PlaceQuestion,
  week: WeekQuestion,
  reading: ReadingQuestion,
  english: EnglishQuestion,
  have: HaveQuestion,
  money: MoneyQuestion,
  you: YouQuestion,
};

function Ask() {
  const { question } = Route.useParams();
  const Screen = screens[question as Question];
  return (
    <div className="fb-find">
      <div className="fb-find__question">
        <Screen key={question} />
      </div>
      <aside className="fb-find__strip">
        <AnswerStrip />
      </aside>
    </div>
  );
}
