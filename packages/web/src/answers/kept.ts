import { useSyncExternalStore } from "react";
import { type Answers, noAnswers } from "./answers.ts";

const key = "footbridge.answers";

/** Answers live on this device only; broken or foreign content counts as none. */
export function keptAt(place: string): Answers {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(place) ?? "null");
    return typeof kept === "object" && kept !== null && !Array.isArray(kept) ? kept : noAnswers;
  } catch {
    return noAnswers;
  }
}

let current: Answers | undefined;
const watchers = new Set<() => void>();

/** The answers as they are now. */
export const currentAnswers = (): Answers => (current ??= keptAt(key));

function watch(changed: () => void): () => void {
  const elsewhere = (event: StorageEvent): void => {
    if (event.key !== key && event.key !== null) return;
    current = undefined;
    changed();
  };
  watchers.add(changed);
  window.addEventListener("storage", elsewhere);
  return () => {
    watchers.delete(changed);
    window.removeEventListener("storage", elsewhere);
  };
}

/** Replaces all answers, keeps them on this device and tells everyone who shows them. */
export function keepAnswers(answers: Answers): void {
  current = answers;
  window.localStorage.setItem(key, JSON.stringify(answers));
  for (const changed of watchers) changed();
}

/** Changes some answers; a field set to undefined is forgotten. */
export const changeAnswers = (part: Partial<Answers>): void => keepAnswers({ ...currentAnswers(), ...part });

/** The answers as they are now; the component draws again when they change. */
export const useAnswers = (): Answers => useSyncExternalStore(watch, currentAnswers);
