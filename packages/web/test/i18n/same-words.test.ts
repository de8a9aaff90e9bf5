import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Messages of a catalog with their Spanish, by what tells them apart: context and English. */
function spanishOf(name: string): ReadonlyMap<string, string> {
  const file = new URL(`../../src/i18n/locales/${name}`, import.meta.url);
  const text = (lines: string): string => [...lines.matchAll(/"(.*)"/g)].map(([, part]) => part).join("");
  const entry = /(?:msgctxt ((?:".*"\n)+))?msgid ((?:".*"\n)+)msgstr ((?:".*"\n?)+)/g;
  return new Map(
    [...readFileSync(file, "utf8").matchAll(entry)].map(([, context = "", id = "", words = ""]) => [
      `${text(context)}|${text(id)}`,
      text(words),
    ]),
  );
}

// One page shows words of several catalogs: whichever came last would win for the words that they share.
test("words that catalogs share are the same in Spanish in each", () => {
  const [find, around, working] = ["es.po", "around/es.po", "working/es.po"].map(spanishOf);
  const others = [...(find ?? []), ...(around ?? [])];
  const apart = others.filter(
    ([id, words]) => id !== "|" && working?.get(id) !== undefined && working.get(id) !== words,
  );
  const within = [...(find ?? [])].filter(
    ([id, words]) => id !== "|" && around?.get(id) !== undefined && around.get(id) !== words,
  );
  expect([apart, within]).toEqual([[], []]);
});
