import { useEffect, useState } from "react";
import type { Awareness } from "y-protocols/awareness";
import type { Present } from "./board.ts";

/** What each browser tells the others at a table of who is there. */
interface Card {
  readonly seat: string;
  readonly name: string;
  readonly card?: string | undefined;
}

const field = "seat";

/** Who is at a table. */
export interface Here {
  readonly present: readonly Present[];
  /** Names by seat, of all that were here since the page was opened. */
  readonly names: ReadonlyMap<string, string>;
  readonly writeOn: (card: string | undefined) => void;
}

/** Who else is at the table, and telling them that this person is. */
export function usePresent(awareness: Awareness | undefined, seat: string, name: string): Here {
  const [here, setHere] = useState<Omit<Here, "writeOn">>({ present: [], names: new Map() });
  useEffect(() => {
    if (awareness === undefined) return undefined;
    const look = (): void => setHere(({ names }) => read(awareness, seat, names));
    awareness.setLocalStateField(field, { seat, name } satisfies Card);
    awareness.on("change", look);
    look();
    return () => awareness.off("change", look);
  }, [awareness, seat, name]);
  return {
    ...here,
    writeOn: (card) => awareness?.setLocalStateField(field, { seat, name, card } satisfies Card),
  };
}

function read(awareness: Awareness, own: string, names: ReadonlyMap<string, string>): Omit<Here, "writeOn"> {
  const cards = [...awareness.getStates()].flatMap(([id, state]) => {
    const card = cardIn(state[field]);
    return card === undefined ? [] : [{ id, ...card }];
  });
  const others = cards.filter(({ seat }) => seat !== own);
  return {
    present: others.map(({ id, name, card }) => ({ id, name, card })),
    names: new Map([...names, ...cards.map(({ seat, name }) => [seat, name] as const)]),
  };
}

/** Others' browsers wrote it: nothing is known of it. */
function cardIn(told: unknown): Card | undefined {
  if (typeof told !== "object" || told === null) return undefined;
  const { seat, name, card } = told as Partial<Record<keyof Card, unknown>>;
  if (typeof seat !== "string" || typeof name !== "string" || name === "") return undefined;
  return { seat, name: name.slice(0, 60), card: typeof card === "string" ? card : undefined };
}
