import { isSame, resultText } from "@footbridge/core/plan/cohort-file.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import { useFigures } from "../../i18n/figures.ts";
import { download } from "../../take-along/download.ts";
import { useDrawn } from "../drawing.ts";
import { RaceResult } from "./race-result.tsx";
import { Result } from "./result.tsx";
import type { Ran as WhatRan } from "./use-run.ts";

/** What came of the last run; the drawing may have gone on since. */
export function Ran({ ran }: { readonly ran: WhatRan }) {
  const { t } = useLingui();
  const { number } = useFigures();
  const { pathway } = useDrawn();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { scenario, other, result, told } = ran;
  const stale = scenario.pathway !== pathway && !isSame(scenario.pathway, pathway);
  const { weeks } = scenario;
  const [people, replications, seed] = [scenario.people, scenario.replications, scenario.seed].map(number);
  return (
    <div className="fbe-result">
      <h2 ref={heading} tabIndex={-1}>
        <Trans>What came of it</Trans>
      </h2>
      <p className="fbw-quiet">
        {scenario.replications === 1 ? (
          <Trans>
            <Plural value={scenario.people} one="# person" other={`${people} people`} />, {weeks} weeks, seed{" "}
            {seed}. One replication: chance alone could make it come out otherwise. Take 10 to see between
            what it lies.
          </Trans>
        ) : (
          <Trans>
            <Plural value={scenario.people} one="# person" other={`${people} people`} />, {weeks} weeks,{" "}
            {replications} replications, seed {seed}. In brackets: between what 8 of 10 replications lie.
          </Trans>
        )}
      </p>
      {told === undefined ? undefined : <AsTold same={isSame(told, result)} />}
      {stale ? (
        <p className="fbe-stale">
          {told === undefined ? (
            <Trans>The drawing was changed since. Let them walk again to see what that does.</Trans>
          ) : (
            <Trans>The file holds another drawing than this page. What follows is about the file’s.</Trans>
          )}
        </p>
      ) : undefined}
      {"race" in result ? (
        <RaceResult race={result.race} scenario={scenario} other={other} />
      ) : (
        <Result summary={result.summary} pathway={scenario.pathway} factors={scenario.assumptions.factors} />
      )}
      <button
        type="button"
        className="usa-button usa-button--outline fbw-small"
        onClick={() => download(t`cohort.json`, "application/json", resultText(scenario, other, result))}
      >
        <Trans>Take the result along, with all it rests on</Trans>
      </button>
    </div>
  );
}

/** Whether the file that was run again says what came out. */
const AsTold = ({ same }: { readonly same: boolean }) => (
  <p className={same ? "fbe-no-difference" : "fbe-stale"}>
    {same ? (
      <Trans>The same result as in the file, to the last digit.</Trans>
    ) : (
      <Trans>
        Not the result in the file: it was changed, or made by another version of Footbridge. Here is what
        comes out now.
      </Trans>
    )}
  </p>
);
