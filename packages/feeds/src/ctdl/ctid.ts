import { createHash } from "node:crypto";

/** The name space of addresses (RFC 9562, section 6.6). */
const addresses = Buffer.from("6ba7b8119dad11d180b400c04fd430c8", "hex");

/** The id that the Credential Registry wants of each thing: `ce-` and a UUID of version 5 of its address, always the same one. */
export function ctidOf(address: string): string {
  const bytes = createHash("sha1").update(addresses).update(address).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  const parts = [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ] as const;
  return `ce-${parts.map(([from, to]) => hex.slice(from, to)).join("-")}`;
}
