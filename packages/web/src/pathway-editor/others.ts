import { useEffect, useState } from "react";
import type { Doc, Transaction } from "yjs";

/** Who is in the document beside this person, and where. */
export interface Person {
  readonly client: number;
  readonly name: string;
  /** One of a few colours, by number; the name stands beside it. */
  readonly tint: number;
  readonly selected: string | undefined;
}

/** Where somebody points on the canvas, in pixels at full size. */
export interface Pointer extends Pick<Person, "client" | "name" | "tint"> {
  readonly x: number;
  readonly y: number;
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
  return [...states].flatMap(([client, { user, selected }]) =>
    client === me
      ? []
      : [
          {
            client,
            name: nameOf(user),
            tint: client % tints,
            selected: typeof selected === "string" ? selected : undefined,
          },
        ],
  );
}

const nameOf = (user: unknown): string =>
  typeof user === "object" && user !== null && "name" in user && typeof user.name === "string"
    ? user.name.slice(0, 40)
    : "?";

/** Where others say they point. */
export function pointersIn(
  states: ReadonlyMap<number, { readonly [key: string]: unknown }>,
  me: number,
): readonly Pointer[] {
  return [...states].flatMap(([client, { user, cursor }]) => {
    if (client === me || typeof cursor !== "object" || cursor === null) return [];
    if (!("x" in cursor) || !("y" in cursor)) return [];
    const { x, y } = cursor;
    return typeof x === "number" && typeof y === "number" && Number.isFinite(x) && Number.isFinite(y)
      ? [{ client, name: nameOf(user), tint: client % tints, x, y }]
      : [];
  });
}

/** The others, as they come, open cards and go; and this person told to them. */
export function useOthers(
  presence: Presence | undefined,
  name: string,
  selected: string | undefined,
): readonly Person[] {
  const people = usePresent(presence, peopleIn);
  useEffect(() => presence?.setLocalStateField("user", { name }), [presence, name]);
  useEffect(() => presence?.setLocalStateField("selected", selected ?? null), [presence, selected]);
  return people;
}

/** Where the others point now. */
export const usePointers = (presence: Presence | undefined): readonly Pointer[] =>
  usePresent(presence, pointersIn);

/** What is read of those present; the same object until something of it changes. */
function usePresent<T>(
  presence: Presence | undefined,
  read: (states: ReturnType<Presence["getStates"]>, me: number) => readonly T[],
): readonly T[] {
  const [present, setPresent] = useState<readonly T[]>([]);
  useEffect(() => {
    if (presence === undefined) return undefined;
    const told = (): void =>
      setPresent((before) => {
        const now = read(presence.getStates(), presence.clientID);
        return JSON.stringify(now) === JSON.stringify(before) ? before : now;
      });
    told();
    presence.on("change", told);
    return () => presence.off("change", told);
  }, [presence, read]);
  return present;
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
