import { type Board, readBoard } from "@footbridge/live/board/read.ts";
import { type Untaken, untakenOf, wordsOf } from "@footbridge/live/board/untaken.ts";
import { useEffect, useMemo, useState } from "react";
import type { LiveState } from "../../live/connect.ts";

/** Words that did not get on the board, and what can be done with them. */
export interface UntakenWords {
  readonly words: readonly Untaken[];
  readonly letGo: (word: Untaken) => void;
}

/** One's own words of a change that was refused: kept on this device until they are on the board, or let go. */
export function useUntaken(
  name: string,
  live: LiveState | undefined,
  board: Board | undefined,
  author: string,
): UntakenWords {
  const [kept, setKept] = useState(() => keptWords(name));
  const { dropped } = live ?? {};
  const here = useMemo(() => (dropped === undefined ? undefined : readBoard(dropped)), [dropped]);
  const [seen, setSeen] = useState<Board>();
  const add = (words: readonly Untaken[]): void => {
    setSeen(here);
    setKept([...kept, ...words.filter((word) => !kept.some((one) => isSame(one, word)))]);
  };
  if (here !== undefined && here !== seen) {
    // Only what the service has tells what is missing; whoever is shut out is told nothing, and keeps all that is theirs.
    if (live?.status === "closed") add(wordsOf(here, author));
    else if (live?.synced === true && board !== undefined) add(untakenOf(here, board, author));
  }
  // Kept by a seat that has ended: what the board has after all needs no keeping.
  if (live?.synced === true && board !== undefined && live.status === "live") {
    const missing = kept.filter((word) => !isOn(board, word));
    if (missing.length < kept.length) setKept(missing);
  }
  useEffect(() => keepWords(name, kept), [name, kept]);
  return { words: kept, letGo: (word) => setKept(kept.filter((one) => one !== word)) };
}

const isSame = (one: Untaken, other: Untaken): boolean =>
  one.kind === other.kind && one.text === other.text && whereOf(one) === whereOf(other);

const whereOf = (word: Untaken): string => (word.kind === "card" ? word.stage : word.card);

const isOn = ({ cards, comments }: Board, word: Untaken): boolean =>
  word.kind === "card"
    ? cards.some(({ text, archived }) => !archived && text === word.text)
    : comments.some(({ card, text }) => card === word.card && text === word.text);

const keyOf = (name: string): string => `footbridge.untaken.${name}`;

function keepWords(name: string, words: readonly Untaken[]): void {
  if (words.length === 0) localStorage.removeItem(keyOf(name));
  else localStorage.setItem(keyOf(name), JSON.stringify(words));
}

function keptWords(name: string): readonly Untaken[] {
  const text = localStorage.getItem(keyOf(name));
  // Written by `keepWords` alone.
  return text === null ? [] : (JSON.parse(text) as readonly Untaken[]);
}
