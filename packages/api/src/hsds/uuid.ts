import { createHash } from "node:crypto";

/** Names of this project's catalog: any UUID that nobody else uses. */
const catalogNames = "6f0c3b52-9d0e-4a1b-8f5e-2c7c1a64d3e1";

/** The key of what came by HSDS holds the UUID that it came with. */
const cameAs = /^hsds-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** The UUID of a name, the same for ever (RFC 9562, version 5). */
export function uuidOf(kind: string, ...ids: readonly string[]): string {
  const came = ids.length === 1 ? cameAs.exec(ids[0] ?? "")?.[1] : undefined;
  if (came !== undefined) return came.toLowerCase();
  const bytes = createHash("sha1")
    .update(Buffer.from(catalogNames.replaceAll("-", ""), "hex"))
    .update(JSON.stringify([kind, ...ids]))
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
