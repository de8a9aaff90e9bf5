import { placeSteps } from "@footbridge/live/pathway/edits.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useReactFlow } from "@xyflow/react";
import { useState } from "react";
import { useDrawn } from "../drawing.ts";
import { GroupMarked } from "../parts/group-marked.tsx";
import { whole } from "./place.ts";
import { SmallMap } from "./small-map.tsx";

interface ToolsProps {
  readonly downwards: boolean;
  readonly marked: readonly string[];
}

/** Zoom, fit, arranging, the small map, and a group of the cards that are marked. */
export function CanvasTools({ downwards, marked }: ToolsProps) {
  const { t } = useLingui();
  const { pathway, deed, readOnly } = useDrawn();
  const flow = useReactFlow();
  const [busy, setBusy] = useState(false);
  const layOut = async (): Promise<void> => {
    setBusy(true);
    try {
      const { arrange } = await import("./arrange.ts");
      deed(placeSteps(await arrange(pathway, downwards)));
      window.setTimeout(() => void flow.fitView(whole), 50);
    } finally {
      setBusy(false);
    }
  };
  return (
    <fieldset className="fbe-cluster fbe-tools" aria-label={t`The canvas`}>
      <button type="button" className="fbe-tool" onClick={() => void flow.zoomIn()}>
        <Trans>Zoom in</Trans>
      </button>
      <button type="button" className="fbe-tool" onClick={() => void flow.zoomOut()}>
        <Trans>Zoom out</Trans>
      </button>
      <button type="button" className="fbe-tool" onClick={() => void flow.fitView(whole)}>
        <Trans>Show all</Trans>
      </button>
      {readOnly ? undefined : (
        <button type="button" className="fbe-tool" aria-disabled={busy} onClick={() => void layOut()}>
          {busy ? <Trans>Arranging…</Trans> : <Trans>Arrange</Trans>}
        </button>
      )}
      {marked.length < 2 ? undefined : <GroupMarked marked={marked} />}
      {downwards ? undefined : <SmallMap />}
    </fieldset>
  );
}
