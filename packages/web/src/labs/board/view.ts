import type { BoardCard, BoardDeeds, BoardTold, Present } from "./board.ts";

/** What both views of a board are given. */
export interface ViewProps {
  readonly board: BoardTold;
  readonly deeds: BoardDeeds;
  readonly present: readonly Present[];
  readonly onWriting: (card: string | undefined) => void;
}

/** Cards, and the groups that there are. */
export interface Grouped<Card> {
  readonly cards: readonly Card[];
  readonly groups: BoardTold["groups"];
}

/** The cards of a board by group, in the order of the groups; last those in none. A group without cards is left out. */
export function byGroup<Card extends Pick<BoardCard, "group">>({
  cards,
  groups,
}: Grouped<Card>): readonly {
  readonly id: string | undefined;
  readonly name: string;
  readonly cards: readonly Card[];
}[] {
  const known = new Set(groups.map(({ id }) => id));
  const named = groups
    .map(({ id, name }) => ({ id, name, cards: cards.filter(({ group }) => group === id) }))
    .filter(({ cards: own }) => own.length > 0);
  const rest = cards.filter(({ group }) => group === undefined || !known.has(group));
  return rest.length === 0 ? named : [...named, { id: undefined, name: "", cards: rest }];
}
