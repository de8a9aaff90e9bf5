import { Ajv2019 } from "ajv/dist/2019.js";
import { describe, expect, test } from "vitest";
import { offlineLoader } from "../src/contexts/offline-loader.ts";
import { checkModel } from "../src/model/check-model.ts";
import { idOf, isObject, listOf, type Json } from "../src/model/values.ts";
import { readToken } from "../src/proof/token.ts";
import { readCredential } from "../src/reading/read-credential.ts";
import { verifyCredential, type Verdict } from "../src/verify/verify-credential.ts";
import { bytesOf, jsonOf, namesIn, noVectors } from "./vectors.ts";
import { vectorIssuers } from "./vector-issuers.ts";

const now = new Date("2026-11-29T08:00:00Z");
const at = (name: string): string => `validator-vectors/${name}`;
const verify = (name: string): Promise<Verdict> =>
  verifyCredential(bytesOf(at(name)), { now, trusted: vectorIssuers });
const isInput = (name: string): boolean => /\.(json|jwt|png|svg)$/.test(name);
const inputs = [
  ...namesIn(at("ob30")).map((name) => `ob30/${name}`),
  ...namesIn(at("clr20")).map((name) => `clr20/${name}`),
].filter(isInput);

const valid = [
  "ob30/endorsement-valid.json",
  "ob30/simple-context-alias.json",
  "ob30/simple-context-version.json",
  "ob30/simple-did-key-method.json",
  "ob30/simple-did-web-method.json",
  "ob30/simple-multiple-proofs.json",
  "ob30/simple.json",
  "clr20/simple.json",
];
const pictures = [
  "ob30/simple-json.png",
  "ob30/simple-json.svg",
  "ob30/simple-jwt.png",
  "ob30/simple-jwt.svg",
];
const errors = inputs.filter((name) => name.includes("simple-err-"));
const unsigned = inputs.filter((name) => name.includes("noproof"));
const revocable = [
  "ob30/complete.json",
  "ob30/bit-string-list/credential-status-revoked.json",
  "ob30/bit-string-list/credential-status-revoked-blank-nodes.json",
];
/** Other proofs than are known here, or the data model 1.1. */
const beyond = inputs.filter(
  (name) => ![...valid, ...pictures, ...errors, ...unsigned, ...revocable].includes(name),
);

/** What each faulty input is faulty in. */
const faults: Readonly<Record<string, readonly [code: string, place: string]>> = {
  "simple-err-context": ["credential.model.context-first", "@context"],
  "simple-err-credential-subject-achievement-result-description-type": [
    "credential.model.type",
    "credentialSubject.achievement.resultDescription[2].type",
  ],
  "simple-err-credential-subject-identifier-type": [
    "credential.model.type",
    "credentialSubject.identifier[0].type",
  ],
  "simple-err-credential-subject-profile-type": ["credential.model.type", "credentialSubject.source.type"],
  "simple-err-credential-subject-result-type": ["credential.model.type", "credentialSubject.result[1].type"],
  "simple-err-credential-subject-type": ["credential.model.type", "credentialSubject.type"],
  "simple-err-evidence-type": ["credential.model.type", "evidence[1].type"],
  "simple-err-expired": ["credential.dates.over", "validUntil"],
  "simple-err-issued": ["credential.dates.not-yet", "validFrom"],
  "simple-err-issuer": ["credential.model.missing", "issuer"],
  "simple-err-issuer-otheridentifier-type": ["credential.model.type", "issuer.otherIdentifier[1].type"],
  "simple-err-issuer-parentorg-type": ["credential.model.type", "issuer.parentOrg.type"],
  "simple-err-issuer-type": ["credential.model.type", "issuer.type"],
  "simple-err-proof-method": ["credential.proof.unreadable", "proof"],
  "simple-err-proof-method-no-scheme": ["credential.proof.method", "proof[0].verificationMethod"],
  "simple-err-proof-method-unknown-did-method": ["credential.proof.method", "proof[0].verificationMethod"],
  "simple-err-proof-method-unknown-scheme": ["credential.proof.method", "proof[0].verificationMethod"],
  "simple-err-proof-value": ["credential.proof.signature", "proof[0].proofValue"],
  "simple-err-type": ["credential.context.meaning", "@context"],
};

describe.skipIf(noVectors)("1EdTech's inputs, with shared", () => {
  test.each(valid)("%s holds, its issuer's key being trusted", async (name) => {
    expect(await verify(name)).toMatchObject({ outcome: "valid" });
  });

  test.each(valid)("%s cannot be checked to its issuer when no key is trusted", async (name) => {
    const verdict = await verifyCredential(bytesOf(at(name)), { now });
    expect(verdict.outcome).toBe("cannot-check");
    expect(verdict.findings.map((finding) => finding.code)).toContain("credential.key.issuer-unknown");
  });

  test.each(errors)("%s does not hold, and its fault is named in its place", async (name) => {
    const verdict = await verify(name);
    const [code, place] = faults[name.replace("ob30/", "").replace(".json", "")] ?? [];
    expect(verdict.outcome).toBe("invalid");
    expect(verdict.findings.map((finding) => [finding.code, finding.at])).toContainEqual([code, place]);
  });

  test.each(unsigned)("%s is signed by nobody", async (name) => {
    const verdict = await verify(name);
    expect(verdict.outcome).toBe("invalid");
    expect(verdict.findings.map((finding) => finding.code)).toContain("credential.proof.missing");
  });

  test.each(pictures)("%s carries a credential that holds under the key it names", async (name) => {
    const read = readCredential(bytesOf(at(name)));
    if (!read.ok) throw new Error(JSON.stringify(read.findings));
    const { document, token } = read.value;
    const proof = listOf(document["proof"])[0];
    const method = isObject(proof) ? String(proof["verificationMethod"]) : "";
    const key = token?.header.jwk ?? method.slice(method.indexOf("#") + 1);
    const trusted = [{ id: idOf(document["issuer"]) ?? "", keys: [key] }];
    expect((await verifyCredential(bytesOf(at(name)), { now, trusted })).outcome).toBe("valid");
    expect((await verifyCredential(bytesOf(at(name)), { now })).outcome).toBe("cannot-check");
  });

  test.each(revocable)("%s is open until its status list is at hand", async (name) => {
    const verdict = await verify(name);
    expect(verdict.outcome).toBe("cannot-check");
    expect(verdict.findings.map((finding) => finding.code)).toEqual(["credential.status.list-missing"]);
  });

  test.each(beyond)("%s is of a kind that is not judged here, and is said to be", async (name) => {
    const verdict = await verify(name);
    expect(verdict.outcome).toBe("cannot-check");
    expect(["credential.model.version", "credential.proof.suite-unknown"]).toContain(
      verdict.findings[0]?.code,
    );
  });
});

describe.skipIf(noVectors)("the published schemas, with shared", () => {
  const validatorOf = (path: string) =>
    new Ajv2019({ strict: false, validateFormats: false, allErrors: true }).compile(
      jsonOf(`schemas/${path}`),
    );
  const badge = noVectors ? undefined : validatorOf("ob_v3p0/ob_v3p0_achievementcredential_schema.json");
  const record = noVectors ? undefined : validatorOf("clr_v2p0/clr_v2p0_clrcredential_schema.json");
  const documents = inputs
    .filter((name) => name.endsWith(".json") && !/endorsement|err-type/.test(name))
    .map((name): readonly [string, Json] => [name, noVectors ? {} : jsonOf(at(name))]);

  test("refuse nothing that is accepted here", () => {
    const accepted = documents.filter(([, document]) => checkModel(document).length === 0);
    const refused = accepted.filter(
      ([name, document]) => !(name.startsWith("clr20") ? record : badge)?.(document),
    );
    expect(refused.map(([name]) => name)).toEqual([]);
    expect(accepted.length).toBeGreaterThan(15);
  });

  test("refuse what is left out or of another kind just as it is refused here", () => {
    const [, whole] = documents.find(([name]) => name === "ob30/complete.json") ?? ["", {}];
    const differing = spoiled(whole).filter(
      ([, document]) => badge?.(document) === checkModel(document).length > 0,
    );
    // The schema takes any text for a type and for an id; here a type must name its class, and an id be an address.
    const stricter = differing.filter(
      ([place, document]) => !/(^|\.)(type|id)$/.test(place) || badge?.(document) !== true,
    );
    expect(stricter.map(([place]) => place)).toEqual([]);
  });
});

/** Every copy of a document in which one field is missing, or holds a number of another kind. */
function spoiled(document: Json): readonly (readonly [place: string, document: Json])[] {
  const copies: [string, Json][] = [];
  const walk = (value: unknown, path: readonly (string | number)[]): void => {
    if (typeof value !== "object" || value === null) return;
    for (const key of Object.keys(value)) {
      const steps = [...path, key];
      if (key !== "@context" && !/^\d+$/.test(key))
        for (const replace of [undefined, true])
          copies.push([steps.join("."), changed(document, steps, replace)]);
      walk((value as Record<string, unknown>)[key], steps);
    }
  };
  walk(document, []);
  return copies;
}

function changed(document: Json, steps: readonly (string | number)[], value: unknown): Json {
  const copy = structuredClone(document) as Record<string, unknown>;
  let place: Record<string, unknown> = copy;
  for (const step of steps.slice(0, -1)) place = place[step] as Record<string, unknown>;
  const last = String(steps.at(-1));
  if (value === undefined) delete place[last];
  else place[last] = value;
  return copy;
}

describe.skipIf(noVectors)("the vocabularies in this project, with shared", () => {
  test.each([
    ["https://www.w3.org/ns/credentials/v2", "credentials-v2.jsonld"],
    ["https://purl.imsglobal.org/spec/ob/v3p0/context.json", "ob-v3p0.json"],
    ["https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json", "ob-v3p0-3.0.1.json"],
    ["https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json", "ob-v3p0-3.0.2.json"],
    ["https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json", "ob-v3p0-3.0.3.json"],
    ["https://purl.imsglobal.org/spec/clr/v2p0/context.json", "clr-v2p0.json"],
    ["https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json", "clr-v2p0-2.0.1.json"],
  ])("%s is the published one", async (url, file) => {
    expect(await offlineLoader(undefined)(url)).toMatchObject({ document: jsonOf(`contexts/${file}`) });
  });

  test("a token that is none is not taken apart", () => {
    expect(readToken("a.b.c")).toBeUndefined();
  });
});
