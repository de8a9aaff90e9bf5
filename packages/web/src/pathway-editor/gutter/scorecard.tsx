import type { Scorecard as Scored } from "@footbridge/core/checks/scorecard.ts";
import type { PathwayStep } from "@footbridge/core/model/pathway.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { createContext, use, useMemo } from "react";
import { useDrawn, useOpen } from "../drawing.ts";
import { ScorecardParts } from "./scorecard-parts.tsx";

interface ScorecardProps {
  readonly scorecard: Scored | undefined;
  readonly onAbout: () => void;
}

/** The scorecard of the drawing, each gap with the way to where it is mended. */
export function Scorecard({ scorecard, onAbout }: ScorecardProps) {
  const { t } = useLingui();
  const { pathway } = useDrawn();
  const ways = useMemo(
    () => ({ steps: new Map(pathway.steps.map((step) => [step.id, step])), onAbout }),
    [pathway, onAbout],
  );
  if (scorecard === undefined) return <p aria-busy="true" />;
  return (
    <section aria-label={t`Scorecard`} className="fbe-scorecard">
      <Ways value={ways}>
        <ScorecardParts scorecard={scorecard} Way={Way} />
      </Ways>
    </section>
  );
}

/** Where places of the document are mended. */
const Ways = createContext<{
  readonly steps: ReadonlyMap<string, PathwayStep>;
  readonly onAbout: () => void;
}>({ steps: new Map(), onAbout: () => {} });

function Way({ at }: { readonly at: string }) {
  const open = useOpen();
  const { steps, onAbout } = use(Ways);
  const step = stepAt(at, steps);
  if (step !== undefined)
    return (
      <button type="button" className="fbw-text-button" onClick={() => open(step.id, true)}>
        <Trans>Open “{step.title}”</Trans>
      </button>
    );
  return at.startsWith("steps") ? undefined : (
    <button type="button" className="fbw-text-button" onClick={onAbout}>
      <Trans>Open what it is about</Trans>
    </button>
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
