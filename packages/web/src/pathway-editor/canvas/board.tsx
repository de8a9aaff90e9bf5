import "@xyflow/react/dist/base.css";
import { together } from "@footbridge/live/pathway/edit.ts";
import { link, unlink } from "@footbridge/live/pathway/edit-conditions.ts";
import { removeStep } from "@footbridge/live/pathway/edits.ts";
import { useLingui } from "@lingui/react/macro";
import {
  Background,
  type Connection,
  type NodeProps,
  type ReactFlowInstance,
  type ReactFlowProps,
  ReactFlow,
  useReactFlow,
} from "@xyflow/react";
import { memo, type PointerEvent, type RefObject, useMemo, useRef } from "react";
import { useDrawn, useSayAloud } from "../drawing.ts";
import type { Person, Presence } from "../others.ts";
import { CardNode } from "./card-node.tsx";
import { Cursors } from "./cursors.tsx";
import { FarCard } from "./far-card.tsx";
import { FarLinks } from "./far-links.tsx";
import { manyCards, useFar } from "./far.ts";
import type { CanvasNode, FrameNode, Link } from "./nodes.ts";
import { whole } from "./place.ts";
import { useCards } from "./use-cards.ts";
import { useLinks } from "./use-links.ts";
import { type LinkMarks, useMarkedLinks } from "./use-marked-links.ts";

interface BoardProps {
  readonly others: readonly Person[];
  readonly presence: Presence | undefined;
  readonly downwards: boolean;
  readonly wrapper: RefObject<HTMLFieldSetElement | null>;
  readonly onMark: (marked: { readonly nodes: CanvasNode[] }) => void;
  readonly marks: LinkMarks;
}

/** The board itself: what a drag draws anew is here, and nothing else. */
export const Board = memo(function Board(props: BoardProps) {
  const { wrapper, others, presence, downwards, onMark, marks } = props;
  const { t } = useLingui();
  const { pathway, deed, readOnly } = useDrawn();
  const far = useFar(pathway.steps.length);
  const { nodes, cards, onChanges, onDrag, onDragStop } = useCards({ others, downwards, far });
  const links = useLinks();
  const { shown, onEdgesChange, onPaneClick } = useMarkedLinks({ links, downwards, far, marks });
  const sayAloud = useSayAloud();
  const acts = useMemo(
    () => ({
      onConnect: ({ source, target }: Connection) => deed(link(source, target)),
      onNodesDelete: (gone: readonly CanvasNode[]) => {
        const count = gone.length;
        deed(together(...gone.map(({ id }) => removeStep(id))));
        sayAloud(t`Taken away: ${count}`);
      },
      onEdgesDelete: (gone: readonly Link[]) =>
        deed(together(...gone.map(({ source, target }) => unlink(source, target)))),
    }),
    [deed, sayAloud, t],
  );
  return (
    <fieldset
      className="fbe-cluster fbe-canvas"
      ref={wrapper}
      onPointerMove={useCursor(presence)}
      aria-label={t`Canvas. F2 shows the same as a list.`}
    >
      <ReactFlow
        {...still}
        {...acts}
        nodes={nodes}
        edges={far ? noLinks : shown}
        onEdgesChange={onEdgesChange}
        onPaneClick={onPaneClick}
        onNodesChange={onChanges}
        onNodeDrag={onDrag}
        onNodeDragStop={onDragStop}
        onSelectionChange={onMark}
        deleteKeyCode={readOnly ? null : "Delete"}
        nodesDraggable={!readOnly}
        nodesConnectable={!readOnly}
        onlyRenderVisibleElements={pathway.steps.length > manyCards}
      >
        <Background gap={24} />
        {far ? (
          <FarLinks links={links} cards={cards} downwards={downwards} marked={marks.marked} />
        ) : undefined}
        <Cursors presence={presence} />
      </ReactFlow>
    </fieldset>
  );
});

/** From afar all links are a few drawings. */
const noLinks: Link[] = [];

/** What never changes, told as the same objects each time. */
const still: ReactFlowProps<CanvasNode, Link> = {
  nodeTypes: { card: CardNode, far: FarCard, frame: Frame },
  isValidConnection: ({ source, target }) => source !== target,
  onInit: (begun) => void showBeginning(begun),
  nodesFocusable: false,
  edgesFocusable: false,
  minZoom: 0.1,
  maxZoom: 2,
  defaultEdgeOptions: { type: "smoothstep" },
};

function Frame({ data: { name } }: NodeProps<FrameNode>) {
  return <div className="fbe-frame">{name}</div>;
}

/** At this size a card can still be read. */
const readable = 0.62;

/** Shows the whole pathway where its cards can be read at that size, otherwise its beginning. */
async function showBeginning(flow: ReactFlowInstance<CanvasNode, Link>): Promise<void> {
  await flow.fitView(whole);
  if (flow.getViewport().zoom >= readable) return;
  const { x, y } = flow.getNodesBounds(flow.getNodes());
  await flow.setViewport({ x: 24 - x * readable, y: 48 - y * readable, zoom: readable });
}

/** Where this person points is told to the others so often, in milliseconds. */
const pointMs = 100;

function useCursor(presence: Presence | undefined) {
  const flow = useReactFlow();
  const told = useRef(0);
  return (event: PointerEvent): void => {
    if (presence === undefined || event.timeStamp - told.current < pointMs) return;
    told.current = event.timeStamp;
    const { x, y } = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    presence.setLocalStateField("cursor", { x: Math.round(x), y: Math.round(y) });
  };
}
