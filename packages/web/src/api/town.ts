import type { Told } from "@footbridge/contract/client.ts";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { ask } from "./client.ts";

const still = { staleTime: Number.POSITIVE_INFINITY } as const;

export type Vocabulary = Told<"getVocabulary">;

/** The words of the town and what they mean. */
export const vocabularyQuery = queryOptions({
  queryKey: ["vocabulary"],
  queryFn: ({ signal }) => ask("getVocabulary", {}, signal),
  ...still,
});

export const placesQuery = queryOptions({
  queryKey: ["places"],
  queryFn: ({ signal }) => ask("list.places", { query: { limit: 200 } }, signal),
  ...still,
});

export const personasQuery = queryOptions({
  queryKey: ["personas"],
  queryFn: ({ signal }) => ask("list.personas", { query: { limit: 200 } }, signal),
  ...still,
});

export const sectorsQuery = queryOptions({
  queryKey: ["sectors"],
  queryFn: ({ signal }) => ask("list.sectors", { query: { limit: 200 } }, signal),
  ...still,
});

export const useVocabulary = () => useQuery(vocabularyQuery);
export const usePlaces = () => useQuery(placesQuery);
