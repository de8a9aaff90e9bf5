import { stepsNamed } from "@footbridge/core/checks/graph.ts";
import { doneFact, type Pathway, type PathwayStep } from "@footbridge/core/model/pathway.ts";
import { factsIn, type Requirement } from "@footbridge/core/model/requirement.ts";
import { isLeaf, partsOf } from "@footbridge/core/rules/leaf.ts";
import type { Edge, Node } from "@xyflow/react";
import type { Person } from "../others.ts";
import { card, type Place } from "./place.ts";

/** A card of the canvas. */
export type CardNode = Node<
  { readonly step: PathwayStep; readonly here: string; readonly open: boolean },
  "card" | "far"
>;
/** The frame around the cards of a group. */
export type FrameNode = Node<{ readonly name: string }, "frame">;
export type CanvasNode = CardNode | FrameNode;

/** How a link counts: needed, or one of several ways of which so many are wanted. */
export interface LinkData {
  readonly [key: string]: unknown;
  readonly wanted: number;
  readonly parts: number;
}
export type Link = Edge<LinkData>;

/** What the cards are made of. */
export interface CardsAre {
  readonly steps: readonly PathwayStep[];
  readonly places: ReadonlyMap<string, Place>;
  readonly others: readonly Person[];
  /** The card whose form is open. */
  readonly opened: string | undefined;
  /** Seen from afar, as plain shapes. */
  readonly far: boolean;
}

/** The cards, made anew only where step, place or people at it changed. */
export function cardsOf(are: CardsAre, before: readonly CardNode[]): readonly CardNode[] {
  const { steps, places, others, opened, far } = are;
  const type = far ? "far" : "card";
  const known = new Map(before.map((node) => [node.id, node]));
  return steps.map((step): CardNode => {
    const position = places.get(step.id) ?? { x: 0, y: 0 };
    const here = others
      .filter((person) => person.selected === step.id)
      .map(({ name }) => name)
      .join(", ");
    const old = known.get(step.id);
    const open = opened === step.id;
    if (
      old?.data.step === step &&
      old.type === type &&
      old.data.here === here &&
      old.data.open === open &&
      old.position.x === position.x &&
      old.position.y === position.y
    )
      return old;
    return {
      ...old,
      id: step.id,
      type,
      position,
      data: { step, here, open },
      width: card.width,
      height: card.height,
    };
  });
}

/** A frame around each group, behind its cards. */
export function framesOf(cards: readonly CardNode[]): readonly FrameNode[] {
  const groups = new Map<string, CardNode[]>();
  for (const node of cards) {
    const { group } = node.data.step;
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), node]);
  }
  const margin = 20;
  return [...groups].map(([name, nodes]): FrameNode => {
    const xs = nodes.map(({ position }) => position.x);
    const ys = nodes.map(({ position }) => position.y);
    const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin * 2];
    return {
      id: `group ${name}`,
      type: "frame",
      position: { x: left, y: top },
      width: Math.max(...xs) + card.width + margin - left,
      height: Math.max(...ys) + card.height + margin - top,
      data: { name },
      zIndex: -1,
      draggable: false,
      selectable: false,
      connectable: false,
      deletable: false,
      focusable: false,
    };
  });
}

/** Every link of the pathway, with how it counts in the condition it stands in; the same objects where nothing changed. */
export function linksOf({ steps }: Pathway, old: readonly Link[] = []): readonly Link[] {
  const known = new Map(old.map((link) => [link.id, link]));
  const links = freshLinks(steps).map((link) => {
    const same = known.get(link.id);
    return same?.data?.wanted === link.data?.wanted && same?.data?.parts === link.data?.parts
      ? (same ?? link)
      : link;
  });
  return links.length === old.length && links.every((link, place) => link === old[place]) ? old : links;
}

function freshLinks(steps: Pathway["steps"]): readonly Link[] {
  const there = new Set(steps.map(({ id }) => id));
  return steps.flatMap(({ id, after }) =>
    stepsNamed(after)
      .filter((before) => there.has(before))
      .map((before): Link => {
        const group = groupAround(after, doneFact(before));
        const optional = group.wanted < group.parts;
        return {
          id: `${before} > ${id}`,
          source: before,
          target: id,
          data: group,
          className: optional ? "fbe-link fbe-link--or" : "fbe-link",
        };
      }),
  );
}

/** The innermost group that names a fact: how many of how many parts it wants. */
function groupAround(
  requirement: Requirement,
  fact: string,
): { readonly wanted: number; readonly parts: number } {
  if (isLeaf(requirement)) return { wanted: 1, parts: 1 };
  const { wanted, parts } = partsOf(requirement);
  const inner = parts.find((part) => !isLeaf(part) && factsIn(part).includes(fact));
  const own = parts.some((part) => "has" in part && part.has === fact);
  return own || inner === undefined ? { wanted, parts: parts.length } : groupAround(inner, fact);
}
