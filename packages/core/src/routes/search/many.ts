import type { Lens } from "../lens/lens.ts";
import { boundAims, type BoundedAim } from "./bounds.ts";
import { Front, noSlack, type Route } from "./front.ts";
import { keyOf, type OpenVector } from "./parts.ts";
import { joinLeft, type Left } from "./left.ts";
import { leftOf, OneSearch, type OneOptions } from "./one.ts";
import type { Aim } from "../problem/targets.ts";

export interface ManyOutcome {
  readonly routes: readonly Route[];
  readonly alreadyOpen: boolean;
  /** What was not searched; undefined where the front is proven to be whole. */
  readonly left: Left | undefined;
}

/** All best routes to any of the aims. The front of one search prunes the next. */
export function searchAll(lens: Lens, aims: readonly Aim[], options: OneOptions): ManyOutcome {
  const bounded =
    aims.length > 1
      ? boundAims(lens, aims, options.clock)
      : aims.map((aim) => ({ ...aim, bound: nothingKnown }));
  if (bounded === undefined)
    return { routes: [], alreadyOpen: false, left: leftOf(new Front(), nothingKnown) };
  if (aims.length > 1 && bounded.some(({ bound }) => bound[0] === 0)) return alreadyOpen;
  const front = new Front();
  const exact = options.slack === noSlack;
  const waiting = bounded.toSorted((a, b) => keyOf(a.bound) - keyOf(b.bound) || a.fact - b.fact);
  const searches: OneSearch[] = [];
  const unseen: BoundedAim[] = [];
  for (const aim of waiting) {
    if (front.covers(...aim.bound, noSlack)) continue;
    if (options.clock.expired()) {
      unseen.push(aim);
      continue;
    }
    const search = new OneSearch(lens, aim, front, options);
    search.run(aims.length === 1 ? options.clock : options.clock.part(firstShare), exact);
    if (search.alreadyOpen) return alreadyOpen;
    if (!search.proven) searches.push(search);
  }
  for (const search of searches) search.run(options.clock, exact);
  if (!exact) for (const search of searches) search.run(options.clock, true);
  const lefts = [
    ...searches.map((search) => search.left()),
    ...unseen.map(({ bound }) => leftOf(front, bound)),
  ];
  return { routes: front.routes, alreadyOpen: false, left: lefts.reduce(joinLeft, undefined) };
}

/** Part of the time left that one of many aims may take before the others had their turn. */
const firstShare = 0.3;

const nothingKnown: OpenVector = [0, 0, 0, 0];

const alreadyOpen: ManyOutcome = { routes: [], alreadyOpen: true, left: undefined };
