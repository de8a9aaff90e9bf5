import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import { warning } from "@footbridge/core/finding.ts";
import type { Contexts } from "../contexts/offline-loader.ts";
import { idOf, isInstant, isObject, listOf, within, type Json } from "../model/values.ts";
import { checkBelonging, fault, fine, together, unanswered, type Check } from "./belonging.ts";
import { fits, reasonOf } from "./data-integrity.ts";
import { keyOfDid, multibaseOf, type TrustedIssuer } from "./keys.ts";

/** What a proof is judged by. */
export interface ProofMeasure {
  readonly now: Date;
  readonly trusted: readonly TrustedIssuer[];
  readonly contexts: Contexts | undefined;
  /** What the signer meant: to state, or to show. */
  readonly purpose: "assertionMethod" | "authentication";
}

const isSupported = (proof: unknown): proof is Json =>
  isObject(proof) && proof["type"] === "DataIntegrityProof" && proof["cryptosuite"] === cryptosuite.name;

/** The key a method's address carries: `did:key:z…`, or `https://issuer#z…`. */
const keyInAddress = (method: string): string | undefined =>
  keyOfDid(method) ?? /#(z6Mk[1-9A-HJ-NP-Za-km-z]+)$/.exec(method)?.[1];

/** The trusted key that goes by this address. */
async function trustedKey(
  method: string,
  issuer: string,
  trusted: readonly TrustedIssuer[],
): Promise<string | undefined> {
  for (const key of trusted.filter((each) => each.id === issuer).flatMap((each) => each.keys))
    if (typeof key !== "string" && key.kid === method) return multibaseOf(key);
  return undefined;
}

function withoutKey(method: unknown, at: string): Check {
  const place = within(at, "verificationMethod");
  const scheme = typeof method === "string" ? /^([a-z][a-z0-9+.-]*):/i.exec(method)?.[1] : undefined;
  if (typeof method !== "string" || scheme === undefined)
    return fault(
      "credential.proof.method",
      place,
      "The proof does not name its key by an address.",
      "Name the key by a full address, such as did:key:z6Mk….",
    );
  if (!["did", "http", "https", "urn"].includes(scheme.toLowerCase()) || method.startsWith("did:example:"))
    return fault(
      "credential.proof.method",
      place,
      `No key can be found under ${method}.`,
      "Name the key by an address that can be looked up, such as did:key:z6Mk….",
    );
  return unanswered(
    "credential.proof.method-unknown",
    place,
    `The key ${method} would have to be fetched, and nothing is fetched here.`,
    "Give the issuer's keys as trusted.",
  );
}

function checkTimes(proof: Json, measure: ProofMeasure, at: string): Check {
  const checks: Check[] = [];
  for (const key of ["created", "expires"])
    if (proof[key] !== undefined && !isInstant(proof[key]))
      checks.push(
        fault(
          "credential.proof.instant",
          within(at, key),
          "This is not a day and time with its zone.",
          "Write it as 2026-11-29T08:00:00Z.",
        ),
      );
  if (isInstant(proof["expires"]) && Date.parse(proof["expires"]) < measure.now.getTime())
    checks.push(
      fault(
        "credential.proof.expired",
        within(at, "expires"),
        `The proof was good until ${proof["expires"]}.`,
        "Ask the issuer for a new one.",
      ),
    );
  if (proof["proofPurpose"] !== measure.purpose)
    checks.push(
      fault(
        "credential.proof.purpose",
        within(at, "proofPurpose"),
        `It was not signed for this purpose (${measure.purpose}).`,
        `Sign it with the purpose ${measure.purpose}.`,
      ),
    );
  return together(checks);
}

async function checkSignature(
  document: Json,
  proof: Json,
  measure: ProofMeasure,
  at: string,
): Promise<Check> {
  const method = idOf(proof["verificationMethod"]);
  const signer = idOf(measure.purpose === "assertionMethod" ? document["issuer"] : document["holder"]) ?? "";
  const key =
    method === undefined
      ? undefined
      : ((await trustedKey(method, signer, measure.trusted)) ?? keyInAddress(method));
  if (key === undefined) return withoutKey(method, at);
  if (proof["previousProof"] !== undefined)
    return unanswered(
      "credential.proof.chain",
      within(at, "previousProof"),
      "The proof is one of a chain, each over the one before, and such are not followed here.",
      "Ask the issuer for the credential with a proof that stands by itself.",
    );
  try {
    if (await fits(document, proof, key, measure.contexts))
      return await checkBelonging(key, signer, measure.trusted, at);
  } catch (reason) {
    return fault(
      "credential.proof.unreadable",
      at,
      `The proof cannot be followed: ${reasonOf(reason)}.`,
      "Ask the issuer for the credential again, unchanged.",
    );
  }
  return fault(
    "credential.proof.signature",
    within(at, "proofValue"),
    "The signature does not fit: the credential was changed after signing, or another key signed it.",
    "Ask the issuer for the credential again, unchanged.",
  );
}

/** Nobody has signed it. */
export const unsigned = (at: string): Check =>
  fault(
    "credential.proof.missing",
    within(at, "proof"),
    "It is not signed.",
    "Ask the issuer for a signed credential.",
  );

/** Every proof of a document: each that is understood must hold, and at least one must be. */
export async function checkProofs(document: Json, measure: ProofMeasure, at: string): Promise<Check> {
  const place = within(at, "proof");
  const proofs = listOf(document["proof"]);
  if (proofs.length === 0) return unsigned(at);
  const here = (index: number): string => (Array.isArray(document["proof"]) ? within(place, index) : place);
  const checks: Check[] = [];
  const strange: Check[] = [];
  for (const [index, proof] of proofs.entries())
    if (isSupported(proof))
      checks.push(
        checkTimes(proof, measure, here(index)),
        await checkSignature(document, proof, measure, here(index)),
      );
    else strange.push(unknownSuite(proof, here(index)));
  if (checks.length === 0) return together(strange);
  // One proof that holds is enough: others, of kinds not known here, are only told of.
  return together([...checks, ...strange.map((each) => ({ ...each, open: false }))]);
}

function unknownSuite(proof: unknown, at: string): Check {
  if (!isObject(proof)) return fine;
  const name = [proof["type"], proof["cryptosuite"]].filter((each) => typeof each === "string").join(" ");
  return {
    findings: [
      warning(
        "credential.proof.suite-unknown",
        at,
        `Proofs of the kind ${name} are not known here.`,
        `Ask for one by ${cryptosuite.name}, or as a signed token.`,
      ),
    ],
    open: true,
  };
}
