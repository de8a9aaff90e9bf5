import type { Requirement } from "@footbridge/core/model/requirement.ts";

/** A requirement as one sentence part: `lives in Queens and (has a child under 13 or studies)`. */
export function inWords(requirement: Requirement, labelOf: (word: string) => string): string {
  const say = (part: Requirement): string => inWords(part, labelOf);
  const joined = (parts: readonly Requirement[], word: string): string =>
    parts.length === 1 && parts[0] !== undefined
      ? say(parts[0])
      : parts.map((part) => (isGroup(part) ? `(${say(part)})` : say(part))).join(` ${word} `);
  if ("all" in requirement)
    return requirement.all.length === 0 ? "nothing is asked" : joined(requirement.all, "and");
  if ("any" in requirement) return joined(requirement.any, "or");
  if ("of" in requirement) return `at least ${requirement.atLeast} of: ${requirement.of.map(say).join("; ")}`;
  if ("has" in requirement) return labelOf(requirement.has);
  if ("is" in requirement) return labelOf(requirement.is);
  return `not: ${labelOf(requirement.not.is)}`;
}

const isGroup = (part: Requirement): boolean =>
  ("all" in part && part.all.length > 1) || ("any" in part && part.any.length > 1) || "of" in part;
