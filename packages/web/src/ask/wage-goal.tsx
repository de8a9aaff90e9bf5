import { Trans } from "@lingui/react/macro";
import type { Goal } from "../answers/answers.ts";
import { changeAnswers } from "../answers/kept.ts";
import { useFigures } from "../i18n/figures.ts";
import { PickOne } from "./choices.tsx";

/** Hourly pay to aim for, in cents: round figures from a little over a low wage up to a good one. */
const wages = [2000, 2500, 3000, 4000];

/** Or any job that pays at least so much. */
export function WageGoal({ goal }: { readonly goal: Goal | undefined }) {
  const { money } = useFigures();
  return (
    <PickOne
      name="goal-wage"
      legend={<Trans>Or any job that pays enough</Trans>}
      wide
      choices={wages.map((cents) => ({
        value: `wage:${cents}`,
        label: <Trans>{money(cents)} an hour or more</Trans>,
      }))}
      picked={goal?.target}
      onPick={(target) => changeAnswers({ goal: { target } })}
    />
  );
}
