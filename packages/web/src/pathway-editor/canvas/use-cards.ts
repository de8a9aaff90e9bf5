import { placeSteps } from "@footbridge/live/pathway/edits.ts";
import { applyNodeChanges, type NodeChange } from "@xyflow/react";
import { use, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { PlacedContext, useDrawn } from "../drawing.ts";
import type { Person } from "../others.ts";
import { type CanvasNode, type CardNode, cardsOf, framesOf } from "./nodes.ts";
import { placesOf } from "./place.ts";

/** A card under way tells its place so often, in milliseconds. */
const tellMs = 150;

interface CardsProps {
  readonly others: readonly Person[];
  readonly downwards: boolean;
  /** Seen from afar, as plain shapes. */
  readonly far: boolean;
}

/** The cards as they lie on the canvas: those of the document, and where the hand has them now. */
export function useCards({ others, downwards, far }: CardsProps) {
  const { pathway: settled, selected, edit } = useDrawn();
  const pathway = use(PlacedContext) ?? settled;
  const [cards, setCards] = useState<readonly CardNode[]>([]);
  const dragged = useRef(new Set<string>());
  const told = useRef(0);
  const places = useMemo(() => placesOf(pathway, downwards), [pathway, downwards]);
  const { steps } = pathway;
  useEffect(() => {
    setCards((before) => {
      const held = new Map(places);
      for (const node of before) if (dragged.current.has(node.id)) held.set(node.id, node.position);
      return cardsOf({ steps, places: held, others, opened: selected, far }, before);
    });
  }, [steps, places, others, selected, far]);
  const onChanges = useCallback((changes: NodeChange<CanvasNode>[]) => {
    // Only the document takes cards away.
    const own = changes.filter((change): change is NodeChange<CardNode> => change.type !== "remove");
    setCards((before) => applyNodeChanges<CardNode>(own, [...before]));
  }, []);
  const tell = useCallback(
    (nodes: readonly CanvasNode[]) => {
      told.current = performance.now();
      edit(placeSteps(new Map(nodes.map(({ id, position }) => [id, position]))));
    },
    [edit],
  );
  const onDrag = useCallback(
    (_event: unknown, _node: CanvasNode, nodes: CanvasNode[]) => {
      for (const { id } of nodes) dragged.current.add(id);
      if (performance.now() - told.current >= tellMs) tell(nodes);
    },
    [tell],
  );
  const onDragStop = useCallback(
    (_event: unknown, _node: CanvasNode, nodes: CanvasNode[]) => {
      tell(nodes);
      dragged.current.clear();
    },
    [tell],
  );
  const frames = useMemo(() => framesOf(cards), [cards]);
  const nodes = useMemo((): CanvasNode[] => [...frames, ...cards], [frames, cards]);
  return { nodes, cards, onChanges, onDrag, onDragStop };
}
