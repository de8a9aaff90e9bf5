import type { BoardStage } from "@footbridge/core/lab/stages.ts";
import type { Board, Written } from "./read.ts";

/** Words of one person that did not get on the board, to be written once more. */
export type Untaken =
  | { readonly kind: "card"; readonly stage: BoardStage; readonly text: string }
  | { readonly kind: "comment"; readonly card: string; readonly text: string };

/**
 * What of a board as it was here is not on the one that was kept: one's own words; and what the kept board knows nothing of, in
 * whose name it ever was, for nobody is sent what is not kept: it was written on this device, by a seat that has ended since.
 */
export function untakenOf(here: Board, kept: Board, author: string): readonly Untaken[] {
  const mine = <T extends Written>(list: readonly T[], known: readonly Written[]): readonly T[] => {
    const ids = new Set(known.map(({ id }) => id));
    return list.filter((one) => !one.archived && (one.author === author || !ids.has(one.id)));
  };
  const cards = new Set(kept.cards.map(({ text }) => text));
  const comments = new Set(kept.comments.map(({ card, text }) => `${card} ${text}`));
  return [
    ...mine(here.cards, kept.cards)
      .filter(({ text }) => !cards.has(text))
      .map(({ stage, text }) => ({ kind: "card" as const, stage, text })),
    ...mine(here.comments, kept.comments)
      .filter(({ card, text }) => !comments.has(`${card} ${text}`))
      .map(({ card, text }) => ({ kind: "comment" as const, card, text })),
  ];
}

/** Words of one person on a board, where nobody tells any more which of them were kept. */
export function wordsOf(board: Board, author: string): readonly Untaken[] {
  const own = <T extends Written>(list: readonly T[]) => list.filter((one) => one.author === author);
  const here = { ...board, cards: own(board.cards), comments: own(board.comments) };
  return untakenOf(here, { ...board, cards: [], comments: [] }, author);
}
