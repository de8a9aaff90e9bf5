import { idOf, type Json, refsOf, said, typesOf } from "./document.ts";
import { ctidIn } from "./nameless.ts";

/** The pathways of a document, in its order; one that is written twice counts once. */
export function headsIn(nodes: readonly Json[]): readonly Json[] {
  const heads = new Map<unknown, Json>();
  for (const node of nodes) {
    if (!typesOf(node).includes("pathway")) continue;
    const key = idOf(node) ?? node;
    const before = heads.get(key);
    if (before === undefined || Object.keys(before).length < Object.keys(node).length) heads.set(key, node);
  }
  return [...heads.values()];
}

/** Which nodes belong to other pathways than the first, and what the first names that is not there. */
export interface Parts {
  readonly others: ReadonlySet<string>;
  readonly missing: readonly string[];
}

export function partsOfFirst(heads: readonly Json[], all: ReadonlyMap<string, Json>): Parts {
  const byNumber = new Map([...all].flatMap(([id, node]) => [[ctidIn(node) ?? id, id] as const]));
  const found = (id: string): string | undefined => (all.has(id) ? id : byNumber.get(id));
  const namedBy = (head: Json): readonly string[] =>
    refsOf(said(head, "hasPart", "hasDestinationComponent", "hasChild"));
  const [first, ...rest] = heads;
  if (first === undefined) return { others: new Set(), missing: [] };
  const named = namedBy(first);
  const missing = [...new Set(named)].filter((id) => found(id) === undefined);
  const mine = reached(
    named.flatMap((id) => found(id) ?? []),
    all,
  );
  const theirs = rest.flatMap((head) => namedBy(head).flatMap((id) => found(id) ?? []));
  return { others: new Set(theirs.filter((id) => !mine.has(id))), missing };
}

/** These nodes, and those that they mention in their conditions and links. */
function reached(from: readonly string[], all: ReadonlyMap<string, Json>): ReadonlySet<string> {
  const seen = new Set(from);
  for (const id of seen) for (const next of mentionsOf(all.get(id), 0)) if (all.has(next)) seen.add(next);
  return seen;
}

const links = ["hasCondition", "precondition", "targetComponent", "hasChild", "precededBy", "prerequisite"];
const deepest = 20;

function mentionsOf(node: Json | undefined, depth: number): readonly string[] {
  if (node === undefined || depth > deepest) return [];
  return said(node, ...links).flatMap((value) => [
    ...refsOf([value]),
    ...(typeof value === "object" && value !== null ? mentionsOf({ ...value }, depth + 1) : []),
  ]);
}
