import { doubleMetaphone } from "double-metaphone";

/** How a name sounds, read as English and as Spanish; a name in another alphabet is its own sound. */
export function soundsOf(word: string): ReadonlySet<string> {
  const letters = word.normalize("NFD").replaceAll(/\p{M}/gu, "");
  const codes = [...doubleMetaphone(letters), ...doubleMetaphone(asSpanish(letters))].filter(
    (code) => code !== "",
  );
  return new Set(codes.length === 0 ? [word] : codes);
}

/** Letters that Spanish says alike, written alike: Hernández Ernandes, Vázquez Basques, Yolanda Llolanda, Jiménez Giménez. */
const asSpanish = (word: string): string =>
  word
    .toLowerCase()
    .replace(/^h/, "")
    .replaceAll("ll", "y")
    .replaceAll("v", "b")
    .replaceAll(/z|c(?=[ei])/g, "s")
    .replaceAll(/qu(?=[ei])/g, "k")
    .replaceAll(/gu(?=[ei])/g, "gg")
    .replaceAll(/(?<!g)g(?=[ei])/g, "j")
    .replace(/^x/, "s");
