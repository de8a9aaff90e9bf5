import "../../styles/pathway-editor.css";
import "../../styles/pathway-parts.css";
import type { Standing } from "@footbridge/core/checks/check.ts";
import type { Scorecard } from "@footbridge/core/checks/scorecard.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import type { ComponentType } from "react";
import { pathwayFindings } from "../../found/pathway-words.ts";
import { SayFinding } from "../../found/say-finding.tsx";
import { checkNames, partNames } from "./check-words.ts";

interface PartsProps {
  readonly scorecard: Scorecard;
  /** The way to the place where a gap is mended; nothing where the pathway is only read. */
  readonly Way?: ComponentType<{ readonly at: string }> | undefined;
}

/** What makes a pathway one, in six parts: what holds, what to mend, what nobody told yet. */
export function ScorecardParts({ scorecard: { counts, parts }, Way }: PartsProps) {
  const { i18n } = useLingui();
  const { holds, gap, untold } = counts;
  return (
    <>
      <p>
        <StandingSign standing="holds" /> <Trans>{holds} hold</Trans> <StandingSign standing="gap" />{" "}
        <Trans>{gap} to mend</Trans> <StandingSign standing="untold" /> <Trans>{untold} not told yet</Trans>
      </p>
      {parts.map(({ part, checks }) => {
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
            <ul className="fbx-ruled">
              {checks.map((check) => (
                <OneCheck key={check.id} check={check} Way={Way} />
              ))}
            </ul>
          </details>
        );
      })}
    </>
  );
}

interface CheckProps extends Pick<PartsProps, "Way"> {
  readonly check: Scorecard["parts"][number]["checks"][number];
}

function OneCheck({ check: { id, asks, standing, findings }, Way }: CheckProps) {
  const { i18n } = useLingui();
  const question = checkNames[id];
  return (
    <li className={`fbe-check-${standing}`}>
      <span>
        <StandingSign standing={standing} />{" "}
        {question === undefined ? <span lang="en">{asks}</span> : i18n._(question)}
      </span>
      {findings.map((finding) => (
        <span key={finding.code + finding.at} className="fbe-gap">
          <SayFinding finding={finding} words={pathwayFindings} />{" "}
          {Way === undefined ? undefined : <Way at={finding.at} />}
        </span>
      ))}
    </li>
  );
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
