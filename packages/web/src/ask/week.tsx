import { Trans, useLingui } from "@lingui/react/macro";
import { blockNames } from "@footbridge/core/model/week.ts";
import { useState } from "react";
import { taken } from "../answers/standing.ts";
import { changeAnswers, useAnswers } from "../answers/kept.ts";
import { BlockName, BlockTimes } from "../parts/block-name.tsx";
import { Amount } from "./amount.tsx";
import { PickOne, TickAny } from "./choices.tsx";
import { Frame } from "./frame.tsx";
import { parseHours } from "./parse.ts";

/** When can you study, how many hours, and for how long at most? */
export function WeekQuestion() {
  const { t } = useLingui();
  const { free = [], weeklyHours } = useAnswers();
  const [mistaken, setMistaken] = useState(false);
  const message = t`Write the hours as a number from 1 to 100, like 30.`;
  return (
    <Frame
      question="week"
      title={t`When can you study?`}
      example={<Trans>For example: Monday nights and Saturday.</Trans>}
      why={<Trans>We only show classes at times you can go, and that fit with your hours of work.</Trans>}
      mistakes={mistaken ? [{ field: "hours", message }] : []}
    >
      <TickAny
        name="free"
        legend={<Trans>Times that work for you</Trans>}
        hint={<Trans>Pick all that work for you.</Trans>}
        wide
        choices={blockNames.map((block) => ({
          value: block,
          label: <BlockName block={block} />,
          hint: <BlockTimes block={block} />,
        }))}
        ticked={free}
        onTick={(blocks) => changeAnswers({ free: blocks.length === 0 ? undefined : blocks })}
      />
      <Amount
        id="hours"
        label={<Trans>How many hours a week do you have for work and class together?</Trans>}
        hint={<Trans>For example: 30 hours of work and 12 hours of class make 42.</Trans>}
        after={<Trans>hours a week</Trans>}
        value={weeklyHours}
        parse={parseHours}
        write={String}
        mistake={mistaken ? message : undefined}
        onValue={(value, wrong) => {
          setMistaken(wrong);
          changeAnswers({ weeklyHours: value });
        }}
      />
      <Horizon />
    </Frame>
  );
}

/** Years ahead that routes may take. */
const years = [1, 2, 3, 4, 5];
const weeksPerYear = 52;

function Horizon() {
  const { horizonWeeks } = useAnswers();
  const picked = horizonWeeks === undefined ? undefined : String(Math.round(horizonWeeks / weeksPerYear));
  const usual = Math.round(taken.horizonWeeks / weeksPerYear);
  return (
    <PickOne
      name="horizon"
      legend={<Trans>How many years ahead should we look?</Trans>}
      hint={<Trans>If you skip this, we look {usual} years ahead.</Trans>}
      row
      choices={years.map((year) => ({ value: String(year), label: String(year) }))}
      picked={picked}
      onPick={(year) => changeAnswers({ horizonWeeks: Number(year) * weeksPerYear })}
    />
  );
}
