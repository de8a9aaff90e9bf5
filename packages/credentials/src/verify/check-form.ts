import { isObject, listOf, within, type Json } from "../model/values.ts";
import { fine, unanswered, type Check } from "../proof/belonging.ts";

/** Keywords of JSON-LD that say nothing else than they seem to. */
const plainKeywords: ReadonlySet<string> = new Set(["@context", "@value", "@language", "@direction"]);

/** `@type` is plain only beside the value whose type it is. */
const isPlain = (name: string, holder: Json): boolean =>
  plainKeywords.has(name) ||
  (name === "@type" && "@value" in holder) ||
  !(name.startsWith("@") || name.includes(":"));

/** The place of a field written by its whole address or in a keyword: it means what a plain one would, and is overlooked. */
function hiddenField(value: unknown, at: string): string | undefined {
  if (Array.isArray(value)) return firstOf(value.map((each, index) => [each, within(at, index)]));
  if (!isObject(value)) return undefined;
  const hidden = Object.keys(value).find((name) => !isPlain(name, value));
  if (hidden !== undefined) return within(at, hidden);
  return firstOf(
    Object.entries(value)
      .filter(([name]) => name !== "@context")
      .map(([name, inner]) => [inner, within(at, name)]),
  );
}

function firstOf(values: readonly (readonly [value: unknown, at: string])[]): string | undefined {
  for (const [value, at] of values) {
    const found = hiddenField(value, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where the words of the standards are at home. */
const standards = [
  "//www.w3.org/2018/credentials",
  "//www.w3.org/1999/",
  "//www.w3.org/2001/",
  "//www.w3.org/ns/credentials#",
  "//www.w3.org/ns/did",
  "//w3id.org/",
  "//purl.imsglobal.org/",
  "//schema.org",
];

/** Whether an address lies far from the standards' words, and is no beginning of one. */
function isForeign(address: unknown): boolean {
  if (typeof address !== "string" || !/^(https?:\/\/|urn:uuid:|did:)/.test(address)) return false;
  const bare = address.replace(/^https?:/, "").toLowerCase();
  return standards.every((home) => !bare.startsWith(home) && !home.startsWith(bare));
}

/** Whether a word that a document defines can only add to what the standard ones say. */
function isHarmless([term, meaning]: readonly [string, unknown]): boolean {
  if (term === "@vocab") return isForeign(meaning);
  if (term.startsWith("@") || term.includes(":")) return term === "@version" || term === "@protected";
  if (!isObject(meaning)) return isForeign(meaning);
  return (
    isForeign(meaning["@id"]) &&
    Object.keys(meaning).every((key) =>
      ["@id", "@type", "@language", "@container", "@protected"].includes(key),
    )
  );
}

/** Vocabularies written into a document, at its head or anywhere within. */
function ownVocabularies(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(ownVocabularies);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === "@context" ? listOf(inner).filter((each) => typeof each !== "string") : ownVocabularies(inner),
  );
}

/**
 * A signature covers meanings, and a day or a status is read by its name: what means the same under another name would
 * be overlooked. The vocabulary of CLR 2.0 moreover does not protect its words, unlike the others: words defined in the
 * file itself could exchange two of them under a signature that still fits.
 */
export function checkForm(document: Json, kind: string, at: string): Check {
  const hidden = hiddenField(document, at);
  if (hidden !== undefined)
    return unanswered(
      "credential.context.hidden",
      hidden,
      "A field is written in a form in which it could be overlooked.",
      "Ask the issuer for the credential with its fields by their plain names.",
    );
  const own = ownVocabularies(document);
  const isSafe =
    kind !== "clr" && own.every((each) => isObject(each) && Object.entries(each).every(isHarmless));
  return own.length === 0 || isSafe
    ? fine
    : unanswered(
        "credential.context.own-words",
        within(at, "@context"),
        "It defines words of its own, which can change what the standard ones say.",
        "Ask the issuer for a credential in the standard vocabularies alone.",
      );
}
