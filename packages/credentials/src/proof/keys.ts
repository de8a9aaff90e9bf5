import { createPrivateKey, createPublicKey } from "node:crypto";
import { from, fromJwk, generate, toJwk } from "@digitalbazaar/ed25519-multikey";
import { error, type Checked } from "@footbridge/core/finding.ts";
import { calculateJwkThumbprint, type JWK } from "jose";
import { isObject } from "../model/values.ts";

/** A signing key as it stands in its file: its holder is named by the key itself (`did:key`). */
export interface SigningKey {
  readonly type: "Multikey";
  /** The key's address: what a proof names as its method. */
  readonly id: string;
  /** Who signs with it. */
  readonly controller: string;
  readonly publicKeyMultibase: string;
  readonly secretKeyMultibase: string;
}

/** Keys of an issuer that one has reason to believe: in multibase (`z6Mk…`) or as JSON Web Keys. */
export interface TrustedIssuer {
  readonly id: string;
  readonly keys: readonly (string | JWK)[];
}

/** A new Ed25519 key, whose `did:key` names its holder. */
export const makeKey = async (): Promise<SigningKey> => signingKey(await generate());

/** The Ed25519 key that 32 secret bytes make. */
export const keyOfSeed = async (seed: Uint8Array): Promise<SigningKey> =>
  signingKey(await generate({ seed }));

function signingKey(pair: Awaited<ReturnType<typeof generate>>): SigningKey {
  const controller = `did:key:${pair.publicKeyMultibase}`;
  if (pair.secretKeyMultibase === undefined) throw new Error("a generated key has no secret part");
  return {
    type: "Multikey",
    id: `${controller}#${pair.publicKeyMultibase}`,
    controller,
    publicKeyMultibase: pair.publicKeyMultibase,
    secretKeyMultibase: pair.secretKeyMultibase,
  };
}

/** A signing key out of its file; its two halves must belong together. */
export async function readKey(data: unknown): Promise<Checked<SigningKey>> {
  const refused = (message: string): Checked<never> => ({
    ok: false,
    findings: [error("credential.key.unusable", "", message, "Make one with: footbridge credentials key.")],
  });
  if (!isObject(data)) return refused("This is not a key.");
  const { id, controller, publicKeyMultibase, secretKeyMultibase } = data;
  if (
    typeof id !== "string" ||
    typeof controller !== "string" ||
    typeof publicKeyMultibase !== "string" ||
    typeof secretKeyMultibase !== "string"
  )
    return refused("The key lacks id, controller, publicKeyMultibase or secretKeyMultibase.");
  const key: SigningKey = { type: "Multikey", id, controller, publicKeyMultibase, secretKeyMultibase };
  try {
    const secret = createPrivateKey({ key: { ...(await secretJwk(key)) }, format: "jwk" });
    const derived = createPublicKey(secret).export({ format: "jwk" }).x;
    const named = await jwkOf(publicKeyMultibase);
    return derived !== undefined && derived === named?.x
      ? { ok: true, value: key, findings: [] }
      : refused("The public part is not that of the secret part.");
  } catch {
    return refused("This is not an Ed25519 key.");
  }
}

/** The private JSON Web Key of a signing key. */
export async function secretJwk(key: SigningKey): Promise<JWK> {
  const jwk = await toJwk({ keyPair: await from(key), secretKey: true });
  // The library keeps the public half behind the secret one; a web key holds the 32 secret bytes alone.
  const secret = Buffer.from(jwk["d"] ?? "", "base64url").subarray(0, 32);
  return { ...jwk, d: secret.toString("base64url") };
}

/** The public JSON Web Key of a multibase Ed25519 key; undefined if it is none. */
export async function jwkOf(multibase: string): Promise<JWK | undefined> {
  try {
    return await toJwk({ keyPair: await from({ type: "Multikey", publicKeyMultibase: multibase }) });
  } catch {
    return undefined;
  }
}

/** The multibase writing of a public Ed25519 key; undefined if it is another kind of key. */
export async function multibaseOf(jwk: JWK): Promise<string | undefined> {
  try {
    return (await fromJwk({ jwk })).publicKeyMultibase;
  } catch {
    return undefined;
  }
}

/** Whether two writings name the same key. */
export async function sameKey(one: string | JWK, other: string | JWK): Promise<boolean> {
  const thumb = async (key: string | JWK): Promise<string | undefined> => {
    const jwk = typeof key === "string" ? await jwkOf(key) : key;
    if (jwk === undefined) return undefined;
    try {
      return await calculateJwkThumbprint(jwk);
    } catch {
      return undefined;
    }
  };
  const [first, second] = [await thumb(one), await thumb(other)];
  return first !== undefined && first === second;
}

/** The key that a `did:key` identifier is; undefined for every other identifier. */
export const keyOfDid = (id: string): string | undefined =>
  /^did:key:(z[1-9A-HJ-NP-Za-km-z]+)(#|$)/.exec(id)?.[1];
