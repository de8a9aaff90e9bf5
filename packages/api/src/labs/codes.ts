import { randomBytes, randomInt } from "node:crypto";

/** Letters and digits that do not look or sound like another: they are read aloud in a full room. */
const signs = "34679ACDEFGHJKMNPQRTWXY";

const drawn = (length: number): string =>
  Array.from({ length }, () => signs[randomInt(signs.length)]).join("");

/** A join code: six of 23 signs are 148 million, for a day, with few wrong tries. */
export const newJoinCode = (): string => drawn(6);

/** A code that opens one's own seat on another device: eight signs. */
export const newResumeCode = (): string => drawn(8);

/** What the link of a registration ends with: ten signs, for weeks, passed on by mail. */
export const newRegistrationCode = (): string => drawn(10);

/** As it is shown: `K7RX-4TWA`. */
export const shownResume = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** A code as it was typed; undefined where it cannot be one. */
export function readTyped(text: string, length: number): string | undefined {
  const plain = text.toUpperCase().replaceAll(/[\s.–-]/g, "");
  return plain.length === length && Array.from(plain).every((sign) => signs.includes(sign))
    ? plain
    : undefined;
}

export const newToken = (): string => randomBytes(32).toString("base64url");

/** An id of a thing in a lab: `p-4f9ac1`. */
export const newId = (kind: string): string => `${kind}-${randomBytes(5).toString("hex")}`;

/** An id that reads like the title: `autumn-lab-4f9a`. */
export function labId(title: string): string {
  const plain = title
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/\p{M}+/gu, "");
  const words = plain.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, "");
  return `${words.slice(0, 40).replace(/-$/, "") || "lab"}-${randomBytes(3).toString("hex")}`;
}
