import type { OneSubmission } from "./one-submission.ts";

type Group = OneSubmission["groups"][number];

/** All findings of one rule, whichever elements it was broken in. */
export interface RuleGroup extends Group {
  /** Elements besides that of the message. */
  readonly also: readonly string[];
}

/** Gathers groups of the same rule under the one with most findings; the order of the rules stays. */
export function byRule(groups: readonly Group[]): readonly RuleGroup[] {
  return [...new Set(groups.map(({ code }) => code))].flatMap((code) => {
    const same = groups.filter((group) => group.code === code);
    const [main] = same.toSorted((a, b) => b.count - a.count);
    if (main === undefined) return [];
    const elements = [...new Set(same.flatMap((group) => group.elements))];
    return [
      {
        ...main,
        count: same.reduce((sum, { count }) => sum + count, 0),
        elements,
        also: elements.filter((element) => !main.elements.includes(element)),
      },
    ];
  });
}
