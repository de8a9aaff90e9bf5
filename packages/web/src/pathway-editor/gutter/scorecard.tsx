import type { Standing } from "@footbridge/core/checks/check.ts";
import type { Scorecard as Scored } from "@footbridge/core/checks/scorecard.ts";
import type { Finding } from "@footbridge/core/finding.ts";
import type { PathwayStep } from "@footbridge/core/model/pathway.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import { pathwayFindings } from "../../found/pathway-words.ts";
import { SayFinding } from "../../found/say-finding.tsx";
import { useDrawn, useOpen } from "../drawing.ts";
import { checkNames, partNames } from "./check-words.ts";

interface ScorecardProps {
  readonly scorecard: Scored | undefined;
  readonly onAbout: () => void;
}

/** What makes a pathway one, in six parts: what holds, what to mend, what nobody told yet. */
export function Scorecard({ scorecard, onAbout }: ScorecardProps) {
  const { t, i18n } = useLingui();
  const { pathway } = useDrawn();
  const steps = useMemo(() => new Map(pathway.steps.map((step) => [step.id, step])), [pathway]);
  if (scorecard === undefined) return <p aria-busy="true" />;
  const { holds, gap, untold } = scorecard.counts;
  return (
    <section aria-label={t`Scorecard`} className="fbe-scorecard">
      <p>
        <StandingSign standing="holds" /> <Trans>{holds} hold</Trans> <StandingSign standing="gap" />{" "}
        <Trans>{gap} to mend</Trans> <StandingSign standing="untold" /> <Trans>{untold} not told yet</Trans>
      </p>
      {scorecard.parts.map(({ part, checks }) => {
        const name = partNames[part];
        const held = checks.filter(({ standing }) => standing === "holds").length;
        return (
          <details key={part} open={held < checks.length}>
            <summary>
              <strong>{name === undefined ? part : i18n._(name)}</strong>{" "}
              <span className="fbw-quiet">
                <Trans>
                  {held} of {checks.length} hold
                </Trans>
              </span>
            </summary>
            <ul className="fbe-checklist">
              {checks.map(({ id, asks, standing, findings }) => {
                const question = checkNames[id];
                return (
                  <li key={id} className={`fbe-check-${standing}`}>
                    <span>
                      <StandingSign standing={standing} /> {question === undefined ? asks : i18n._(question)}
                    </span>
                    {findings.map((finding) => (
                      <Gap
                        key={finding.code + finding.at}
                        finding={finding}
                        steps={steps}
                        onAbout={onAbout}
                      />
                    ))}
                  </li>
                );
              })}
            </ul>
          </details>
        );
      })}
    </section>
  );
}

interface GapProps extends Omit<ScorecardProps, "scorecard"> {
  readonly finding: Finding;
  readonly steps: ReadonlyMap<string, PathwayStep>;
}

/** A gap, what to do, and the way to where it is done. */
function Gap({ finding, steps, onAbout }: GapProps) {
  const { at } = finding;
  const open = useOpen();
  const step = stepAt(at, steps);
  return (
    <span className="fbe-gap">
      <SayFinding finding={finding} words={pathwayFindings} />{" "}
      {step !== undefined ? (
        <button type="button" className="fbw-text-button" onClick={() => open(step.id, true)}>
          <Trans>Open “{step.title}”</Trans>
        </button>
      ) : at.startsWith("steps") ? undefined : (
        <button type="button" className="fbw-text-button" onClick={onAbout}>
          <Trans>Open what it is about</Trans>
        </button>
      )}
    </span>
  );
}

/** The step that a place in the document is about, the one of the longest id. */
function stepAt(at: string, steps: ReadonlyMap<string, PathwayStep>): PathwayStep | undefined {
  const [root, ...parts] = at.split(".");
  if (root !== "steps") return undefined;
  for (let count = parts.length; count > 0; count -= 1) {
    const step = steps.get(parts.slice(0, count).join("."));
    if (step !== undefined) return step;
  }
  return undefined;
}

function StandingSign({ standing }: { readonly standing: Standing }) {
  const { t } = useLingui();
  const [label, path] =
    standing === "holds"
      ? [t`Holds`, "M3.5 8.5 6.5 11.5 12.5 4.5"]
      : standing === "gap"
        ? [t`To mend`, "M8 2.5v7m0 3.200v.6"]
        : [t`Not told yet`, "M3 8h10"];
  return (
    <>
      <svg
        className={`fbe-standing fbe-standing--${standing}`}
        viewBox="0 0 16 16"
        width="16"
        height="16"
        aria-hidden="true"
      >
        <path d={path} />
      </svg>
      <span className="usa-sr-only">{label}</span>
    </>
  );
}
