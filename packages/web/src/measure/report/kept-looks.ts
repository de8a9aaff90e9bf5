import type { Search } from "./asked.ts";

/** A look at the report under a name: what its address says. */
export interface SavedLook {
  readonly name: string;
  readonly search: Search;
}

const place = "footbridge.looks";
/** More than a person looks through. */
const most = 50;

/** The looks kept in this browser, newest first; whatever cannot be read is left out. */
export function keptLooks(): readonly SavedLook[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(place) ?? "[]");
    return Array.isArray(kept) ? kept.flatMap(lookIn) : [];
  } catch {
    return [];
  }
}

/** Keeps them in place of those before. */
export function keepLooks(looks: readonly SavedLook[]): void {
  try {
    window.localStorage.setItem(place, JSON.stringify(looks.slice(0, most)));
  } catch {
    // A browser that keeps nothing shows them until it is closed.
  }
}

function lookIn(kept: unknown): readonly SavedLook[] {
  if (typeof kept !== "object" || kept === null || !("name" in kept) || !("search" in kept)) return [];
  const { name, search } = kept;
  if (typeof name !== "string" || typeof search !== "object" || search === null) return [];
  const texts = Object.entries(search).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return [{ name, search: Object.fromEntries(texts) }];
}
