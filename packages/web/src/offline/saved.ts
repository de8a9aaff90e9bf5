import { useSyncExternalStore } from "react";

const prefix = "footbridge.saved.";
/** Questions whose last answers can be read again without a line. */
const worthSaving: ReadonlySet<string> = new Set(["askRoute", "getVocabulary", "list.places"]);
/** Answers kept of each kind; the oldest goes first. */
const most = 3;

interface Saved {
  readonly question: string;
  readonly answer: unknown;
  /** Milliseconds since 1970. */
  readonly at: number;
}

let shownFrom: number | undefined;
const watchers = new Set<() => void>();

/** Asks, and saves the answer on this device; without a line, the answer saved before to the very same question. */
export async function askOrSaved(
  name: string,
  question: string,
  load: () => Promise<unknown>,
): Promise<unknown> {
  if (!worthSaving.has(name)) return load();
  try {
    const answer = await load();
    save(name, { question, answer, at: Date.now() });
    return answer;
  } catch (trouble) {
    const before = trouble instanceof TypeError ? savedOf(name).find(isOf(question)) : undefined;
    if (before === undefined) throw trouble;
    show(before.at);
    return before.answer;
  }
}

/** Forgets all saved answers: they tell what a person asked. */
export function forgetSaved(): void {
  for (const name of worthSaving) window.localStorage.removeItem(prefix + name);
}

const current = (): number | undefined => shownFrom;

/** When the oldest answer in sight was saved, in milliseconds since 1970; absent while all are fresh. */
export const useSavedAt = (): number | undefined => useSyncExternalStore(watch, current, current);

const isOf =
  (question: string) =>
  (saved: Saved): boolean =>
    saved.question === question;

function show(at: number): void {
  shownFrom = Math.min(shownFrom ?? at, at);
  for (const changed of watchers) changed();
}

function watch(changed: () => void): () => void {
  watchers.add(changed);
  return () => watchers.delete(changed);
}

/** Broken or foreign content counts as none. */
function savedOf(name: string): readonly Saved[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(prefix + name) ?? "[]");
    return Array.isArray(kept) ? (kept as readonly Saved[]).filter(({ at }) => typeof at === "number") : [];
  } catch {
    return [];
  }
}

/** A device without room keeps what it had. */
function save(name: string, saved: Saved): void {
  const others = savedOf(name).filter((each) => !isOf(saved.question)(each));
  const kept = JSON.stringify([saved, ...others].slice(0, most));
  try {
    window.localStorage.setItem(prefix + name, kept);
  } catch {
    return;
  }
}
