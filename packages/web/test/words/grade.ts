/** Words that the public pages do not use: jargon, and words people in the field stop hearing. */
export const hardWords = [
  "eligible",
  "eligibility",
  "ineligible",
  "utilize",
  "credential",
  "prerequisite",
  "itinerary",
  "occupation",
  "enroll",
  "enrollment",
  "obtain",
  "assistance",
  "supportive",
  "stipend",
  "subsidy",
  "navigate",
  "pathway",
  "provider",
  "offering",
  "cohort",
  "assessment",
  "competency",
  "proficiency",
  "demographics",
  "documentation",
  "verification",
  "authorization",
  "compensation",
  "remuneration",
  "median",
  "percentile",
  "criteria",
  "optimal",
  "constraint",
  "horizon",
  "budget",
  "parameters",
  "additional",
  "approximately",
  "currently",
  "regarding",
  "therefore",
  "however",
  "sufficient",
  "requirement",
  "WIOA",
  "ITA",
  "ABE",
  "NRS",
  "SOC",
  "HSE",
  "ESL",
  "TANF",
] as const;

const silentEnd = /(?:[^laeiouyscgxzh]es|[^laeiouytd]ed|[^laeiouy]e)$/;

/** Syllables of an English word by its vowel groups: never fewer than one. */
export function syllablesOf(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, "");
  if (plain.length <= 3) return 1;
  const groups = plain
    .replace(silentEnd, (end) => end.slice(0, 1))
    .replace(/^y/, "")
    .match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 1);
}

const wordsOf = (text: string): readonly string[] => text.match(/[A-Za-z0-9$][\w$.,’'-]*/g) ?? [];
const sentencesOf = (text: string): number => Math.max(1, (text.match(/[.!?…:](?=\s|$)/g) ?? []).length);

/** U.S. school grade by Flesch and Kincaid (1975): 0.39 words per sentence + 11.8 syllables per word − 15.59. */
export function gradeOf(text: string): number {
  const words = wordsOf(text);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentencesOf(text)) + 11.8 * (syllables / words.length) - 15.59;
}

export const wordCount = (text: string): number => wordsOf(text).length;
