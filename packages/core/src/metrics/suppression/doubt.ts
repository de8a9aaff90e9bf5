import { spanOf } from "./reach.ts";
import type { SuppressionRules } from "./rules.ts";
import { at, bounded, peopleAt, shown, stateAt, type Table } from "./table.ts";

/** How wide the counts of a place are to stay open, in people between the least and the greatest a reader must reckon with. */
export interface Wanted {
  /** By layer. */
  readonly layers: readonly number[];
  /** All people of the place. */
  readonly people: number;
}

/**
 * People stay open within ± `within`. Of a rate's parts, those who reached it too, and the others so far that one or two are not told
 * from none; but no more than a shown total or a shown bound leaves of them anyway.
 */
export function wantedAt(table: Table, place: number, { within, leastApart }: SuppressionRules): Wanted {
  const full = Math.min(2 * within, nobodyAround(table, place), mostOf(table, place));
  if (table.layers.length === 1) return { layers: [full], people: full };
  const apart = 2 * (leastApart - 1);
  const people = peopleAt(table, place);
  const layers = [full, apart].map((span, layer) => {
    const edge = table.edge[place] ?? 0;
    const isFew = stateAt(table, place) === bounded && (layer === 0) === edge < 50;
    const told = Math.floor(((edge < 50 ? edge : 100 - edge) * people) / 100);
    const most = Math.min(shownAround(table, layer, place), at(table.most[layer], place));
    return Math.min(span, isFew ? Math.min(apart, told) : span, most);
  });
  return { layers, people: full };
}

/** All people that a longer window shows. */
const mostOf = ({ most }: Table, place: number): number =>
  most.reduce((sum, layer) => sum + at(layer, place), 0);

/** Where nobody is, the people of the smallest total around: that these may all be there is doubt enough. */
function nobodyAround(table: Table, place: number): number {
  if (peopleAt(table, place) > 0) return Infinity;
  return Math.min(
    ...totalsOf(table, place).flatMap((each) => (each === place ? [] : [peopleAt(table, each)])),
  );
}

/** The places that hold all of a place's people: its row's total, its column's, and the whole. */
export const totalsOf = ({ columns, whole }: Table, place: number): readonly number[] => {
  const column = place % columns;
  return [place - column, ...(whole < 0 ? [] : [whole * columns + column, whole * columns])];
};

/** The smallest shown count that holds all of the place's. */
function shownAround(table: Table, layer: number, place: number): number {
  return Math.min(
    ...totalsOf(table, place).map((each) =>
      each !== place && stateAt(table, each) === shown ? at(table.layers[layer], each) : Infinity,
    ),
  );
}

/** Whether a hidden place is in doubt as far as is wanted: tables readers cannot tell from the true one are that far apart in it. */
export function isInDoubt(table: Table, place: number, wanted: Wanted): boolean {
  let people = 0;
  for (const [layer, span] of wanted.layers.entries()) {
    const far =
      layer === table.layers.length - 1
        ? Math.max(span, wanted.people - people)
        : Math.max(span, wanted.people);
    const found = spanOf(table, layer, place, far);
    if (found < span) return false;
    people += found;
  }
  return people >= wanted.people;
}
