import { compileTown } from "@footbridge/core/routes/compile.ts";
import { presentAnswer } from "@footbridge/core/routes/present.ts";
import { targetText } from "@footbridge/core/routes/read-target.ts";
import { solve } from "@footbridge/core/routes/solve.ts";
import type { RoutesOptions } from "./options.ts";
import { whyNot } from "@footbridge/core/routes/why-not.ts";
import { answerText } from "../text/answer.ts";
import { findingsText } from "../text/findings.ts";
import { whyNotText } from "../text/why-not.ts";
import { presentWhyNot } from "@footbridge/core/routes/present-why-not.ts";
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
  const print = options.whyNot === true ? explain : answer;
  print(question, options.json === true, streams);
  return 0;
}

const limitsOf = ({ limitMs }: RoutesQuestion) =>
  limitMs === undefined ? {} : { limitMs, now: () => performance.now() };

function answer(question: RoutesQuestion, asJson: boolean, streams: Streams): void {
  const { town, person, ask, criteria } = question;
  if (ask.kind === "program") return;
  const found = solve(compileTown(town), person, ask, { criteria, ...limitsOf(question) });
  if (asJson) streams.out(json(presentAnswer(town, person.start, found)));
  else streams.out(answerText(town, person, targetText(ask), found));
}

function explain(question: RoutesQuestion, asJson: boolean, streams: Streams): void {
  const { town, person, ask } = question;
  const limits = limitsOf(question);
  const searchMs = question.limitMs === undefined ? {} : { searchMs: Math.max(10, question.limitMs / 10) };
  const found = whyNot(town, compileTown(town), person, ask, { ...limits, ...searchMs });
  if (asJson) streams.out(json(presentWhyNot(town, targetText(ask), found)));
  else streams.out(whyNotText(person, ask, found));
}

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;
