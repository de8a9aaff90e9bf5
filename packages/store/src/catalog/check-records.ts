import { error, type Finding } from "@footbridge/core/finding.ts";
import { type Catalog, keyOf, type Noun, nounNames, nouns } from "@footbridge/core/model/catalog.ts";
import { offeringSense } from "./offering-sense.ts";
import { canonicalJson, hashOf } from "./canonical.ts";

/** A record that passed its schema, ready to be stored. */
export interface ReadyRecord {
  readonly key: string;
  readonly hash: string;
  /** Canonical JSON. */
  readonly doc: string;
}

/** A record that may not be stored, by `noun/key` where it has a key, and why. */
export interface RefusedRecord {
  readonly record: string;
  readonly findings: readonly Finding[];
}

/** What a list's records come to. */
export interface CheckedRecords {
  readonly ready: { readonly [N in Noun]?: readonly ReadyRecord[] };
  readonly refused: readonly RefusedRecord[];
}

/** Checks every record by its noun's schema and sense; says all that is wrong, not the first. */
export function checkRecords(records: Partial<Catalog>): CheckedRecords {
  const refused: RefusedRecord[] = [];
  const ready: { [N in Noun]?: readonly ReadyRecord[] } = {};
  for (const noun of nounNames) {
    const listed: readonly unknown[] | undefined = records[noun];
    if (listed === undefined) continue;
    ready[noun] = checkNoun(noun, listed, refused);
  }
  return { ready, refused };
}

function checkNoun(noun: Noun, listed: readonly unknown[], refused: RefusedRecord[]): readonly ReadyRecord[] {
  const byKey = new Map<string, ReadyRecord>();
  for (const [index, record] of listed.entries()) {
    const at = `records.${noun}[${index}]`;
    const parsed = nouns[noun].safeParse(record);
    const name = `${noun}/${keyOfAnything(record) ?? String(index)}`;
    if (!parsed.success) {
      refused.push({
        record: name,
        findings: parsed.error.issues.map((issue) => asFinding(noun, at, issue)),
      });
      continue;
    }
    const nonsense = noun === "offerings" ? offeringSense(parsed.data, at) : [];
    if (nonsense.length > 0) {
      refused.push({ record: name, findings: nonsense });
      continue;
    }
    const key = keyOf(noun, parsed.data);
    const doc = canonicalJson(parsed.data);
    const hash = hashOf(doc);
    const before = byKey.get(key);
    if (before === undefined) byKey.set(key, { key, hash, doc });
    // Named by its place: the first of the two stands, and its row is none of the refused.
    else if (before.hash !== hash) refused.push({ record: at, findings: [twice(noun, key, at)] });
  }
  return [...byKey.values()];
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

const asFinding = (noun: Noun, at: string, issue: Issue): Finding =>
  error(
    `catalog.${noun}.malformed`,
    [at, ...issue.path.map(String)].join("."),
    `This record of ${noun} cannot be stored: ${issue.message}.`,
    "Correct the value in the list, then import it again.",
  );

const twice = (noun: Noun, key: string, at: string): Finding =>
  error(
    `catalog.${noun}.listed-twice`,
    at,
    `${key} is in the list twice with different content; the first stands.`,
    "Remove one of the two, or give them different ids.",
  );

/** The key of a record that may lack anything. */
function keyOfAnything(record: unknown): string | undefined {
  if (typeof record !== "object" || record === null) return undefined;
  const has = record as Readonly<Record<string, unknown>>;
  if (typeof has["id"] === "string") return has["id"];
  if (typeof has["occupation"] === "string") return `${has["occupation"]}@${String(has["area"])}`;
  return undefined;
}
