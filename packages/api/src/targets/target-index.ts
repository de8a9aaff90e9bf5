import type { FoundTarget, targetKinds } from "@footbridge/contract/targets.ts";
import type { Found, SearchIndex } from "../search/search-index.ts";

/** Finds targets by a word of any of their names, misspelled or not finished. */
export interface TargetIndex {
  readonly find: (q: string, kind: FoundTarget["kind"] | undefined, most: number) => readonly FoundTarget[];
  /** False where nobody stated what it takes. */
  readonly hasWayIn: (target: string) => boolean;
}

const all: readonly (typeof targetKinds)[number][] = ["occupation", "credential", "sector", "program"];

/** The search over the whole catalog, asked for what a route can aim at. */
export function targetIndexOf(search: SearchIndex): TargetIndex {
  return {
    find: (q, kind, most) =>
      search
        .find(q, kind === undefined ? all : [kind])
        .found.slice(0, most)
        .map(foundOf),
    hasWayIn: (target) => {
      const at = target.indexOf(":");
      const kind = target.slice(0, at);
      const id = target.slice(at + 1);
      return search.opens(kind === "fact" ? "credential" : (kind as FoundTarget["kind"]), id);
    },
  };
}

function foundOf({ thing, name }: Found): FoundTarget {
  const kind = thing.kind as FoundTarget["kind"];
  return {
    target: `${kind === "credential" ? "fact" : kind}:${thing.id}`,
    kind,
    label: thing.label,
    ...(name.own ? {} : { matched: name.text }),
    hasWayIn: thing.hasWayIn,
  };
}
