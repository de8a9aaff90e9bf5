import type { Lens } from "../lens/lens.ts";
import { Front, type Route } from "./front.ts";
import { type OneOptions, type OneOutcome, type OpenVector, searchOne } from "./one.ts";
import type { Aim } from "./targets.ts";

export interface ManyOutcome {
  readonly routes: readonly Route[];
  readonly proven: boolean;
  readonly alreadyOpen: boolean;
  readonly open: readonly OpenVector[];
}

/** All best routes to any of the aims. The front of one search prunes the next. */
export function searchAll(lens: Lens, aims: readonly Aim[], options: OneOptions): ManyOutcome {
  const front = new Front();
  const open: OpenVector[] = [];
  let proven = true;
  for (const { fact, occupation } of aims) {
    front.occupation = occupation;
    const outcome: OneOutcome = searchOne(lens, [fact], front, options);
    if (outcome.alreadyOpen) return { routes: [], proven: true, alreadyOpen: true, open: [] };
    proven &&= outcome.proven;
    open.push(...outcome.open);
  }
  return { routes: front.routes, proven, alreadyOpen: false, open };
}
