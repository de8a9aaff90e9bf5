import { base58btc } from "./base58.ts";
import { describe, expect, test } from "vitest";
import { listOf, type Json } from "../src/model/values.ts";
import { canonical, sign } from "../src/proof/data-integrity.ts";
import type { SigningKey } from "../src/proof/keys.ts";
import { verifyCredential } from "../src/verify/verify-credential.ts";
import { jsonOf, noVectors, textOf } from "./vectors.ts";

interface Vector {
  readonly privateKeyHex_published_test_key: string;
  readonly publicKeyMultibase: string;
  readonly credential: Json;
  readonly proofOptions: Json & { readonly created: string; readonly verificationMethod: string };
  readonly documentHashHex: string;
  readonly proofHashHex: string;
  readonly signatureHex: string;
  readonly proofValue: string;
  readonly signedCredential: Json;
}

/** The published example key as this project keeps keys: the seed behind the two bytes that say Ed25519 private. */
const keyOf = (vector: Vector): SigningKey => ({
  type: "Multikey",
  id: vector.proofOptions.verificationMethod,
  controller: vector.proofOptions.verificationMethod.split("#")[0] ?? "",
  publicKeyMultibase: vector.publicKeyMultibase,
  secretKeyMultibase: `z${base58btc(Buffer.from(`8026${vector.privateKeyHex_published_test_key.slice(0, 64)}`, "hex"))}`,
});

describe.skipIf(noVectors).each(["obv3p0", "clrv2p0"])("the signing vector %s, with shared", (name) => {
  const folder = `canonicalization-vectors/${name}`;
  const vector = noVectors ? undefined : (jsonOf(`${folder}/vector.json`) as Json & Vector);
  const given = (): Vector => {
    if (vector === undefined) throw new Error("no vector");
    return vector;
  };

  test("canonical statements and hash of the document", async () => {
    const { nquads, sha256Hex } = await canonical(given().credential);
    expect(nquads).toBe(textOf(`${folder}/document-canon.txt`));
    expect(sha256Hex).toBe(given().documentHashHex);
  });

  test("canonical statements and hash of the proof's options", async () => {
    const options = { "@context": given().credential["@context"], ...given().proofOptions };
    const { nquads, sha256Hex } = await canonical(options);
    expect(nquads).toBe(textOf(`${folder}/proof-canon.txt`));
    expect(sha256Hex).toBe(given().proofHashHex);
  });

  test("signature and signed credential, bit for bit", async () => {
    const signed = await sign(given().credential, keyOf(given()), given().proofOptions.created);
    const proof = signed["proof"] as Json;
    expect(proof["proofValue"]).toBe(given().proofValue);
    expect(proof["proofValue"]).toBe(`z${base58btc(Buffer.from(given().signatureHex, "hex"))}`);
    // The vector writes one proof as such, or as a list of one.
    const published = given().signedCredential;
    expect({ ...signed, proof: listOf(proof) }).toEqual({ ...published, proof: listOf(published["proof"]) });
  });

  test("the signed credential holds for whoever trusts the key", async () => {
    const trusted = [{ id: keyOf(given()).controller, keys: [given().publicKeyMultibase] }];
    const now = new Date("2026-11-29T08:00:00Z");
    const text = JSON.stringify(given().signedCredential);
    expect(await verifyCredential(text, { now, trusted })).toMatchObject({ outcome: "valid", findings: [] });
  });
});
