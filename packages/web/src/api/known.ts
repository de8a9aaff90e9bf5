import type { Known } from "../answers/standing.ts";
import { usePlaces, useVocabulary } from "./town.ts";

interface KnownSoFar {
  readonly known: Known | undefined;
  readonly trouble: Error | undefined;
  readonly again: () => void;
}

/** The words of the town that answers may use, once they are here. */
export function useKnown(): KnownSoFar {
  const vocabulary = useVocabulary();
  const places = usePlaces();
  const again = (): void => {
    if (vocabulary.trouble !== undefined) vocabulary.again();
    if (places.trouble !== undefined) places.again();
  };
  const trouble = vocabulary.trouble ?? places.trouble;
  if (vocabulary.data === undefined || places.data === undefined) return { known: undefined, trouble, again };
  return {
    known: {
      places: places.data.items.map(({ id }) => id),
      attributes: vocabulary.data.attributes.map(({ word }) => word),
    },
    trouble: undefined,
    again,
  };
}
