import type { Requirement } from "@footbridge/core/model/requirement.ts";
import { isLeaf, partsOf } from "@footbridge/core/rules/leaf.ts";
import { useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import { useWords } from "../../parts/words.ts";
import { useDrawn } from "../drawing.ts";

/** Says conditions in words. */
export type SayCondition = (requirement: Requirement) => string;

const prefix = "done:";

/** Conditions of the drawing in the page's words. */
export function useConditionWords(): SayCondition {
  const { pathway } = useDrawn();
  return useSayCondition(
    useMemo(() => new Map(pathway.steps.map(({ id, title }) => [id, title])), [pathway]),
  );
}

/** Conditions in the page's words: steps by these titles, facts and attributes by their names. */
export function useSayCondition(titles: ReadonlyMap<string, string>): SayCondition {
  const { t } = useLingui();
  const words = useWords();
  const fact = (has: string): string =>
    has.startsWith(prefix)
      ? (titles.get(has.slice(prefix.length)) ?? has.slice(prefix.length))
      : words.fact(has);
  const say = (requirement: Requirement, inner: boolean): string => {
    if ("has" in requirement) return fact(requirement.has);
    if ("is" in requirement) return words.attribute(requirement.is);
    if (isLeaf(requirement)) {
      const not = words.attribute(requirement.not.is);
      return t`not ${not}`;
    }
    const { wanted, parts } = partsOf(requirement);
    // A group with nothing in it yet says nothing.
    const said = parts.map((part) => say(part, true)).filter((words) => words !== "");
    const [first = ""] = said;
    if (said.length <= 1) return first;
    const text =
      wanted >= said.length
        ? said.join(` ${t`and`} `)
        : wanted === 1
          ? said.join(` ${t`or`} `)
          : `${t`${wanted} of`} ${said.join(", ")}`;
    return inner ? `(${text})` : text;
  };
  return (requirement) => say(requirement, false);
}
