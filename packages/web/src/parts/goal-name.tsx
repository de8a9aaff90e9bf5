import { Trans } from "@lingui/react/macro";
import type { Goal } from "../answers/answers.ts";
import { useFigures } from "../i18n/figures.ts";
import { Say } from "../i18n/say.tsx";

/** A goal in words. */
export function GoalName({ goal }: { readonly goal: Goal }) {
  const { money } = useFigures();
  const wage = /^wage:(\d+)$/.exec(goal.target)?.[1];
  if (wage !== undefined) return <Trans>any job at {money(Number(wage))} an hour or more</Trans>;
  return goal.label === undefined ? <>{goal.target}</> : <Say text={goal.label} />;
}
