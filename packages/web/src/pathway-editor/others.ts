import { useEffect, useState } from "react";
import type { Doc, Transaction } from "yjs";

/** Who is in the document beside this person, and where. */
export interface Person {
  readonly client: number;
  readonly name: string;
  /** One of a few colours, by number; the name stands beside it. */
  readonly tint: number;
  readonly selected: string | undefined;
  readonly cursor: { readonly x: number; readonly y: number } | undefined;
}

/** What the editor needs of an awareness (`y-protocols`), wherever it is from. */
export interface Presence {
  readonly clientID: number;
  readonly getStates: () => Map<number, { readonly [key: string]: unknown }>;
  readonly setLocalStateField: (field: string, value: unknown) => void;
  readonly on: (event: "change", told: () => void) => void;
  readonly off: (event: "change", told: () => void) => void;
}

const tints = 6;

/** What others tell of themselves; their browsers may have written anything. */
export function peopleIn(
  states: ReadonlyMap<number, { readonly [key: string]: unknown }>,
  me: number,
): readonly Person[] {
  return [...states].flatMap(([client, state]) => {
    if (client === me) return [];
    const { user, selected, cursor } = state;
    const name =
      typeof user === "object" && user !== null && "name" in user && typeof user.name === "string"
        ? user.name.slice(0, 40)
        : "?";
    return [
      {
        client,
        name,
        tint: client % tints,
        selected: typeof selected === "string" ? selected : undefined,
        cursor: cursorOf(cursor),
      },
    ];
  });
}

function cursorOf(cursor: unknown): Person["cursor"] {
  if (typeof cursor !== "object" || cursor === null || !("x" in cursor) || !("y" in cursor)) return undefined;
  const { x, y } = cursor;
  return typeof x === "number" && typeof y === "number" && Number.isFinite(x) && Number.isFinite(y)
    ? { x, y }
    : undefined;
}

/** The others, as they come, move and go; and this person told to them. */
export function useOthers(
  presence: Presence | undefined,
  name: string,
  selected: string | undefined,
): readonly Person[] {
  const [people, setPeople] = useState<readonly Person[]>([]);
  useEffect(() => {
    if (presence === undefined) return undefined;
    const told = (): void => setPeople(peopleIn(presence.getStates(), presence.clientID));
    told();
    presence.on("change", told);
    return () => presence.off("change", told);
  }, [presence]);
  useEffect(() => presence?.setLocalStateField("user", { name }), [presence, name]);
  useEffect(() => presence?.setLocalStateField("selected", selected ?? null), [presence, selected]);
  return people;
}

/** What others did in the last moment: who, and at which steps. */
export interface OthersDid {
  readonly names: readonly string[];
  readonly steps: readonly string[];
  readonly count: number;
}

/** Changes are gathered this long, in milliseconds, before they are told aloud. */
const gatherMs = 1500;

/** Tells what others changed, a moment later and together, so that a reader is not talked over. */
export function useOthersDid(doc: Doc, presence: Presence | undefined): OthersDid | undefined {
  const [did, setDid] = useState<OthersDid>();
  useEffect(() => {
    let names = new Set<string>();
    let steps = new Set<string>();
    let timer: number | undefined;
    let count = 0;
    const flush = (): void => {
      timer = undefined;
      count += 1;
      setDid({ names: [...names], steps: [...steps], count });
      names = new Set();
      steps = new Set();
    };
    const after = (transaction: Transaction): void => {
      if (transaction.local || transaction.changed.size === 0) return;
      const people = peopleIn(presence?.getStates() ?? new Map(), doc.clientID);
      for (const [client, clock] of transaction.afterState)
        if (clock !== (transaction.beforeState.get(client) ?? 0))
          for (const person of people) if (person.client === client) names.add(person.name);
      for (const [, events] of transaction.changedParentTypes)
        for (const { path } of events) if (typeof path[0] === "string") steps.add(path[0]);
      timer ??= window.setTimeout(flush, gatherMs);
    };
    doc.on("afterTransaction", after);
    return () => {
      doc.off("afterTransaction", after);
      window.clearTimeout(timer);
    };
  }, [doc, presence]);
  return did;
}
