import type { Condition, Point } from "../../conditions/condition.ts";

/** A condition as one line of plain English over element ids; terms stay by name. */
export function conditionText(condition: Condition): string {
  if ("all" in condition) return joined(condition.all, "and");
  if ("any" in condition) return joined(condition.any, "or");
  if ("not" in condition) return `not (${conditionText(condition.not)})`;
  if ("of" in condition)
    return `at least ${condition.atLeast} of: ${condition.of.map(conditionText).join("; ")}`;
  if ("term" in condition) return `“${condition.term}”`;
  if ("code" in condition) return `${condition.code} is ${oneOf(condition.in)}`;
  if ("starts" in condition) return `${condition.starts} begins with ${oneOf(condition.with)}`;
  if ("digit" in condition) return `${condition.digit} names ${oneOf(condition.in)}`;
  if ("present" in condition) return `${condition.present} is filled`;
  if ("blank" in condition) return `${condition.blank} is blank`;
  if ("date" in condition) return dateText(condition);
  if ("amount" in condition) return amountText(condition);
  const { ageAt, from, to } = condition;
  return `age at ${pointText(ageAt)} is ${bounds([
    [from, "at least"],
    [to, "at most"],
  ])}`;
}

function joined(parts: readonly Condition[], word: "and" | "or"): string {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return conditionText(only);
  return parts
    .map((part) => (isJoined(part) ? `(${conditionText(part)})` : conditionText(part)))
    .join(` ${word} `);
}

const isJoined = (condition: Condition): boolean =>
  ("all" in condition && condition.all.length > 1) ||
  ("any" in condition && condition.any.length > 1) ||
  "of" in condition;

function oneOf(codes: readonly string[]): string {
  const last = codes.at(-1) ?? "";
  return codes.length < 2 ? last : `${codes.slice(0, -1).join(", ")} or ${last}`;
}

const bounds = (parts: readonly (readonly [number | string | undefined, string])[]): string =>
  parts.flatMap(([bound, words]) => (bound === undefined ? [] : [`${words} ${bound}`])).join(" and ");

function dateText({ date, from, to, after, before }: Extract<Condition, { readonly date: Point }>): string {
  const told = (point: Point | undefined): string | undefined =>
    point === undefined ? undefined : pointText(point);
  return `${pointText(date)} is ${bounds([
    [told(from), "on or after"],
    [told(after), "after"],
    [told(to), "on or before"],
    [told(before), "before"],
  ])}`;
}

const amountText = (condition: Extract<Condition, { readonly amount: string }>): string =>
  `${condition.amount} is ${bounds([
    [condition.above, "more than"],
    [condition.atLeast, "at least"],
    [condition.below, "less than"],
    [condition.atMost, "at most"],
  ])}`;

/** A day in words. */
export function pointText(point: Point): string {
  if (typeof point === "string") return point;
  if ("window" in point) return point.window === "start" ? "the cohort’s first day" : "the cohort’s last day";
  if ("report" in point) return "the report’s last day";
  if ("day" in point) return point.day;
  if ("earliest" in point) return `the earliest of ${point.earliest.map(pointText).join(", ")}`;
  if ("latest" in point) return `the latest of ${point.latest.map(pointText).join(", ")}`;
  if ("quarterEnd" in point)
    return `the last day of quarter ${point.after} after the one of ${point.quarterEnd}`;
  const { years, months, days } = point.plus;
  return `${point.element} plus ${[
    [years, "years"],
    [months, "months"],
    [days, "days"],
  ]
    .flatMap(([count, unit]) => (count === undefined ? [] : [`${count} ${unit}`]))
    .join(" ")}`;
}
