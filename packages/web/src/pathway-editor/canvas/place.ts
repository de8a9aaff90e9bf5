import { stepsNamed } from "@footbridge/core/checks/graph.ts";
import type { Pathway } from "@footbridge/core/model/pathway.ts";

/** A place on the canvas, in pixels at full size. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The size of a card, in pixels at full size. */
export const card = { width: 224, height: 96 } as const;

/** All cards, none larger than at full size. */
export const whole = { padding: 0.06, maxZoom: 1 } as const;

const gap = { along: 96, across: 40 } as const;

/** Where every card stands: at its own place, or behind the cards before it, one under the other; downwards on a phone. */
export function placesOf(pathway: Pathway, downwards: boolean): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const rows = new Map<number, number>();
  const depth = pathway.steps.every(({ at }) => at !== undefined) ? none : depthsOf(pathway);
  const own = pathway.steps.flatMap(({ at }) => (at === undefined ? [] : [at]));
  // Cards without a place stand clear of those that were put somewhere.
  const start = own.length === 0 ? 0 : Math.max(...own.map(({ y }) => y)) + card.height + gap.across * 2;
  for (const { id, at } of pathway.steps) {
    if (at !== undefined) {
      places.set(id, at);
      continue;
    }
    const column = depth.get(id) ?? 0;
    const row = rows.get(column) ?? 0;
    rows.set(column, row + 1);
    const [along, across] = downwards
      ? [card.height + gap.along / 2, card.width + gap.across]
      : [card.width + gap.along, card.height + gap.across];
    places.set(
      id,
      downwards
        ? { x: row * across, y: start + column * along }
        : { x: column * along, y: start + row * across },
    );
  }
  return places;
}

const none: ReadonlyMap<string, number> = new Map();

/** How many steps lie before each, on the longest way without going round; supports stand in the first column. */
function depthsOf(pathway: Pathway): ReadonlyMap<string, number> {
  const byId = new Map(pathway.steps.map((step) => [step.id, step]));
  const depths = new Map<string, number>();
  const depthOf = (id: string, open: ReadonlySet<string>): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    const step = byId.get(id);
    if (step === undefined || open.has(id)) return -1;
    const within = new Set(open).add(id);
    const depth = 1 + Math.max(-1, ...stepsNamed(step.after).map((before) => depthOf(before, within)));
    depths.set(id, depth);
    return depth;
  };
  for (const id of byId.keys()) depthOf(id, new Set());
  return depths;
}
