import type { BoardStage } from "@footbridge/core/lab/stages.ts";
import type { Board } from "./read.ts";

/** Words of one person that did not get on the board, to be written once more. */
export type Untaken =
  | { readonly kind: "card"; readonly stage: BoardStage; readonly text: string }
  | { readonly kind: "comment"; readonly card: string; readonly text: string };

/** What of somebody's own words was on the board as it was here, and is not on the one that was kept. */
export function untakenOf(here: Board, kept: Board, author: string): readonly Untaken[] {
  const own = <T extends { readonly author: string; readonly archived: boolean }>(list: readonly T[]) =>
    list.filter((one) => one.author === author && !one.archived);
  const cards = new Set(kept.cards.map(({ text }) => text));
  const comments = new Set(kept.comments.map(({ card, text }) => `${card} ${text}`));
  return [
    ...own(here.cards)
      .filter(({ text }) => !cards.has(text))
      .map(({ stage, text }) => ({ kind: "card" as const, stage, text })),
    ...own(here.comments)
      .filter(({ card, text }) => !comments.has(`${card} ${text}`))
      .map(({ card, text }) => ({ kind: "comment" as const, card, text })),
  ];
}
