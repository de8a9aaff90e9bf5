import type { Messages } from "@lingui/core";

const plain = "aceinosuyACEINOSUY";
const accented = "àçéîñöšüýÀÇÉÎÑÖŠÜÝ";

/** The same messages with every letter readable, but 40 % longer: what is not in them was never given to translators. */
export const disguised = (messages: Messages): Messages =>
  Object.fromEntries(
    Object.entries(messages).map(([id, message]) => [
      id,
      typeof message === "string" ? stretched(message) : (tokens(message) as Messages[string]),
    ]),
  );

/** Words stand beside `[name, format, choices]`; choices hold words of their own. */
const tokens = (parts: readonly unknown[]): readonly unknown[] =>
  parts.map((part) => {
    if (typeof part === "string") return stretched(part);
    return Array.isArray(part) ? part.map((piece, at) => (at === 2 ? choices(piece) : piece)) : part;
  });

function choices(piece: unknown): unknown {
  if (typeof piece !== "object" || piece === null) return piece;
  return Object.fromEntries(
    Object.entries(piece).map(([name, words]) => [
      name,
      Array.isArray(words) ? tokens(words) : typeof words === "string" ? stretched(words) : words,
    ]),
  );
}

/** Tags (`<0>`) and the number sign of plurals stay as they are. */
const stretched = (text: string): string =>
  text
    .split(/(<[^>]*>|#)/)
    .map((piece) => (/^(<|#)/.test(piece) ? piece : words(piece)))
    .join("");

function words(text: string): string {
  const letters = text.replace(/\P{L}/gu, "").length;
  const marked = text.replace(/[a-z]/gi, (letter) => accented[plain.indexOf(letter)] ?? letter);
  const more = "~".repeat(Math.ceil(letters * 0.4));
  return more === "" ? marked : marked.replace(/\s*$/, (end) => ` ${more.replace(/~{6}/g, "~~~~~ ")}${end}`);
}
