import { getSmoothStepPath, Position } from "@xyflow/react";
import type { Link } from "./nodes.ts";
import { card, type Place } from "./place.ts";

/** The line of a link from edge to edge of its cards, as the path of a drawing; nothing where a card has no place. */
export function lineOf(
  { source, target }: Link,
  places: ReadonlyMap<string, Place>,
  downwards: boolean,
): string {
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
}
