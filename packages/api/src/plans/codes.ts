import { createHmac, randomInt } from "node:crypto";

/** Letters and digits that do not look like another, and few that sound alike: no 0 O, 1 I L, 5 S, 8 B, 2 Z, U V. */
const signs = "34679ACDEFGHJKMNPQRTWXY";
const length = 8;

/** A new code, as it is shown: `K7RX-4TWA`. Eight of 23 signs are 78 billion; tries are few, and a code ends. */
export function newCode(): string {
  const drawn = Array.from({ length }, () => signs[randomInt(signs.length)]).join("");
  return `${drawn.slice(0, 4)}-${drawn.slice(4)}`;
}

/** A code as it was typed, or undefined where it cannot be one. */
export function readCode(text: string): string | undefined {
  const plain = text.toUpperCase().replaceAll(/[\s.–-]/g, "");
  return plain.length === length && Array.from(plain).every((sign) => signs.includes(sign))
    ? plain
    : undefined;
}

/** What the store knows of a code: nobody who reads the table can try codes without the service's own secret. */
export const sealed = (code: string, secret: string): string =>
  createHmac("sha256", secret).update(`kept route ${code}`).digest("hex");
