import { idOf, isJson, type Json, nodesOf, ownTerm, said, typesOf } from "./document.ts";

/** How the ids begin that we give to what came without one, until it goes out again. */
const ours = "_:footbridge-";

/** Documents nest a few levels; deeper is no document of CTDL. */
const deepest = 40;

/** The document with an id for each thing of a pathway that has none: by its number in the registry (`ctid`), or its place. */
export function withNames(document: unknown): unknown {
  const taken = new Set(nodesOf(document).map(idOf));
  let count = 0;
  const nameFor = (node: Json): string => {
    do count += 1;
    while (taken.has(`${ours}${count}`));
    return `${ours}${ctidIn(node) ?? count}`;
  };
  const walk = (value: unknown, depth: number): unknown => {
    if (depth > deepest) return value;
    if (Array.isArray(value)) return value.map((part) => walk(part, depth + 1));
    if (!isJson(value)) return value;
    const named = idOf(value) === undefined && isPart(value) ? { "@id": nameFor(value), ...value } : value;
    return eachPart(named, (key, part) => (key === ownTerm ? part : walk(part, depth + 1)));
  };
  const named = walk(document, 0);
  return count === 0 ? document : named;
}

/** The document without the ids that we gave; one that something points to stays. */
export function withoutNames(document: unknown): unknown {
  const used = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value === "string" && value.startsWith(ours)) used.add(value);
    if (Array.isArray(value)) for (const part of value) look(part);
    if (isJson(value)) for (const [key, part] of Object.entries(value)) if (key !== "@id") look(part);
  };
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip);
    if (!isJson(value)) return value;
    const { "@id": id, ...rest } = value;
    const given = typeof id === "string" && id.startsWith(ours) && !used.has(id);
    return eachPart(given ? rest : value, (_key, part) => strip(part));
  };
  look(document);
  return JSON.stringify(document).includes(`"${ours}`) ? strip(document) : document;
}

/** The number of a node in the registry, by which others may mention it. */
export function ctidIn(node: Json): string | undefined {
  const [ctid] = said(node, "ctid");
  return typeof ctid === "string" && ctid !== "" ? ctid : undefined;
}

const eachPart = (node: Json, map: (key: string, part: unknown) => unknown): Json =>
  Object.fromEntries(Object.entries(node).map(([key, part]) => [key, map(key, part)]));

/** A pathway, or a component of one. */
const isPart = (node: Json): boolean =>
  typesOf(node).some((type) => type === "pathway" || type.endsWith("Component"));
