import { createHash, randomBytes } from "node:crypto";

/** A token for one link: 256 bits drawn by lot, known to the letter alone. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What is kept of a token. Nothing is compared sign by sign: a hash is looked up. */
export const hashOfToken = (token: string): string => createHash("sha256").update(token).digest("hex");
