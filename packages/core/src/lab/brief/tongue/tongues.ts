import { type BriefWords, english } from "./english.ts";
import { spanish } from "./spanish.ts";

/** Languages that a brief is written in. */
export const briefLanguages = ["en", "es"] as const;
export type BriefLanguage = (typeof briefLanguages)[number];

/** What a brief says, by its language. */
export const tongues: Readonly<Record<BriefLanguage, BriefWords>> = { en: english, es: spanish };
