import type { Told } from "@footbridge/contract/client.ts";
import { askAhead, useAsked } from "./asked.ts";

const all = { query: { limit: 200 } } as const;
const still = { freshMs: Number.POSITIVE_INFINITY } as const;

export type Vocabulary = Told<"getVocabulary">;

/** The words of the town and what they mean. */
export const useVocabulary = () => useAsked("getVocabulary", {}, still);

export const usePlaces = () => useAsked("list.places", all, still);

/** What answers are read by, asked for before a page is drawn. */
export const askTownAhead = (): Promise<unknown> =>
  Promise.all([askAhead("getVocabulary", {}), askAhead("list.places", all)]);

export const useSectors = () => useAsked("list.sectors", all, still);

/** The made-up people of the demo. */
export const usePersonas = () => useAsked("list.personas", all, still);
