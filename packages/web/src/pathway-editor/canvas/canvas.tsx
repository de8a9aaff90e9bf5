import { ReactFlowProvider, useReactFlow } from "@xyflow/react";
import { useCallback, useMemo, useRef, useState } from "react";
import { useDrawn, useOpen } from "../drawing.ts";
import { AddCard } from "../list/add-card.tsx";
import type { Person, Presence } from "../others.ts";
import { Board } from "./board.tsx";
import { CanvasTools } from "./canvas-tools.tsx";
import { Downwards } from "./downwards.ts";
import type { CanvasNode } from "./nodes.ts";
import { card } from "./place.ts";
import { noMarks } from "./use-marked-links.ts";

interface CanvasProps {
  readonly others: readonly Person[];
  readonly presence: Presence | undefined;
}

/** The pathway as cards with links, to be moved and linked by hand. */
export function Canvas(props: CanvasProps) {
  const [downwards] = useState(() => window.matchMedia("(max-width: 40rem)").matches);
  return (
    <Downwards value={downwards}>
      <ReactFlowProvider>
        <Flow {...props} downwards={downwards} />
      </ReactFlowProvider>
    </Downwards>
  );
}

function Flow({ others, presence, downwards }: CanvasProps & { readonly downwards: boolean }) {
  const { pathway, readOnly } = useDrawn();
  const open = useOpen();
  const flow = useReactFlow();
  const wrapper = useRef<HTMLFieldSetElement>(null);
  const [marked, setMarked] = useState<readonly string[]>([]);
  const onMark = useCallback(
    ({ nodes }: { readonly nodes: readonly CanvasNode[] }) => setMarked(nodes.map(({ id }) => id)),
    [],
  );
  const [links, markLinks] = useState(noMarks);
  const marks = useMemo(() => ({ marked: links, mark: markLinks }), [links]);
  const middle = () => {
    const box = wrapper.current?.getBoundingClientRect();
    const at = flow.screenToFlowPosition({
      x: (box?.left ?? 0) + margin,
      y: (box?.top ?? 0) + margin,
    });
    // Beside one another, so that a new card does not lie on the last.
    const [across, down] = [pathway.steps.length % 3, Math.floor(pathway.steps.length / 3) % 3];
    return {
      x: Math.round(at.x) + across * (card.width + margin),
      y: Math.round(at.y) + down * (card.height + margin),
    };
  };
  return (
    <>
      {readOnly ? undefined : <AddCard placeOf={middle} onAdded={(id) => open(id, false)} />}
      <CanvasTools downwards={downwards} marked={marked} marks={marks} />
      <Board
        wrapper={wrapper}
        others={others}
        presence={presence}
        downwards={downwards}
        onMark={onMark}
        marks={marks}
      />
    </>
  );
}

/** Between new cards, and from the edge of the canvas, in pixels. */
const margin = 32;
