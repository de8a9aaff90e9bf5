import { createFileRoute, notFound } from "@tanstack/react-router";
import { isQuestion } from "../ask/questions.ts";
import { AskPage } from "./-pages.ts";

export const Route = createFileRoute("/find/$question")({
  component: AskPage,
  beforeLoad: ({ params }) => {
    if (!isQuestion(params.question)) throw notFound();
  },
});
