import { doneFact } from "@footbridge/core/model/pathway.ts";
import type { Requirement } from "@footbridge/core/model/requirement.ts";
import { partsOf } from "@footbridge/core/rules/leaf.ts";
import { useLingui } from "@lingui/react/macro";
import { useFigures } from "../i18n/figures.ts";
import { useLocale } from "../i18n/locale.ts";

const prefix = doneFact("");

/** Says which steps come before, by their titles: all of them, one of them, or so many; what a person brings is said elsewhere. */
export function useAfterWords(titles: ReadonlyMap<string, string>): (after: Requirement) => string {
  const { t } = useLingui();
  const { list } = useFigures();
  const locale = useLocale();
  const say = (requirement: Requirement): string => {
    if ("has" in requirement)
      return requirement.has.startsWith(prefix)
        ? (titles.get(requirement.has.slice(prefix.length)) ?? "")
        : "";
    if ("is" in requirement || "not" in requirement) return "";
    const { wanted, parts } = partsOf(requirement);
    const said = parts.map(say).filter((part) => part !== "");
    if (said.length <= 1) return said[0] ?? "";
    if (wanted === parts.length) return list(said);
    if (wanted === 1) return new Intl.ListFormat(locale, { type: "disjunction" }).format(said);
    const named = list(said);
    return t`${wanted} of these: ${named}`;
  };
  return say;
}
