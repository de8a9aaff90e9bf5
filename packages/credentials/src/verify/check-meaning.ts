import { isKnownContext, type Contexts } from "../contexts/offline-loader.ts";
import { isObject, listOf, within, type Json } from "../model/values.ts";
import { fault, fine, together, unanswered, type Check } from "../proof/belonging.ts";
import { canonical, reasonOf } from "../proof/data-integrity.ts";

/** Vocabularies that would have to be fetched. */
function unknownContexts(document: Json, contexts: Contexts | undefined): readonly string[] {
  return listOf(document["@context"]).filter(
    (each): each is string => typeof each === "string" && !isKnownContext(each, contexts),
  );
}

/** Documents of nameless parts that all refer to one another are made to take forever. */
const isKnot = (reason: unknown): boolean =>
  reason instanceof Error &&
  (reason.name === "TimeoutError" ||
    reason.name === "AbortError" ||
    /deep iterations|aborted/i.test(reason.message));

/** Every word of a document must have a meaning in vocabularies at hand, and none may be given another. */
export async function checkMeaning(
  document: Json,
  contexts: Contexts | undefined,
  at: string,
): Promise<Check> {
  const place = within(at, "@context");
  const unknown = unknownContexts(document, contexts);
  if (unknown.length > 0)
    return together(
      unknown.map((url) =>
        unanswered(
          "credential.context.unknown",
          place,
          `The vocabulary ${url} is not at hand, and nothing is fetched.`,
          "Ask the issuer for a credential in the standard vocabularies, or give this one with it.",
        ),
      ),
    );
  const { proof: _proof, ...unsigned } = document;
  try {
    await canonical(unsigned, contexts);
    return fine;
  } catch (reason) {
    if (isKnot(reason))
      return fault(
        "credential.read.knotted",
        at,
        "Its nameless parts refer to one another in more ways than can be followed.",
        "Give the parts identifiers of their own.",
      );
    return fault(
      "credential.context.meaning",
      place,
      `Some word in it has no meaning, or two: ${reasonOf(reason)}`,
      "Name the vocabulary each word is of, and change none of the standard ones.",
    );
  }
}

/** Whether a document defines words of its own, at its head or anywhere within. */
function definesWords(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(definesWords);
  if (!isObject(value)) return false;
  return Object.entries(value).some(([name, inner]) =>
    name === "@context" ? listOf(inner).some((each) => typeof each !== "string") : definesWords(inner),
  );
}

/**
 * The vocabulary of CLR 2.0 does not protect its words, unlike the others: words defined in the file itself could
 * exchange two of them under a signature that still fits.
 */
export const checkOwnWords = (document: Json, at: string): Check =>
  definesWords(document)
    ? unanswered(
        "credential.context.own-words",
        within(at, "@context"),
        "The record defines words of its own, which can change what the standard ones say.",
        "Ask the issuer for a record in the standard vocabularies alone.",
      )
    : fine;
