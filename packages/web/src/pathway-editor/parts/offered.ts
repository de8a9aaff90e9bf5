import { useMemo } from "react";
import { useVocabulary } from "../../api/town.ts";
import { useDrawn } from "../drawing.ts";
import { ground } from "../ground.ts";

/** Words that a table is likely to mean: the town's, those of the made-up people, and those of the drawing. */
export function useOffered() {
  const { data } = useVocabulary();
  const { pathway } = useDrawn();
  return useMemo(() => {
    const drawn = ground.profiles.flatMap(({ traits }) => traits);
    const named = (kind: string): readonly string[] =>
      drawn.filter((trait) => trait.kind === kind).map(({ name }) => name);
    const scales = ground.profiles.flatMap((profile) => profile.scales);
    const marks = scales.flatMap(({ scale, weights }) => weights.map((_, mark) => `${scale}:${mark}`));
    const once = (words: readonly string[]): readonly string[] => [...new Set(words)];
    return {
      facts: once([
        ...marks,
        ...named("fact"),
        ...pathway.steps.flatMap(({ gives }) => gives),
        ...(data?.facts.map(({ word }) => word) ?? []),
      ]),
      attributes: once([...named("attribute"), ...(data?.attributes.map(({ word }) => word) ?? [])]),
      needs: once([...named("need"), "navigation", ...(data?.needs.map(({ word }) => word) ?? [])]),
    };
  }, [data, pathway]);
}
