import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { useWords } from "../../parts/words.ts";

/** A group of made-up people: a trait, a place, or those at a mark of a scale and below. */
interface Group {
  readonly kind: "trait" | "place" | "up-to-mark";
  readonly name: string;
  readonly mark?: number | undefined;
}

/** Words of the made-up people (`data/pathway/profiles.json`) that a town's lists may not name. */
const own: Readonly<Record<string, MessageDescriptor>> = {
  "works-days": msg`Works by day`,
  accommodation: msg`Help to follow a class with a disability`,
  navigation: msg`A navigator`,
};

/** Names a need in the town's words, else in ours. */
export function useNeedName(): (need: string) => string {
  const { i18n } = useLingui();
  const words = useWords();
  return (need) => {
    const said = words.need(need);
    const ours = own[need];
    return said === need && ours !== undefined ? i18n._(ours) : said;
  };
}

/** Names groups in the town's words; a trait is an attribute, a fact or a need. */
export function useGroupName(): (group: Group) => string {
  const { t } = useLingui();
  const words = useWords();
  const needOf = useNeedName();
  return ({ kind, name, mark = 0 }) => {
    if (kind === "place") return words.place(name);
    if (kind === "trait") {
      const said = [words.attribute, words.fact, needOf].map((say) => say(name));
      return said.find((one) => one !== name) ?? name;
    }
    const level = `${name}:${mark}`;
    const label = words.fact(level);
    return label === level ? t`${name}, level ${mark} or lower` : t`${label}, at most`;
  };
}
