import type { LocalText } from "@footbridge/core/model/provenance.ts";
import { usePlaces, useVocabulary, type Vocabulary } from "../api/town.ts";
import { useSay } from "../i18n/say.tsx";

/** Names of the town's words in the page's language; a word without a name stands for itself. */
export interface Words {
  readonly fact: (fact: string) => string;
  readonly attribute: (attribute: string) => string;
  readonly need: (need: string) => string;
  readonly place: (place: string) => string;
}

export function useWords(): Words {
  const say = useSay();
  const { data: vocabulary } = useVocabulary();
  const { data: places } = usePlaces();
  const name = (word: string, label: LocalText | undefined): string =>
    label === undefined ? word : say(label);
  const among = (words: Vocabulary["facts"] | undefined, word: string): LocalText | undefined =>
    words?.find((each) => each.word === word)?.label;
  return {
    fact: (fact) => name(fact, among(vocabulary?.facts, fact) ?? markLabel(vocabulary, fact)),
    attribute: (attribute) => name(attribute, among(vocabulary?.attributes, attribute)),
    need: (need) => name(need, among(vocabulary?.needs, need)),
    place: (id) => name(id, places?.items.find((place) => place.id === id)?.name),
  };
}

/** `credits:30` is a mark on a scale. */
function markLabel(vocabulary: Vocabulary | undefined, fact: string): LocalText | undefined {
  const at = fact.lastIndexOf(":");
  const scale = vocabulary?.scales.find((each) => each.scale === fact.slice(0, at));
  return scale?.marks.find(({ mark }) => String(mark) === fact.slice(at + 1))?.label;
}
