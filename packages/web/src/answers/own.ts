import { type Answers, noAnswers } from "./answers.ts";
import { currentAnswers, keepAnswers, keptAt } from "./kept.ts";

const key = "footbridge.own-answers";

/** Keeps what was told here before a made-up person's answers take its place, also beyond a reload. */
export function setAside(): void {
  const now = currentAnswers();
  if (now.persona === undefined && Object.keys(now).length > 0)
    window.localStorage.setItem(key, JSON.stringify(now));
}

/** What was set aside; absent where nothing was told. */
export function ownAnswers(): Answers | undefined {
  const kept = keptAt(key);
  return kept === noAnswers ? undefined : kept;
}

/** Gives up the made-up person; what was told here before stands again. */
export const putBack = (): void => keepAnswers(ownAnswers() ?? noAnswers);

export const forgetOwn = (): void => window.localStorage.removeItem(key);
