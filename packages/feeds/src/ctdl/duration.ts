import { isJson, type Json, many, said, textOf } from "./document.ts";

const weeksOfUnit: Readonly<Record<string, number>> = { Y: 52, M: 52 / 12, W: 1, D: 1 / 7 };

/** ISO 8601 as whole weeks: `P6M` is 26. Hours and minutes are shorter than a week and count nothing. */
export function weeksOfDuration(text: string): number | undefined {
  const days = /^P((?:\d+(?:\.\d+)?[YMWD])+)(?:T.*)?$/.exec(text)?.[1];
  if (days === undefined) return undefined;
  const weeks = [...days.matchAll(/(\d+(?:\.\d+)?)([YMWD])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * (weeksOfUnit[unit ?? ""] ?? 0),
    0,
  );
  return Math.min(520, Math.max(1, Math.round(weeks)));
}

/** The weeks that a component says it takes; absent where it says none, or in words. */
export function weeksOf(node: Json): number | undefined {
  const told = said(node, "estimatedDuration").flatMap((duration) =>
    isJson(duration) ? said(duration, "exactDuration", "minimumDuration") : many(duration),
  );
  const text = textOf(told);
  return text === undefined ? undefined : weeksOfDuration(text);
}
