import { useBoard, type LiveBoard } from "./use-board.ts";
import { type Here, usePresent } from "./use-present.ts";
import { type UntakenWords, useUntaken } from "./use-untaken.ts";

/** A table as one person is at it: its board, who else is there, and in whose name they write. */
export interface AtTable extends LiveBoard {
  readonly lab: string;
  readonly here: Here;
  /** The own seat, or `host`. */
  readonly author: string;
  readonly untaken: UntakenWords;
}

/** Sits somebody at a table while a page shows it, whatever the table does. */
export function useTable(
  lab: string,
  table: string,
  who: { readonly author: string; readonly name: string },
  ahead: number,
): AtTable {
  const board = useBoard(lab, table, ahead);
  const here = usePresent(board.live?.awareness, who.author, who.name);
  const untaken = useUntaken(`${lab}:${table}`, board.live, board.board, who.author);
  return { ...board, lab, here, author: who.author, untaken };
}
