import { compileTown } from "@footbridge/core/routes/compile.ts";
import { presentAnswer } from "@footbridge/core/routes/present.ts";
import { targetText } from "@footbridge/core/routes/read-target.ts";
import { solve } from "@footbridge/core/routes/solve.ts";
import type { RoutesOptions } from "../commands/routes.ts";
import { answerText } from "../text/answer.ts";
import { findingsText } from "../text/findings.ts";
import { readQuestion } from "./question.ts";
import type { RoutesQuestion } from "./question.ts";

/** Where the words go. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Ends as the command should: 0 answered (closed is an answer too), 2 unusable input. */
export async function answerRoutes(options: RoutesOptions, streams: Streams): Promise<0 | 2> {
  const { question, findings } = await readQuestion(options);
  streams.err(findingsText(findings));
  if (question === undefined) {
    if (options.json === true) streams.out(json({ status: "invalid", findings }));
    return 2;
  }
  await answer(question, options, streams);
  return 0;
}

async function answer(question: RoutesQuestion, options: RoutesOptions, streams: Streams): Promise<void> {
  const { town, person, ask, criteria, limitMs } = question;
  const snapshot = compileTown(town);
  if (options.whyNot === true || ask.kind === "program") return;
  const limits = limitMs === undefined ? {} : { limitMs, now: () => performance.now() };
  const found = solve(snapshot, person, ask, { criteria, ...limits });
  if (options.json === true) streams.out(json(presentAnswer(town, person.start, found)));
  else streams.out(answerText(town, person, targetText(ask), found));
}

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;
