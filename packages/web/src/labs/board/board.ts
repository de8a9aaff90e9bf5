import type { BoardStage } from "@footbridge/core/lab/record.ts";

/** What somebody said under a card. */
export interface BoardComment {
  readonly id: string;
  readonly text: string;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** A card as a board shows it. */
export interface BoardCard {
  readonly id: string;
  readonly stage: BoardStage;
  readonly text: string;
  /** Who wrote it, as far as it is known here. */
  readonly author: string;
  /** Whoever looks may change its words and take it off. */
  readonly own: boolean;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly group: string | undefined;
  readonly comments: readonly BoardComment[];
  readonly votes: number;
  /** The dot of whoever looks is on it. */
  readonly mine: boolean;
}

/** Cards that say one thing, with the name that the table gave. */
export interface BoardGroup {
  readonly id: string;
  readonly name: string;
}

/** One stage of a table's board, as one person sees it now. */
export interface BoardTold {
  readonly cards: readonly BoardCard[];
  /** Cards taken off the board; they can be brought back. */
  readonly removed: readonly BoardCard[];
  readonly groups: readonly BoardGroup[];
  readonly dotsLeft: number;
  /** 0 while no dots are given. */
  readonly dotsEach: number;
  /** Dots are counted, and none is given any more. */
  readonly dotsOver: boolean;
  /** Whoever looks cannot write now. */
  readonly locked: boolean;
}

/** What one person can do to a board. All but dots is at once on their own device, and goes to the others when there is a line. */
export interface BoardDeeds {
  readonly add: (text: string) => void;
  readonly edit: (card: string, text: string, shown: string) => void;
  readonly remove: (card: string) => void;
  readonly restore: (card: string) => void;
  /** Puts a card in a group; into none where undefined. */
  readonly put: (card: string, group: string | undefined) => void;
  /** Makes a group of cards, named by the words of the first. */
  readonly makeGroup: (cards: readonly string[]) => void;
  readonly nameGroup: (group: string, name: string, shown: string) => void;
  readonly comment: (card: string, text: string) => void;
  /** Puts the person's dot on a card, or takes it back. */
  readonly vote: (card: string, on: boolean) => void;
}

/** Somebody else at this board now. */
export interface Present {
  readonly id: number;
  readonly name: string;
  /** The card they write on, where they do. */
  readonly card: string | undefined;
}

/** Longest card and comment, in characters: what fits on a card. The service takes more. */
export const longestCard = 280;
export const longestComment = 280;
export const longestName = 60;
