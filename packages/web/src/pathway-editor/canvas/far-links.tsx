import { getSmoothStepPath, Position, ViewportPortal } from "@xyflow/react";
import { memo, useMemo, useState } from "react";
import type { CardNode, Link } from "./nodes.ts";
import { card, type Place } from "./place.ts";

interface FarLinksProps {
  readonly links: readonly Link[];
  readonly cards: readonly CardNode[];
  readonly downwards: boolean;
}

/** All links as two drawings: those of cards under way, made anew with each move, and the rest, which stays. */
export function FarLinks({ links, cards, downwards }: FarLinksProps) {
  const moving = cards.filter(({ dragging }) => dragging === true);
  const resting = useSame(cards.filter(({ dragging }) => dragging !== true));
  const still = useMemo(() => pathOf(links, placesOf(resting), downwards), [links, resting, downwards]);
  const named = new Set(moving.map(({ id }) => id));
  const moved =
    named.size === 0
      ? ""
      : pathOf(
          links.filter(({ source, target }) => named.has(source) || named.has(target)),
          placesOf(cards),
          downwards,
        );
  return (
    <ViewportPortal>
      <Lines path={still} />
      <Lines path={moved} />
    </ViewportPortal>
  );
}

const Lines = memo(function Lines({ path }: { readonly path: string }) {
  return (
    <svg className="fbe-far-links" aria-hidden="true" width="1" height="1">
      <path d={path} />
    </svg>
  );
});

const placesOf = (cards: readonly CardNode[]): ReadonlyMap<string, Place> =>
  new Map(cards.map(({ id, position }) => [id, position]));

/** One path for the links between cards that have a place. */
function pathOf(links: readonly Link[], places: ReadonlyMap<string, Place>, downwards: boolean): string {
  return links
    .map(({ source, target }) => {
      const [from, to] = [places.get(source), places.get(target)];
      if (from === undefined || to === undefined) return "";
      const [path] = getSmoothStepPath(
        downwards
          ? {
              sourceX: from.x + card.width / 2,
              sourceY: from.y + card.height,
              targetX: to.x + card.width / 2,
              targetY: to.y,
              sourcePosition: Position.Bottom,
              targetPosition: Position.Top,
            }
          : {
              sourceX: from.x + card.width,
              sourceY: from.y + card.height / 2,
              targetX: to.x,
              targetY: to.y + card.height / 2,
              sourcePosition: Position.Right,
              targetPosition: Position.Left,
            },
      );
      return path;
    })
    .join("");
}

/** The same list while its members are the same. */
function useSame<T>(list: readonly T[]): readonly T[] {
  const [kept, keep] = useState(list);
  const same = kept.length === list.length && kept.every((one, place) => one === list[place]);
  if (!same) keep(list);
  return same ? kept : list;
}
