import type { Goal } from "../answers/answers.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { changeAnswers, useAnswers } from "../answers/kept.ts";
import { useSectors } from "../api/town.ts";
import { Say } from "../i18n/say.tsx";
import { GoalName } from "../parts/goal-name.tsx";
import { TargetSearch } from "../search/target-search.tsx";
import { PickOne } from "./choices.tsx";
import { Frame } from "./frame.tsx";
import { WageGoal } from "./wage-goal.tsx";

/** What job do you want? A job, a certificate, any job in a field, any job that pays enough, or everything. */
export function GoalQuestion() {
  const { t } = useLingui();
  const { goal } = useAnswers();
  // One picked by its name needs nothing below it but the way on.
  const byName = goal !== undefined && !/^(sector|wage):/.test(goal.target);
  const [picked, setPicked] = useState(false);
  return (
    <Frame
      question="goal"
      title={t`What job do you want?`}
      example={<Trans>For example: nursing assistant. You can change it later.</Trans>}
      why={<Trans>We look for classes and jobs that lead there, one step at a time.</Trans>}
    >
      {goal === undefined ? undefined : (
        <PickedGoal key={goal.target} goal={goal} takesFocus={picked && byName} />
      )}
      {byName ? undefined : (
        <>
          <TargetSearch
            id="goal-search"
            label={<Trans>Type a job or a certificate</Trans>}
            keep={(found) => found.kind !== "program" && found.hasWayIn}
            onPick={({ target, label }) => {
              setPicked(true);
              changeAnswers({ goal: { target, label } });
            }}
          />
          <SectorGoal goal={goal} />
          <WageGoal goal={goal} />
        </>
      )}
      <p className="fb-aside">
        <Trans>Not sure yet?</Trans>{" "}
        <Link to="/everywhere">
          <Trans>Show me all jobs I could get to</Trans>
        </Link>
      </p>
    </Frame>
  );
}

interface PickedProps {
  readonly goal: Goal;
  /** The search box that had the focus went away with the pick. */
  readonly takesFocus: boolean;
}

function PickedGoal({ goal, takesFocus }: PickedProps) {
  const words = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (takesFocus) words.current?.focus();
  }, [takesFocus]);
  const clear = (): void => {
    flushSync(() => changeAnswers({ goal: undefined }));
    document.getElementById("goal-search")?.focus();
  };
  return (
    <p className="fb-picked">
      <span ref={words} tabIndex={-1}>
        <Trans>You picked:</Trans>{" "}
        <strong>
          <GoalName goal={goal} />
        </strong>
      </span>
      <button type="button" className="fb-text-button" onClick={clear}>
        <Trans>Pick something else</Trans>
      </button>
    </p>
  );
}

function SectorGoal({ goal }: { readonly goal: Goal | undefined }) {
  const { data } = useSectors();
  if (data === undefined || data.items.length === 0) return undefined;
  return (
    <PickOne
      name="goal-sector"
      legend={<Trans>Or any job in a field</Trans>}
      wide
      choices={data.items.map(({ id, name }) => ({ value: `sector:${id}`, label: <Say text={name} /> }))}
      picked={goal?.target}
      onPick={(target) => {
        const sector = data.items.find(({ id }) => target === `sector:${id}`);
        if (sector !== undefined) changeAnswers({ goal: { target, label: sector.name } });
      }}
    />
  );
}
