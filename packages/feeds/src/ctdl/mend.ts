import type { Pathway, PathwayStep } from "@footbridge/core/model/pathway.ts";
import { byId, idOf, isJson, type Json, keyOf, many, nodesOf, ownTerm, plain } from "./document.ts";
import type { Kept } from "./kept.ts";
import { withNames, withoutNames } from "./nameless.ts";
import { ownOf } from "./own.ts";
import { readCtdlPathway } from "./read-ctdl.ts";

/** A pathway's nodes as we write them. */
export interface Nodes {
  readonly head: Json;
  readonly steps: ReadonlyMap<string, Json>;
}

/** The document as it came, with what is no longer as it was read; exactly as it came where nothing changed. */
export function mend(pathway: Pathway, kept: Kept, nodes: Nodes): Record<string, unknown> {
  const document: unknown = structuredClone(withNames(kept.document));
  const read = readCtdlPathway(document, pathway.id);
  if (!read.ok) return asObject(structuredClone(kept.document));
  const before = read.value.pathway;
  const all = byId(nodesOf(document));
  const head = kept.head === undefined ? undefined : all.get(kept.head);
  if (head !== undefined) mendHead(head, pathway, before, nodes.head);
  const was = new Map(before.steps.map((step) => [step.id, step]));
  const now = new Set(pathway.steps.map(({ id }) => id));
  for (const step of pathway.steps) {
    const node = all.get(kept.steps[step.id] ?? "");
    const one = was.get(step.id);
    if (node !== undefined && one !== undefined) mendStep(node, step, one, nodes.steps.get(step.id) ?? {});
  }
  const added = pathway.steps
    .filter(({ id }) => !was.has(id) && !all.has(kept.steps[id] ?? ""))
    .flatMap(({ id }): readonly Json[] => {
      const node = nodes.steps.get(id);
      return node === undefined ? [] : [node];
    });
  const gone = before.steps.filter(({ id }) => !now.has(id)).flatMap(({ id }) => kept.steps[id] ?? []);
  return asObject(withoutNames(withNodes(withoutNodes(document, new Set(gone)), added, head)));
}

/** A list of nodes is a graph without its name. */
const asObject = (document: unknown): Record<string, unknown> =>
  isJson(document) ? { ...document } : { "@graph": many(document) };

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Puts a statement in the place of the one that a node has, under the name it has there; takes it away where there is none. */
function put(node: Json, name: string, value: unknown): void {
  const key = keyOf(node, plain(name)) ?? name;
  if (value === undefined) Reflect.deleteProperty(node, key);
  else Reflect.set(node, key, value);
}

function mendHead(node: Json, now: Pathway, before: Pathway, written: Json): void {
  if (now.title !== before.title) put(node, "ceterms:name", written["ceterms:name"]);
  mendOwn(node, written);
}

function mendStep(node: Json, now: PathwayStep, before: PathwayStep, written: Json): void {
  if (same(now, before)) return;
  if (now.title !== before.title) put(node, "ceterms:name", written["ceterms:name"]);
  if (now.weeks !== before.weeks)
    put(node, "ceterms:estimatedDuration", written["ceterms:estimatedDuration"]);
  if (now.kind !== before.kind) put(node, "type" in node ? "type" : "@type", written["@type"]);
  if (!same(now.after, before.after)) {
    for (const name of ["hasChild", "precededBy", "prerequisite", "isParentOf", "precondition"])
      put(node, name, undefined);
    put(node, "ceterms:hasCondition", written["ceterms:hasCondition"]);
  }
  mendOwn(node, written);
}

/** Our own statements are written anew wherever there is more to say than was read. */
function mendOwn(node: Json, written: Json): void {
  const own = written[ownTerm];
  if (!same(own, ownTerm in node ? ownOf(node) : undefined)) Reflect.set(node, ownTerm, own);
  if (own === undefined) Reflect.deleteProperty(node, ownTerm);
}

/** Without the nodes of these ids, and without what points to them. */
function withoutNodes(value: unknown, gone: ReadonlySet<string>): unknown {
  if (gone.size === 0) return value;
  if (Array.isArray(value))
    return value.filter((part) => !pointsTo(part, gone)).map((part) => withoutNodes(part, gone));
  if (!isJson(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, part]) => key === "@id" || key === "id" || !pointsTo(part, gone))
      .map(([key, part]) => [key, withoutNodes(part, gone)]),
  );
}

const pointsTo = (value: unknown, gone: ReadonlySet<string>): boolean =>
  typeof value === "string" ? gone.has(value) : isJson(value) && gone.has(idOf(value) ?? "");

function withNodes(document: unknown, added: readonly Json[], head: Json | undefined): unknown {
  if (added.length === 0) return document;
  const part = head === undefined ? undefined : keyOf(head, "hasPart");
  const names = added.flatMap((node) => idOf(node) ?? []);
  const graph = isJson(document) && Array.isArray(document["@graph"]) ? document["@graph"] : many(document);
  const grown = [...graph, ...added].map((node) =>
    part !== undefined && isJson(node) && idOf(node) === idOf(head ?? {})
      ? { ...node, [part]: [...many(node[part]), ...names] }
      : node,
  );
  return isJson(document) && "@graph" in document ? { ...document, "@graph": grown } : { "@graph": grown };
}
