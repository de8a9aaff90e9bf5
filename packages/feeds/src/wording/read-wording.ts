import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Profanity } from "@2toad/profanity";
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import { distance } from "fastest-levenshtein";
import { z } from "zod";
import { type Wording, withoutAccents } from "@footbridge/core/lab/pulse/wording.ts";
import { offending } from "./offends.ts";

const home = fileURLToPath(new URL("../../../../data/lab/ideas.json", import.meta.url));

const ideasSchema = z.strictObject({
  about: z.string(),
  asOf: z.string(),
  rows: z.array(z.strictObject({ id: z.string(), en: z.array(z.string()), es: z.array(z.string()) })),
});

const stemmers: Readonly<Record<string, (word: string) => string>> = { en: english, es: spanish };

/** What is known of words in English and Spanish: Snowball stems, edit distance, ideas of `data/lab`, a list of offensive words. */
export async function readWording(path: string = home): Promise<Wording> {
  const { rows } = ideasSchema.parse(JSON.parse(await readFile(path, "utf8")));
  const stem = (word: string, language: string): string => stemmers[language]?.(word) ?? word;
  const keyOf = (word: string, language: string): string => `${language} ${stem(word, language)}`;
  const noted = rows.flatMap(({ id, en, es }) => [
    ...en.map((word) => ({ id, word, language: "en" })),
    ...es.map((word) => ({ id, word, language: "es" })),
  ]);
  // A word as it is written goes before its stem: `puerta` and `puerto` have one.
  const exact = new Map(noted.map(({ id, word, language }) => [`${language} ${withoutAccents(word)}`, id]));
  const ideas = new Map(noted.toReversed().map(({ id, word, language }) => [keyOf(word, language), id]));
  const inOne = (word: string, language: string): string | undefined =>
    exact.get(`${language} ${withoutAccents(word)}`) ?? ideas.get(keyOf(word, language));
  const list = new Profanity({ languages: ["en", "es"], wholeWord: true });
  return {
    stem,
    distance,
    // Many say a word of one language on a page in the other.
    idea: (word, language) =>
      inOne(word, language) ??
      Object.keys(stemmers)
        .map((other) => inOne(word, other))
        .find((id) => id !== undefined),
    offends: offending((word) => list.exists(word)),
  };
}
