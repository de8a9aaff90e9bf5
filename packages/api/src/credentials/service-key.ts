import { hkdfSync } from "node:crypto";
import type { SigningKey } from "@footbridge/credentials/proof/keys.ts";

/** The key by which this service signs what people earned: the same wherever the secret that seals cookies is the same. */
export async function serviceKey(secret: string): Promise<SigningKey> {
  const { keyOfSeed } = await import("@footbridge/credentials/proof/keys.ts");
  return keyOfSeed(new Uint8Array(hkdfSync("sha256", secret, "", "footbridge credentials", 32)));
}
