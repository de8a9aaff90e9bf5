import type { BoardStage } from "@footbridge/core/lab/record.ts";
import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Loading } from "../../parts/loading.tsx";
import { LineNote } from "../room/line-note.tsx";
import { RefusedNote } from "../room/refused-note.tsx";
import { Board } from "./board.tsx";
import { type Dots, toldOf } from "./told-of.ts";
import { UntakenWords } from "./untaken-words.tsx";
import type { AtTable } from "./use-table.ts";

interface TableBoardProps {
  readonly at: AtTable;
  readonly stage: BoardStage;
  readonly leads: boolean;
  /** The lab is over. */
  readonly over: boolean;
  readonly dots: Dots;
  readonly onVote: (card: string, on: boolean) => void;
  /** What went wrong with a dot. */
  readonly trouble?: ReactNode;
}

/** The board of a table, live: what is written stays on this device until the room has it. */
export function TableBoard({ at, stage, leads, over, dots, onVote, trouble }: TableBoardProps) {
  const { t } = useLingui();
  const { lab, live, board, deedsOf, here, author } = at;
  if (live === undefined || board === undefined) return <Loading lines={4} />;
  const away = live.status !== "live";
  const nameOf = (seat: string): string => {
    if (seat === author) return t`you`;
    return seat === "host" ? t`the host` : (here.names.get(seat) ?? t`someone at this table`);
  };
  const told = toldOf(board, stage, {
    // Without a line nobody knows whether the table is locked: what is written is sent when there is one.
    looker: { author, leads, mayWrite: live.mayWrite || (away && live.status !== "closed") },
    dots,
    nameOf,
  });
  return (
    <>
      <LineNote status={live.status} sent={live.unsaved === 0} left={at.untaken.words.length > 0} />
      <RefusedNote findings={live.refused} />
      <UntakenWords
        {...at.untaken}
        locked={told.locked}
        onAgain={(word) => {
          at.untaken.letGo(word);
          if (word.kind === "card") deedsOf(word.stage, author).add(word.text);
          else deedsOf(stage, author).comment(word.card, word.text);
        }}
      />
      {trouble}
      <Board
        stage={stage}
        lab={lab}
        board={told}
        over={over}
        refused={live.refused.length > 0}
        deeds={{ ...deedsOf(stage, author), vote: onVote }}
        present={here.present}
        away={live.status === "away"}
        onWriting={here.writeOn}
      />
    </>
  );
}
