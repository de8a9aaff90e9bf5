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
    return fault(
      "credential.context.meaning",
      place,
      `Some word in it has no meaning, or two: ${reasonOf(reason)}`,
      "Name the vocabulary each word is of, and change none of the standard ones.",
    );
  }
}
