import { together } from "@footbridge/live/pathway/edit.ts";
import { unlink } from "@footbridge/live/pathway/edit-conditions.ts";
import { type EdgeChange, useKeyPress, useReactFlow } from "@xyflow/react";
import { type MouseEvent, useCallback, useEffect, useMemo } from "react";
import { useDrawn } from "../drawing.ts";
import { lineOf } from "./line-of.ts";
import { nearestLink } from "./nearest-link.ts";
import type { Link } from "./nodes.ts";

/** Which links are marked, by their ids. */
export interface LinkMarks {
  readonly marked: ReadonlySet<string>;
  readonly mark: (change: (before: ReadonlySet<string>) => ReadonlySet<string>) => void;
}

export const noMarks: ReadonlySet<string> = new Set();

/** From afar a link is marked by pointing this near to it, in pixels of the screen. */
const reach = 10;

interface MarkedProps {
  readonly links: readonly Link[];
  readonly downwards: boolean;
  readonly far: boolean;
  readonly marks: LinkMarks;
}

/** The links with those that are marked; from afar, where they are drawn as one, found by where one points. */
export function useMarkedLinks({ links, downwards, far, marks: { marked, mark } }: MarkedProps) {
  const flow = useReactFlow();
  const { deed, readOnly } = useDrawn();
  const onEdgesChange = useCallback(
    (changes: EdgeChange<Link>[]) =>
      mark((before) => {
        const after = new Set(before);
        for (const change of changes) {
          if (change.type !== "select") continue;
          if (change.selected) after.add(change.id);
          else after.delete(change.id);
        }
        return after;
      }),
    [mark],
  );
  // The same while cards are moved, so that a move draws no more than the cards.
  const onPaneClick = useCallback(
    ({ clientX, clientY }: MouseEvent): void => {
      if (!far) return;
      const places = new Map(flow.getNodes().map(({ id, position }) => [id, position]));
      const at = flow.screenToFlowPosition({ x: clientX, y: clientY });
      const found = nearestLink(links, (link) => lineOf(link, places, downwards), at, reach / flow.getZoom());
      mark(() => (found === undefined ? noMarks : new Set([found.id])));
    },
    [far, flow, links, downwards, mark],
  );
  const pressed = useKeyPress("Delete");
  useEffect(() => {
    if (!pressed || !far || readOnly || marked.size === 0) return;
    const gone = links.filter(({ id }) => marked.has(id));
    deed(together(...gone.map(({ source, target }) => unlink(source, target))));
    mark(() => noMarks);
    // Once for each time the key is pressed.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [pressed]);
  const shown = useMemo(
    (): Link[] => links.map((link) => (marked.has(link.id) ? { ...link, selected: true } : link)),
    [links, marked],
  );
  return { shown, onEdgesChange, onPaneClick };
}
