import { createHash } from "node:crypto";

/** Element 100 has twelve signs: the same for the same person, and never like a Social Security number. */
export const identifierOf = (person: string): string =>
  `P${createHash("sha256").update(person).digest("hex").slice(0, 11)}`;
