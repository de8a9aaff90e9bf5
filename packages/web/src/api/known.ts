import type { Known } from "../answers/standing.ts";
import { usePlaces, useVocabulary } from "./town.ts";

/** The words of the town that answers may use, once they are here. */
export function useKnown(): {
  readonly known: Known | undefined;
  readonly trouble: Error | null;
  readonly again: () => void;
} {
  const vocabulary = useVocabulary();
  const places = usePlaces();
  const again = (): void => {
    if (vocabulary.isError) void vocabulary.refetch();
    if (places.isError) void places.refetch();
  };
  const trouble = vocabulary.error ?? places.error;
  if (vocabulary.data === undefined || places.data === undefined) return { known: undefined, trouble, again };
  return {
    known: {
      places: places.data.items.map(({ id }) => id),
      attributes: vocabulary.data.attributes.map(({ word }) => word),
    },
    trouble: null,
    again,
  };
}
