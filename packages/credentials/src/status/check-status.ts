import { gunzipSync } from "node:zlib";
import { idOf, isObject, isUri, listOf, within, type Json } from "../model/values.ts";
import { fault, fine, together, unanswered, type Check } from "../proof/belonging.ts";

/** Status lists the reader has fetched, by their address. */
export type StatusLists = ReadonlyMap<string, Json>;

/** Most bytes a status list may unfold to: 64 times the 131,072 bits the standard asks for at least. */
const mostListBytes = 1024 * 1024;

const withdrawn = (at: string, how: string): Check =>
  fault(
    "credential.status.withdrawn",
    at,
    `The issuer has ${how} it.`,
    "Ask the issuer why, and for a new one.",
  );

const unreadable = (at: string): Check =>
  fault(
    "credential.status.list",
    at,
    "The status list does not answer for this credential.",
    "Fetch the list again.",
  );

/** The place of a bit, as the standard has it: digits, as a text; a whole number is taken too. */
const placeOf = (index: unknown): number =>
  typeof index === "number" || (typeof index === "string" && /^\d+$/.test(index))
    ? Number(index)
    : Number.NaN;

const withdrawals: ReadonlyMap<unknown, string> = new Map([
  ["revocation", "revoked"],
  ["suspension", "suspended"],
]);

function checkBit(entry: Json, list: Json, at: string): Check {
  const subject = listOf(list["credentialSubject"])[0];
  const index = placeOf(entry["statusListIndex"]);
  if (
    !listOf(list["type"]).includes("BitstringStatusListCredential") ||
    !isObject(subject) ||
    typeof subject["encodedList"] !== "string" ||
    !Number.isSafeInteger(index) ||
    index < 0
  )
    return unreadable(at);
  if (!listOf(subject["statusPurpose"]).includes(entry["statusPurpose"])) return unreadable(at);
  try {
    const bits = gunzipSync(Buffer.from(subject["encodedList"].replace(/^u/, ""), "base64url"), {
      maxOutputLength: mostListBytes,
    });
    const byte = bits[index >> 3];
    if (byte === undefined) return unreadable(at);
    if ((byte & (0x80 >> (index & 7))) === 0) return fine;
    const how = withdrawals.get(entry["statusPurpose"]);
    if (how !== undefined) return withdrawn(at, how);
    return unanswered(
      "credential.status.mark",
      at,
      `The issuer has put a mark on it (${String(entry["statusPurpose"])}), and what it means is not known here.`,
      "Ask the issuer what the mark means.",
    );
  } catch {
    return unreadable(at);
  }
}

/** The list of 1EdTech names the revoked credentials one by one. */
function checkNamed(credential: Json, list: Json, at: string): Check {
  if (!Array.isArray(list["revokedCredential"] ?? list["revokedCredentials"])) return unreadable(at);
  const revoked = listOf(list["revokedCredential"] ?? list["revokedCredentials"]);
  const entry = revoked.find((each) => idOf(each) === credential["id"]);
  if (entry === undefined || (isObject(entry) && entry["revoked"] === false)) return fine;
  const reason = isObject(entry) ? entry["revocationReason"] : undefined;
  return withdrawn(at, typeof reason === "string" ? `revoked (“${reason}”)` : "revoked");
}

function checkEntry(credential: Json, entry: Json, lists: StatusLists, at: string): Check {
  const isBits = entry["type"] === "BitstringStatusListEntry";
  const isNames = entry["type"] === "1EdTechRevocationList";
  if (!isBits && !isNames)
    return unanswered(
      "credential.status.kind-unknown",
      within(at, "type"),
      `Status of the kind ${String(entry["type"])} is not known here.`,
      "Ask the issuer whether the credential still holds.",
    );
  const address = isBits ? entry["statusListCredential"] : entry["id"];
  const list = isUri(address) ? lists.get(address) : undefined;
  if (list === undefined)
    return unanswered(
      "credential.status.list-missing",
      at,
      `Whether it was revoked stands in ${String(address)}, which is not at hand.`,
      "Fetch that list, and give it with the credential.",
    );
  return isBits ? checkBit(entry, list, at) : checkNamed(credential, list, at);
}

/** Whether a credential was revoked or suspended, by the lists at hand. */
export function checkStatus(credential: Json, lists: StatusLists, at: string): Check {
  const place = within(at, "credentialStatus");
  const entries = listOf(credential["credentialStatus"]);
  return together(
    entries.map((entry, index) =>
      isObject(entry)
        ? checkEntry(credential, entry, lists, entries.length > 1 ? within(place, index) : place)
        : fine,
    ),
  );
}

/** Addresses of the status lists a credential points to. */
export const statusListsOf = (credential: Json): readonly string[] =>
  listOf(credential["credentialStatus"])
    .filter(isObject)
    .map((entry) => entry["statusListCredential"] ?? entry["id"])
    .filter(isUri);
