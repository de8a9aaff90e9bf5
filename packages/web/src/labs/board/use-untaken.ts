import { type Board, readBoard } from "@footbridge/live/board/read.ts";
import { type Untaken, untakenOf } from "@footbridge/live/board/untaken.ts";
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
  // Only what the service has tells what is missing.
  if (live?.synced === true && board !== undefined && here !== undefined && here !== seen) {
    setSeen(here);
    setKept([...kept, ...untakenOf(here, board, author)]);
  }
  useEffect(() => keepWords(name, kept), [name, kept]);
  return { words: kept, letGo: (word) => setKept(kept.filter((one) => one !== word)) };
}

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
