import { together } from "@footbridge/live/pathway/edit.ts";
import { unlink } from "@footbridge/live/pathway/edit-conditions.ts";
import { placeSteps } from "@footbridge/live/pathway/edits.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useReactFlow } from "@xyflow/react";
import { useState } from "react";
import { useDrawn } from "../drawing.ts";
import { GroupMarked } from "../parts/group-marked.tsx";
import { linksOf } from "./nodes.ts";
import { whole } from "./place.ts";
import { SmallMap } from "./small-map.tsx";
import { type LinkMarks, noMarks } from "./use-marked-links.ts";

interface ToolsProps {
  readonly downwards: boolean;
  readonly marked: readonly string[];
  readonly marks: LinkMarks;
}

/** Zoom, fit, arranging, the small map, and a group of the cards that are marked. */
export function CanvasTools({ downwards, marked, marks }: ToolsProps) {
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
      {readOnly || marks.marked.size === 0 ? undefined : <UnlinkMarked marks={marks} />}
      {downwards ? undefined : <SmallMap />}
    </fieldset>
  );
}

/** Takes the marked links away, for those who have no Delete key. */
function UnlinkMarked({ marks: { marked, mark } }: { readonly marks: LinkMarks }) {
  const { pathway, deed } = useDrawn();
  const links = linksOf(pathway).filter(({ id }) => marked.has(id));
  if (links.length === 0) return undefined;
  const unlinkAll = (): void => {
    deed(together(...links.map(({ source, target }) => unlink(source, target))));
    mark(() => noMarks);
  };
  return (
    <button type="button" className="fbe-tool" onClick={unlinkAll}>
      <Plural value={links.length} one="Take the marked link away" other="Take # marked links away" />
    </button>
  );
}
