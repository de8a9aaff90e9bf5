import { ViewportPortal } from "@xyflow/react";
import { memo, useMemo, useState } from "react";
import { lineOf } from "./line-of.ts";
import type { CardNode, Link } from "./nodes.ts";
import type { Place } from "./place.ts";

interface FarLinksProps {
  readonly links: readonly Link[];
  readonly cards: readonly CardNode[];
  readonly downwards: boolean;
  readonly marked: ReadonlySet<string>;
}

/** All links as few drawings: those of cards under way, made anew with each move, those marked, and the rest, which stays. */
export function FarLinks({ links, cards, downwards, marked }: FarLinksProps) {
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
  const chosen =
    marked.size === 0
      ? ""
      : pathOf(
          links.filter(({ id }) => marked.has(id)),
          placesOf(cards),
          downwards,
        );
  return (
    <ViewportPortal>
      <Lines path={still} />
      <Lines path={moved} />
      <Lines path={chosen} marked />
    </ViewportPortal>
  );
}

interface LinesProps {
  readonly path: string;
  readonly marked?: boolean;
}

const Lines = memo(function Lines({ path, marked = false }: LinesProps) {
  return (
    <svg
      className={marked ? "fbe-far-links fbe-far-links--marked" : "fbe-far-links"}
      aria-hidden="true"
      width="1"
      height="1"
    >
      <path d={path} />
    </svg>
  );
});

const placesOf = (cards: readonly CardNode[]): ReadonlyMap<string, Place> =>
  new Map(cards.map(({ id, position }) => [id, position]));

/** One path for the links between cards that have a place. */
const pathOf = (links: readonly Link[], places: ReadonlyMap<string, Place>, downwards: boolean): string =>
  links.map((link) => lineOf(link, places, downwards)).join("");

/** The same list while its members are the same. */
function useSame<T>(list: readonly T[]): readonly T[] {
  const [kept, keep] = useState(list);
  const same = kept.length === list.length && kept.every((one, place) => one === list[place]);
  if (!same) keep(list);
  return same ? kept : list;
}
