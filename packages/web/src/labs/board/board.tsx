import "../../styles/lab.css";
import type { BoardStage } from "@footbridge/core/lab/record.ts";
import { Plural, Trans } from "@lingui/react/macro";
import { type KeyboardEvent, useState } from "react";
import { keptText } from "../room/use-kept-text.ts";
import { StageWords } from "../room/stage-words.tsx";
import type { BoardDeeds, BoardTold, Present } from "./board.ts";
import { BoardList } from "./board-list.tsx";
import { BoardTable } from "./board-table.tsx";
import { NewCard } from "./new-card.tsx";
import { RemovedCards } from "./removed-cards.tsx";
import { useWideScreen } from "./use-wide-screen.ts";
import { WhoIsAt } from "./who-is-at.tsx";

interface BoardProps {
  readonly stage: BoardStage;
  readonly lab: string;
  readonly board: BoardTold;
  /** The lab is over, which the page says above the board. */
  readonly over: boolean;
  /** The last thing written here was not taken, which is said above the board. */
  readonly refused: boolean;
  readonly deeds: BoardDeeds;
  readonly present: readonly Present[];
  /** There is no line: who else is here is not known. */
  readonly away: boolean;
  /** Tells the others which card the person writes on. */
  readonly onWriting: (card: string | undefined) => void;
}

/** One stage of a table's board: as cards to move, or as a list that does the same by keys. One key switches. */
export function Board({ stage, lab, board, over, refused, deeds, present, away, onWriting }: BoardProps) {
  const wide = useWideScreen();
  const [chosen, setChosen] = useState<"cards" | "list">();
  const view = chosen ?? (wide ? "cards" : "list");
  const turn = (): void => setChosen(view === "cards" ? "list" : "cards");
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "v" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    turn();
  };
  const View = view === "cards" ? BoardTable : BoardList;
  return (
    // The key is heard only within the board, and a button does the same.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className="fbd-board" aria-labelledby="board" onKeyDown={onKey}>
      <div className="fbd-board__head">
        <h2 id="board" tabIndex={-1}>
          <StageWords stage={stage} />
        </h2>
        {away ? undefined : <WhoIsAt present={present} />}
        <button type="button" className="fb-text-button" aria-keyshortcuts="v" onClick={turn}>
          {view === "cards" ? <Trans>Show as a list (key V)</Trans> : <Trans>Show as cards (key V)</Trans>}
        </button>
      </div>
      {board.locked ? (
        over ? undefined : (
          <output className="fb-note fb-block">
            <Trans>The board is closed for now. You can read it.</Trans>
            {keptText(`card.${lab}`) === undefined ? undefined : (
              <>
                {" "}
                <Trans>What you were writing is kept on this phone until it opens again.</Trans>
              </>
            )}
          </output>
        )
      ) : (
        <NewCard stage={stage} lab={lab} refused={refused} onAdd={deeds.add} />
      )}
      {board.dotsEach === 0 || board.dotsOver ? undefined : (
        <output className="fbd-dots fb-block">
          <span aria-hidden="true">
            {"●".repeat(board.dotsLeft)}
            {"○".repeat(Math.max(0, board.dotsEach - board.dotsLeft))}
          </span>{" "}
          <Plural value={board.dotsLeft} one="You have # dot left." other="You have # dots left." />{" "}
          <span className="fb-quiet">
            <Trans>Nobody sees whose dot it is.</Trans>
          </span>
        </output>
      )}
      {board.cards.length === 0 ? (
        <p className="fbd-empty">
          {board.locked ? (
            <Trans>There are no cards.</Trans>
          ) : (
            <Trans>There are no cards yet. Write the first one.</Trans>
          )}
        </p>
      ) : (
        <View board={board} deeds={deeds} present={present} onWriting={onWriting} />
      )}
      <RemovedCards cards={board.removed} locked={board.locked} onRestore={deeds.restore} />
    </section>
  );
}

const isTyping = (at: EventTarget): boolean =>
  at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement;
