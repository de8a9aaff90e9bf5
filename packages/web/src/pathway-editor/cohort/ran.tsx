import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import { useFigures } from "../../i18n/figures.ts";
import { download } from "../../take-along/download.ts";
import { useDrawn } from "../drawing.ts";
import { RaceResult } from "./race-result.tsx";
import { Result } from "./result.tsx";
import { fileOf } from "./take-along.ts";
import type { Ran as WhatRan } from "./use-run.ts";

/** What came of the last run; the drawing may have gone on since. */
export function Ran({ ran }: { readonly ran: WhatRan }) {
  const { t } = useLingui();
  const { number } = useFigures();
  const { pathway } = useDrawn();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { scenario, other, result } = ran;
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
            {people} people, {weeks} weeks, seed {seed}. One replication: chance alone could make it come out
            otherwise. Take 10 to see between what it lies.
          </Trans>
        ) : (
          <Trans>
            {people} people, {scenario.weeks} weeks, {replications} replications, seed {seed}. In brackets:
            between what 8 of 10 replications lie.
          </Trans>
        )}
      </p>
      {scenario.pathway === pathway ? undefined : (
        <p className="fbe-stale">
          <Trans>The drawing was changed since. Let them walk again to see what that does.</Trans>
        </p>
      )}
      {"race" in result ? (
        <RaceResult race={result.race} one={scenario.pathway} other={other} />
      ) : (
        <Result summary={result.summary} pathway={scenario.pathway} />
      )}
      <button
        type="button"
        className="usa-button usa-button--outline fbw-small"
        onClick={() => download(t`cohort.json`, "application/json", fileOf(ran))}
      >
        <Trans>Take the result along, with all it rests on</Trans>
      </button>
    </div>
  );
}
