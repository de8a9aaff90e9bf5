import type { HsdsService } from "./form.ts";

/** A service as one text that does not depend on the form it came in, the order of lists, or ids of parts. */
export const normalForm = (service: HsdsService): string => JSON.stringify(plain(service, ""));

/** Ids of parts say nothing of a service; those of the service, its places and its organization do. */
const keepsId = new Set(["", "organization", "location", "service_at_locations"]);

function plain(value: unknown, key: string): unknown {
  if (Array.isArray(value))
    return value
      .map((one) => JSON.stringify(plain(one, key)))
      .filter((text) => text !== "{}")
      .toSorted((a, b) => (a < b ? -1 : 1));
  if (typeof value !== "object" || value === null)
    return typeof value === "string" ? plainText(value) : value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !name.endsWith("_id") && (name !== "id" || keepsId.has(key)))
      .map(([name, one]) => [name, plain(one, name)] as const)
      .filter(([, one]) => one !== undefined && one !== "" && !(Array.isArray(one) && one.length === 0))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** `35` and `35.00` are one number; white space is none of the words. */
const plainText = (text: string): string =>
  /^-?\d+(\.\d+)?$/.test(text) ? String(Number(text)) : text.replaceAll(/\s+/g, " ").trim();
