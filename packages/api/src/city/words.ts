import type { Vocabulary as Labels } from "@footbridge/core/plan/labels.ts";
import type { Vocabulary } from "@footbridge/feeds/city/vocabulary.ts";

/** The vocabulary as the labeller wants it: a phrase per word, and per mark of a scale that has words of its own. */
export function labelsOf(vocabulary: Vocabulary): Labels {
  const { facts, attributes, needs, blocks, modes, scales, phrases } = vocabulary;
  const words = [facts, attributes, needs, blocks, modes]
    .flat()
    .map(({ word, label }) => [word, label] as const);
  const marks = scales.flatMap(({ scale, marks }) =>
    marks.map(({ mark, label }) => [`${scale}:${mark}`, label] as const),
  );
  const scalePhrases = scales.map(
    ({ scale, label }) => [scale, { en: `${label.en} {n}`, es: `${label.es} {n}` }] as const,
  );
  return {
    words: Object.fromEntries([...words, ...marks]),
    phrases: Object.fromEntries([
      ...scalePhrases,
      ...phrases.map(({ word, label }) => [word, label] as const),
    ]),
  };
}
