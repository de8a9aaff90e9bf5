import { createHash } from "node:crypto";
import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { from } from "@digitalbazaar/ed25519-multikey";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import jsigs from "jsonld-signatures";
import { offlineLoader, type Contexts } from "../contexts/offline-loader.ts";
import { isObject, type Json } from "../model/values.ts";
import type { SigningKey } from "./keys.ts";

/** Canonical statements of a document, and their SHA-256: what a signature covers. */
export interface Canonical {
  readonly nquads: string;
  readonly sha256Hex: string;
}

/** Longest time canonical statements may take, milliseconds: knots of nameless nodes are made to take forever. */
const patience = 5_000;

/** The canonical statements (RDFC-1.0) of a document; throws when a term has no meaning. */
export async function canonical(document: object, contexts?: Contexts): Promise<Canonical> {
  const nquads = await cryptosuite.canonize(document, {
    documentLoader: offlineLoader(contexts),
    base: null,
    safe: true,
    signal: AbortSignal.timeout(patience),
  });
  return { nquads, sha256Hex: createHash("sha256").update(nquads).digest("hex") };
}

/** The document with a proof by `eddsa-rdfc-2022`, as of the given instant (ISO). */
export async function sign(
  document: Json,
  key: SigningKey,
  created: string,
  contexts?: Contexts,
): Promise<Json> {
  const signer = (await from(key)).signer();
  return jsigs.sign(structuredClone(document), {
    suite: new DataIntegrityProof({ cryptosuite, signer, date: created }),
    purpose: new jsigs.purposes.AssertionProofPurpose(),
    documentLoader: offlineLoader(contexts),
  });
}

/** Whether a proof's signature fits the document under a key (multibase); throws when either cannot be read. */
export async function fits(
  document: Json,
  proof: Json,
  publicKeyMultibase: string,
  contexts?: Contexts,
): Promise<boolean> {
  const { proof: _proofs, ...unsigned } = document;
  const suite = new DataIntegrityProof({ cryptosuite });
  const verifyData = await suite.createVerifyData({
    document: unsigned,
    proof,
    documentLoader: offlineLoader(contexts),
  });
  return suite.verifySignature({
    verifyData,
    verificationMethod: { type: "Multikey", publicKeyMultibase },
    proof,
  });
}

/** A sentence of what the JSON-LD library did not understand. */
export function reasonOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const details = "details" in thrown && isObject(thrown.details) ? thrown.details : {};
  const event = isObject(details["event"]) ? details["event"] : {};
  const about = isObject(event["details"]) ? event["details"] : {};
  const named = about["property"] ?? about["id"] ?? about["type"] ?? about["value"] ?? details["term"];
  const said = typeof event["message"] === "string" ? event["message"] : thrown.message;
  return typeof named === "string" ? `${said} (${named})` : said;
}
