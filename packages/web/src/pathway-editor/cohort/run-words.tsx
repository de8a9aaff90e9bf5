import type { Finding } from "@footbridge/core/finding.ts";
import { limits } from "@footbridge/core/simulate/scenario.ts";
import { Trans } from "@lingui/react/macro";
import { cohortFindings } from "../../found/cohort-words.ts";
import { pathwayFindings } from "../../found/pathway-words.ts";
import { SayFinding } from "../../found/say-finding.tsx";
import { useFigures } from "../../i18n/figures.ts";
import type { RunState } from "./use-run.ts";

const words = { ...pathwayFindings, ...cohortFindings };

/** How a run stands: how far, stopped, or why it was not begun. */
export function RunWords({ state }: { readonly state: RunState }) {
  const { percent } = useFigures();
  if (state.kind === "running")
    return (
      <div className="fbe-running">
        <progress value={state.share} max={1} aria-label={percent(state.share)} />
        <output>
          <Trans>They are walking: {percent(state.share)}</Trans>
        </output>
      </div>
    );
  if (state.kind === "stopped")
    return (
      <output>
        <Trans>Stopped. Nothing was changed.</Trans>
      </output>
    );
  if (state.kind === "failed")
    return (
      <p role="alert" className="fbw-problem">
        <Trans>The run broke. Take fewer people and try again; the drawing is safe.</Trans>
      </p>
    );
  if (state.kind !== "refused") return undefined;
  return (
    <div role="alert" className="fbw-problem">
      <ul className="fbw-lines">
        {state.findings.map((finding) => (
          <li key={finding.code}>
            <WhyNot finding={finding} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Why a run was not begun, or a file cannot be run. */
export function WhyNot({ finding }: { readonly finding: Finding }) {
  const { number } = useFigures();
  const upTo = (most: number) => {
    const shown = number(most);
    return <Trans>Give a whole number from 1 to {shown}.</Trans>;
  };
  switch (finding.code) {
    case "simulate.people":
      return (
        <>
          <Trans>People:</Trans> {upTo(limits.people)}
        </>
      );
    case "simulate.weeks":
      return (
        <>
          <Trans>Weeks to watch:</Trans> {upTo(limits.weeks)}
        </>
      );
    case "simulate.arriveWeeks":
      return (
        <>
          <Trans>Weeks in which they come:</Trans> {upTo(limits.weeks)}
        </>
      );
    case "simulate.replications":
      return (
        <>
          <Trans>Replications:</Trans> {upTo(limits.replications)}
        </>
      );
    case "simulate.walks": {
      const most = number(limits.walks);
      return <Trans>People times replications are more than {most}. Take fewer of one of them.</Trans>;
    }
    case "simulate.seed":
      return <Trans>The seed is a whole number, such as 1.</Trans>;
    case "simulate.no-steps":
      return <Trans>The pathway has no cards yet. Add one that people can start.</Trans>;
    default:
      return <SayFinding finding={finding} words={words} />;
  }
}
