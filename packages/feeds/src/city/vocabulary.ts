import { localTextSchema } from "@footbridge/core/model/provenance.ts";
import { z } from "zod";
import { homeOfData, loadJson } from "./load.ts";

const word = z.strictObject({
  /** The word as requirements, classes and people use it. */
  word: z.string().min(1),
  /** What it is, in a few plain words. */
  label: localTextSchema.required(),
  /** One sentence more, for who asks. */
  about: localTextSchema.required().optional(),
});

const scale = z.strictObject({
  scale: z.string().min(1),
  label: localTextSchema.required(),
  /** Each mark with what a person there can do; lowest first. */
  marks: z.array(z.strictObject({ mark: z.int().min(0), label: localTextSchema.required() })).min(1),
});

/** Plain words for every fact, attribute, need, part of the week and way of learning, in English and Spanish. */
export const vocabularySchema = z.strictObject({
  about: z.string(),
  scales: z.array(scale),
  /** Phrases with a place to fill in: {job} is an occupation or program, {n} a number. */
  phrases: z.array(word),
  facts: z.array(word),
  attributes: z.array(word),
  needs: z.array(word),
  blocks: z.array(word),
  modes: z.array(word),
});
export type Vocabulary = z.infer<typeof vocabularySchema>;

/** The words of `data/city/vocabulary.json`; throws where the file is not there or not in order. */
export async function readVocabulary(dataDir: string = homeOfData): Promise<Vocabulary> {
  const { json } = await loadJson(dataDir, "city/vocabulary.json");
  return vocabularySchema.parse(json);
}
