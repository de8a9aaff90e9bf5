import { isKnownContext, type Contexts } from "../contexts/offline-loader.ts";
import { listOf, within, type Json } from "../model/values.ts";
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
