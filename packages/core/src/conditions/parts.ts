import type { Condition, Point } from "./condition.ts";

/** The conditions that stand directly inside one. */
export function inner(condition: Condition): readonly Condition[] {
  if ("all" in condition) return condition.all;
  if ("any" in condition) return condition.any;
  if ("not" in condition) return [condition.not];
  return "of" in condition ? condition.of : [];
}

/** The elements that a day is read from. */
export function elementsOfPoint(point: Point): readonly string[] {
  if (typeof point === "string") return [point];
  if ("element" in point) return [point.element];
  if ("quarterEnd" in point) return [point.quarterEnd];
  if ("earliest" in point) return point.earliest.flatMap(elementsOfPoint);
  return "latest" in point ? point.latest.flatMap(elementsOfPoint) : [];
}

/** The elements that a condition itself reads, without those inside it. */
function ownElements(condition: Condition): readonly string[] {
  if ("code" in condition) return [condition.code];
  if ("starts" in condition) return [condition.starts];
  if ("digit" in condition) return [condition.digit];
  if ("present" in condition) return [condition.present];
  if ("blank" in condition) return [condition.blank];
  if ("amount" in condition) return [condition.amount];
  return pointsOf(condition)
    .flatMap(elementsOfPoint)
    .concat("ageAt" in condition ? ["200"] : []);
}

/** The days that a condition itself names. */
export function pointsOf(condition: Condition): readonly Point[] {
  if ("ageAt" in condition) return [condition.ageAt];
  if (!("date" in condition)) return [];
  const { date, from, to, after, before } = condition;
  return [date, from, to, after, before].filter((point) => point !== undefined);
}

/** Every element that a condition with its terms written out reads, each once, in order of first appearance. */
export function elementsOf(condition: Condition): readonly string[] {
  return [...new Set([...ownElements(condition), ...inner(condition).flatMap(elementsOf)])];
}

/** Every term that a condition names, each once. */
export function termsOf(condition: Condition): readonly string[] {
  return [
    ...new Set([...("term" in condition ? [condition.term] : []), ...inner(condition).flatMap(termsOf)]),
  ];
}

/** The condition with every day in it put through a change. */
export function withPoints(condition: Condition, change: (point: Point) => Point): Condition {
  const all = (parts: readonly Condition[]): readonly Condition[] =>
    parts.map((part) => withPoints(part, change));
  if ("all" in condition) return { all: all(condition.all) };
  if ("any" in condition) return { any: all(condition.any) };
  if ("not" in condition) return { not: withPoints(condition.not, change) };
  if ("of" in condition) return { ...condition, of: all(condition.of) };
  if ("ageAt" in condition) return { ...condition, ageAt: changed(condition.ageAt, change) };
  if (!("date" in condition)) return condition;
  const bounds = Object.entries(condition).map(([name, point]) => [name, changed(point, change)] as const);
  return { ...condition, ...Object.fromEntries(bounds) };
}

function changed(point: Point, change: (point: Point) => Point): Point {
  if (typeof point === "string") return change(point);
  if ("earliest" in point) return { earliest: point.earliest.map((each) => changed(each, change)) };
  if ("latest" in point) return { latest: point.latest.map((each) => changed(each, change)) };
  return change(point);
}
