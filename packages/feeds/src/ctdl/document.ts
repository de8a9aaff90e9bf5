/** A JSON object as CTDL writes it: its keys may have any spelling. */
export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The plain name of a term: `https://purl.org/ctdl/terms/hasPart`, `ceterms:hasPart` and `hasPart` are one. */
export function plain(term: string): string {
  const last = term.slice(Math.max(term.lastIndexOf("/"), term.lastIndexOf("#"), term.lastIndexOf(":")) + 1);
  return last.slice(0, 1).toLowerCase() + last.slice(1);
}

/** One or many, as a list. */
export const many = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

/** What a node says under a plain name, whatever prefix it is written with. */
export function said(node: Json, ...names: readonly string[]): readonly unknown[] {
  return Object.entries(node).flatMap(([key, value]) => (names.includes(plain(key)) ? many(value) : []));
}

/** Its key as it is written there; absent where it says no such thing. */
export const keyOf = (node: Json, name: string): string | undefined =>
  Object.keys(node).find((key) => plain(key) === name);

export const idOf = (node: Json): string | undefined => {
  const id = node["@id"] ?? node["id"];
  return typeof id === "string" ? id : undefined;
};

/** Plain names of a node's types. */
export const typesOf = (node: Json): readonly string[] =>
  many(node["@type"] ?? node["type"]).flatMap((type) => (typeof type === "string" ? [plain(type)] : []));

const english = /^@?en(-|$)/i;
function isEnglish(value: unknown): boolean {
  const language = isJson(value) ? value["@language"] : undefined;
  return typeof language === "string" && english.test(language);
}

/** The first text of a value: a string, `{"@value": …}`, or a map by language, English first. */
export function textOf(values: readonly unknown[]): string | undefined {
  for (const value of [...values.filter(isEnglish), ...values]) {
    if (typeof value === "string" && value.trim() !== "") return value.trim();
    if (!isJson(value)) continue;
    const key = Object.keys(value).find((one) => english.test(one));
    const found = textOf(many(value["@value"] ?? (key === undefined ? Object.values(value)[0] : value[key])));
    if (found !== undefined) return found;
  }
  return undefined;
}

export function numberOf(values: readonly unknown[]): number | undefined {
  const [first] = values;
  const value = isJson(first) ? first["@value"] : first;
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

/** The ids that values point to. */
export const refsOf = (values: readonly unknown[]): readonly string[] =>
  values.flatMap((value) => {
    if (typeof value === "string") return [value];
    return isJson(value) ? (idOf(value) ?? []) : [];
  });

/** Documents nest a few levels; deeper is no document of CTDL. */
const deepest = 40;

/** Under which our own statements go along, in the words of docs/pathways.md. */
export const ownTerm = "footbridge:says";

/** How the ids of what came from nowhere else begin. */
export const ownUrn = "urn:footbridge:pathway";

/** Every object of a document that has a type or an id, in its order; our own statements are not nodes of CTDL. */
export function nodesOf(document: unknown): readonly Json[] {
  const found: Json[] = [];
  const look = (value: unknown, depth: number): void => {
    if (depth > deepest) return;
    if (Array.isArray(value)) for (const part of value) look(part, depth + 1);
    if (!isJson(value)) return;
    if (typesOf(value).length > 0 || idOf(value) !== undefined) found.push(value);
    for (const [key, part] of Object.entries(value))
      if (key !== "@context" && key !== ownTerm) look(part, depth + 1);
  };
  look(document, 0);
  return found;
}

/** Nodes by id; where an id is written twice, the one that says more. */
export function byId(nodes: readonly Json[]): ReadonlyMap<string, Json> {
  const all = new Map<string, Json>();
  for (const node of nodes) {
    const id = idOf(node);
    if (id === undefined) continue;
    const before = all.get(id);
    if (before === undefined || Object.keys(before).length < Object.keys(node).length) all.set(id, node);
  }
  return all;
}

/** Whether a file holds JSON-LD with a Pathway, rather than a file of our own. */
export const isCtdl = (value: unknown): boolean =>
  (Array.isArray(value) ||
    (isJson(value) &&
      ["@graph", "@context", "@type", "@id", "decoded_resource"].some((key) => key in value))) &&
  nodesOf(value).length > 0;
