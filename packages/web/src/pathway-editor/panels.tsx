import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";

export type PanelName = "card" | "checks" | "about" | "cohort";

interface PanelsProps {
  readonly panel: PanelName;
  readonly onPanel: (panel: PanelName) => void;
  /** Whether a card is open. */
  readonly card: boolean;
  readonly children: ReactNode;
}

/** What stands beside the drawing: a card, the scorecard, what the pathway is about, or its cohort. */
export function Panels({ panel, onPanel, card, children }: PanelsProps) {
  const { t } = useLingui();
  const shown = panel === "card" && !card ? "checks" : panel;
  const names: readonly (readonly [PanelName, ReactNode])[] = [
    ...(card ? [["card", <Trans key="card">Card</Trans>] as const] : []),
    ["checks", <Trans key="checks">Scorecard</Trans>],
    ["about", <Trans key="about">About</Trans>],
    ["cohort", <Trans key="cohort">Let people walk it</Trans>],
  ];
  return (
    <aside className="fbe-panel" aria-label={t`Beside the drawing`}>
      <fieldset className="fbe-cluster fbe-tabs" aria-label={t`What to look at`}>
        {names.map(([name, label]) => (
          <button
            key={name}
            type="button"
            className="fbe-tab"
            aria-pressed={shown === name}
            onClick={() => onPanel(name)}
          >
            {label}
          </button>
        ))}
      </fieldset>
      {children}
    </aside>
  );
}
