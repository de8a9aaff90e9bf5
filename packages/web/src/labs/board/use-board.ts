import type { BoardStage } from "@footbridge/core/lab/record.ts";
import {
  addCard,
  addCluster,
  addComment,
  archive,
  cluster,
  newKey,
  typeText,
} from "@footbridge/live/board/edits.ts";
import { type Board, readBoard } from "@footbridge/live/board/read.ts";
import { type Edit, perform, together } from "@footbridge/live/pathway/edit.ts";
import type { LiveState } from "../../live/connect.ts";
import { useLive } from "../../live/use-live.ts";
import { type BoardDeeds, longestName } from "./board.ts";
import { useRead } from "./use-read.ts";

/** A table's board over its live document. */
export interface LiveBoard {
  readonly live: LiveState | undefined;
  readonly board: Board | undefined;
  /** What `author` can do to one stage of it; dots go another way. */
  readonly deedsOf: (stage: BoardStage, author: string) => Omit<BoardDeeds, "vote">;
}

/** Opens a table's board while a page shows it; what is written bears the time of the service, which is so many milliseconds ahead. */
export function useBoard(lab: string, table: string, ahead: number): LiveBoard {
  const live = useLive(`board:${lab}:${table}`);
  const board = useRead(live?.doc, readBoard);
  const act = (author: string, edit: Edit): void => {
    if (live !== undefined) perform(live.doc, author, edit);
  };
  return {
    live,
    board,
    deedsOf: (stage, author) => {
      const hand = () => ({ author, at: new Date(Date.now() + ahead).toISOString() });
      return {
        add: (text) => act(author, addCard(newKey("card"), stage, text, hand())),
        edit: (card, text, shown) => act(author, typeText("cards", card, text, shown)),
        remove: (card) => act(author, archive("cards", card, true)),
        restore: (card) => act(author, archive("cards", card, false)),
        put: (card, group) => act(author, cluster(card, group)),
        makeGroup: (cards) => {
          const name = board?.cards.find(({ id }) => id === cards[0])?.text ?? "";
          const key = newKey("cluster");
          const short = Array.from(name).slice(0, longestName).join("");
          act(
            author,
            together(addCluster(key, stage, short, hand()), ...cards.map((card) => cluster(card, key))),
          );
        },
        nameGroup: (group, name, shown) => act(author, typeText("clusters", group, name, shown)),
        comment: (card, text) => act(author, addComment(newKey("comment"), card, text, hand())),
      };
    },
  };
}
