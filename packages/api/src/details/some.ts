import type { Provenance } from "@footbridge/core/model/provenance.ts";
import { sourceLine } from "@footbridge/core/plan/source-line.ts";
import type { SourceLine } from "@footbridge/core/plan/route-answer.ts";
import type { Shelves } from "./shelves.ts";

/** The first of a list, and how long it is. */
export const firstOf = <T>(items: readonly T[], most: number): { total: number; items: T[] } => ({
  total: items.length,
  items: items.slice(0, most),
});

/** The sources that figures name, each once, in order of id. */
export function sourcesOf({ one }: Shelves, figures: readonly (Provenance | undefined)[]): SourceLine[] {
  const ids = new Set(figures.flatMap((provenance) => provenance?.source ?? []));
  return [...ids].toSorted().flatMap((id) => {
    const source = one.source.get(id);
    if (source === undefined) return [];
    return [sourceLine(source)];
  });
}

/** One page of a list whose cursor is a place in it. */
export function pageFrom<T>(
  items: readonly T[],
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): { items: T[]; total: number; next?: string } {
  const from = Number(after ?? 0);
  const end = from + limit;
  return {
    items: items.slice(from, end),
    total: items.length,
    ...(end < items.length ? { next: String(end) } : {}),
  };
}
