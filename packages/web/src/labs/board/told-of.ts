import type { BoardStage } from "@footbridge/core/lab/record.ts";
import type { Board } from "@footbridge/live/board/read.ts";
import type { BoardCard, BoardTold } from "./board.ts";

/** Who looks at a board, and what they may do. */
export interface Looker {
  /** The own seat, or `host`. */
  readonly author: string;
  /** Hosts and facilitators change what others wrote as well. */
  readonly leads: boolean;
  readonly mayWrite: boolean;
}

/** Dots of the table: how many are on what, and where those of whoever looks are. */
export interface Dots {
  readonly counts: Readonly<Record<string, number>>;
  readonly mine: readonly string[];
  /** 0 while none are given. */
  readonly each: number;
  /** The lab is over: they are counted, and none is given any more. */
  readonly over: boolean;
}

/** Dots for those who give none: shown where there are any. */
export const countedDots = (counts: Dots["counts"] = {}): Dots => ({
  counts,
  mine: [],
  each: Object.keys(counts).length,
  over: true,
});

/** One stage of a board as one person sees it. */
export function toldOf(
  board: Board,
  stage: BoardStage,
  {
    looker,
    dots,
    nameOf,
  }: { readonly looker: Looker; readonly dots: Dots; readonly nameOf: (author: string) => string },
): BoardTold {
  const cards = board.cards
    .filter((card) => card.stage === stage)
    .map(({ id, text, author, at, cluster, archived }) => ({
      archived,
      card: {
        id,
        stage,
        text,
        author: nameOf(author),
        own: looker.leads || author === looker.author,
        at,
        group: cluster,
        comments: board.comments
          .filter((comment) => comment.card === id && !comment.archived)
          .map((comment) => ({ ...comment, author: nameOf(comment.author) })),
        votes: dots.counts[id] ?? 0,
        mine: dots.mine.includes(id),
      } satisfies BoardCard,
    }));
  return {
    cards: cards.filter(({ archived }) => !archived).map(({ card }) => card),
    removed: cards.filter(({ archived }) => archived).map(({ card }) => card),
    groups: board.clusters
      .filter((cluster) => cluster.stage === stage && !cluster.archived)
      .map(({ id, text }) => ({ id, name: text })),
    dotsEach: dots.each,
    dotsOver: dots.over,
    dotsLeft: Math.max(0, dots.each - dots.mine.length),
    locked: !looker.mayWrite,
  };
}
