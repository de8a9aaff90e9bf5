import type { Link } from "./nodes.ts";
import type { Place } from "./place.ts";

/** The link whose line passes nearest to a place, if it is no farther than `reach`. */
export function nearestLink(
  links: readonly Link[],
  lineOf: (link: Link) => string,
  at: Place,
  reach: number,
): Link | undefined {
  let [best, nearest]: [Link | undefined, number] = [undefined, reach];
  for (const link of links) {
    const distance = distanceTo(cornersOf(lineOf(link)), at);
    if (distance <= nearest) [best, nearest] = [link, distance];
  }
  return best;
}

/** The corners of a path of lines and rounded corners, in its order. */
const cornersOf = (path: string): readonly Place[] =>
  [...path.matchAll(/(-?[\d.]+)[ ,]+(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));

function distanceTo(corners: readonly Place[], at: Place): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [place, from] of corners.entries()) {
    const to = corners[place + 1];
    if (to !== undefined) least = Math.min(least, distanceToSpan(from, to, at));
  }
  return least;
}

function distanceToSpan(from: Place, to: Place, at: Place): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((at.x - from.x) * dx + (at.y - from.y) * dy) / length;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(at.x - from.x - share * dx, at.y - from.y - share * dy);
}
