import { useLingui } from "@lingui/react/macro";
import { useWords } from "../../parts/words.ts";

/** A group of made-up people: a trait, a place, or those at a mark of a scale and below. */
interface Group {
  readonly kind: "trait" | "place" | "up-to-mark";
  readonly name: string;
  readonly mark?: number | undefined;
}

/** Names groups in the town's words; a trait is an attribute, a fact or a need. */
export function useGroupName(): (group: Group) => string {
  const { t } = useLingui();
  const words = useWords();
  return ({ kind, name, mark = 0 }) => {
    if (kind === "place") return words.place(name);
    if (kind === "trait") {
      const said = [words.attribute, words.fact, words.need].map((say) => say(name));
      return said.find((one) => one !== name) ?? name;
    }
    const level = `${name}:${mark}`;
    const label = words.fact(level);
    return label === level ? t`${name}, level ${mark} or lower` : t`${label}, at most`;
  };
}
