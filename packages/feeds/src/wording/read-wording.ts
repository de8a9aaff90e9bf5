import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Profanity } from "@2toad/profanity";
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import { distance } from "fastest-levenshtein";
import { z } from "zod";
import type { Wording } from "@footbridge/core/lab/pulse/wording.ts";

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
  const ideas = new Map<string, string>(
    rows.flatMap(({ id, en, es }) => [
      ...en.map((word) => [keyOf(word, "en"), id] as const),
      ...es.map((word) => [keyOf(word, "es"), id] as const),
    ]),
  );
  const list = new Profanity({ languages: ["en", "es"], wholeWord: true });
  return {
    stem,
    distance,
    idea: (word, language) => ideas.get(keyOf(word, language)),
    offends: (word) => list.exists(word),
  };
}
