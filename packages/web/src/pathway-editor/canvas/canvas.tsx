import "@xyflow/react/dist/base.css";
import { together } from "@footbridge/live/pathway/edit.ts";
import { link, unlink } from "@footbridge/live/pathway/edit-conditions.ts";
import { groupSteps, placeSteps, removeStep } from "@footbridge/live/pathway/edits.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import {
  Background,
  type Connection,
  MiniMap,
  type NodeProps,
  type ReactFlowInstance,
  type ReactFlowProps,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from "@xyflow/react";
import {
  type FormEvent,
  memo,
  type PointerEvent,
  type RefObject,
  useCallback,
  useMemo,
  useRef,
  useState,
} from "react";
import { useDrawn, useOpen } from "../drawing.ts";
import { AddCard } from "../list/add-card.tsx";
import type { Person, Presence } from "../others.ts";
import { CardNode } from "./card-node.tsx";
import { Cursors } from "./cursors.tsx";
import { Downwards } from "./downwards.ts";
import { type CanvasNode, type FrameNode, type Link, linksOf } from "./nodes.ts";
import { card } from "./place.ts";
import { useCards } from "./use-cards.ts";

interface CanvasProps {
  readonly others: readonly Person[];
  readonly presence: Presence | undefined;
}

function Frame({ data: { name } }: NodeProps<FrameNode>) {
  return <div className="fbe-frame">{name}</div>;
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
      <CanvasTools downwards={downwards} marked={marked} />
      <Board wrapper={wrapper} others={others} presence={presence} downwards={downwards} onMark={onMark} />
    </>
  );
}

/** Between new cards, and from the edge of the canvas, in pixels. */
const margin = 32;

interface BoardProps extends CanvasProps {
  readonly downwards: boolean;
  readonly wrapper: RefObject<HTMLFieldSetElement | null>;
  readonly onMark: (marked: { readonly nodes: CanvasNode[] }) => void;
}

/** The board itself: what a drag draws anew is here, and nothing else. */
const Board = memo(function Board({ wrapper, others, presence, downwards, onMark }: BoardProps) {
  const { t } = useLingui();
  const { pathway, deed, readOnly } = useDrawn();
  const { nodes, onChanges, onDrag, onDragStop } = useCards(others, downwards);
  const links = useLinks();
  const acts = useMemo(
    () => ({
      onConnect: ({ source, target }: Connection) => deed(link(source, target)),
      onNodesDelete: (gone: readonly CanvasNode[]) => deed(together(...gone.map(({ id }) => removeStep(id)))),
      onEdgesDelete: (gone: readonly Link[]) =>
        deed(together(...gone.map(({ source, target }) => unlink(source, target)))),
    }),
    [deed],
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
        edges={links}
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
        {downwards ? undefined : <MiniMap pannable zoomable ariaLabel={t`Small map of the pathway`} />}
        <Cursors others={others} />
      </ReactFlow>
    </fieldset>
  );
});

/** From so many cards on, only those in sight are drawn. */
const manyCards = 80;

/** What never changes, told as the same objects each time. */
const still: ReactFlowProps<CanvasNode, Link> = {
  nodeTypes: { card: CardNode, frame: Frame },
  isValidConnection: ({ source, target }) => source !== target,
  onInit: (begun) => void showBeginning(begun),
  nodesFocusable: false,
  edgesFocusable: false,
  minZoom: 0.1,
  maxZoom: 2,
  defaultEdgeOptions: { type: "smoothstep" },
};

/** All cards, none larger than at full size. */
const whole = { padding: 0.06, maxZoom: 1 } as const;

/** At this size a card can still be read. */
const readable = 0.62;

/** Shows the whole pathway where its cards can be read at that size, otherwise its beginning. */
async function showBeginning(flow: ReactFlowInstance<CanvasNode, Link>): Promise<void> {
  await flow.fitView(whole);
  if (flow.getViewport().zoom >= readable) return;
  const { x, y } = flow.getNodesBounds(flow.getNodes());
  await flow.setViewport({ x: 24 - x * readable, y: 48 - y * readable, zoom: readable });
}

/** The links, with the words of those that are one of several ways. */
function useLinks(): Link[] {
  const { t } = useLingui();
  const { pathway } = useDrawn();
  const [kept, keep] = useState(() => ({ pathway, links: linksOf(pathway) }));
  const { links } = kept;
  if (kept.pathway !== pathway) keep({ pathway, links: linksOf(pathway, links) });
  return useMemo(
    () =>
      links.map((one) => {
        const { wanted = 1, parts = 1 } = one.data ?? {};
        return wanted >= parts ? one : { ...one, label: wanted === 1 ? t`or` : t`${wanted} of ${parts}` };
      }),
    [links, t],
  );
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

interface ToolsProps {
  readonly downwards: boolean;
  readonly marked: readonly string[];
}

/** Zoom, fit, arranging, and a group of the cards that are marked. */
function CanvasTools({ downwards, marked }: ToolsProps) {
  const { t } = useLingui();
  const { pathway, deed, readOnly } = useDrawn();
  const flow = useReactFlow();
  const [name, setName] = useState("");
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
  const group = (event: FormEvent): void => {
    event.preventDefault();
    deed(groupSteps(marked, name.trim() === "" ? undefined : name.trim()));
    setName("");
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
      {marked.length < 2 || readOnly ? undefined : (
        <form className="fbe-add" onSubmit={group}>
          <input
            className="fbw-input"
            aria-label={t`Name of the group`}
            placeholder={t`Name of the group`}
            value={name}
            maxLength={200}
            onChange={({ target }) => setName(target.value)}
          />
          <button type="submit" className="fbe-tool">
            {name.trim() === "" ? <Trans>Take out of their group</Trans> : <Trans>Group them</Trans>}
          </button>
        </form>
      )}
    </fieldset>
  );
}
