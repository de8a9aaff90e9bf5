import { getRouteApi } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { AnswerStrip } from "../answers/strip.tsx";
import { EnglishQuestion } from "./english.tsx";
import { GoalQuestion } from "./goal.tsx";
import { HaveQuestion } from "./have.tsx";
import { MoneyQuestion } from "./money.tsx";
import { PlaceQuestion } from "./place.tsx";
import type { Question } from "./questions.ts";
import { ReadingQuestion } from "./reading.tsx";
import { WeekQuestion } from "./week.tsx";
import { YouQuestion } from "./you.tsx";

const route = getRouteApi("/find/$question");

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

/** One question, and beside it what was told so far. */
export function AskPage() {
  const { question } = route.useParams();
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
