import type { Condition, Point } from "./condition.ts";

/** What is known of records before any is asked. */
export interface Settled {
  /** Elements that are blank in every record. */
  readonly blank: ReadonlySet<string>;
  /** What is left of each term. */
  readonly terms: ReadonlyMap<string, Condition | boolean>;
}

/** What is left of a condition: yes or no where blank elements alone decide, else the condition without them. */
export function settle(condition: Condition, known: Settled): Condition | boolean {
  if ("all" in condition) return settleParts(condition.all, known, "all");
  if ("any" in condition) return settleParts(condition.any, known, "any");
  if ("not" in condition) {
    const left = settle(condition.not, known);
    return typeof left === "boolean" ? !left : { not: left };
  }
  if ("of" in condition) return settleCount(condition, known);
  if ("term" in condition) {
    const left = known.terms.get(condition.term);
    return typeof left === "boolean" ? left : condition;
  }
  return settleLeaf(condition, known.blank);
}

function settleParts(parts: readonly Condition[], known: Settled, word: "all" | "any"): Condition | boolean {
  const decides = word === "any";
  const left: Condition[] = [];
  for (const part of parts) {
    const each = settle(part, known);
    if (each === decides) return decides;
    if (typeof each !== "boolean") left.push(each);
  }
  if (left.length === 0) return !decides;
  if (left.length === 1 && left[0] !== undefined) return left[0];
  return word === "all" ? { all: left } : { any: left };
}

function settleCount(
  { atLeast, of }: Extract<Condition, { readonly of: unknown }>,
  known: Settled,
): Condition | boolean {
  const parts = of.map((part) => settle(part, known));
  const left = parts.filter((part) => typeof part !== "boolean");
  const more = atLeast - parts.filter((part) => part === true).length;
  if (more <= 0) return true;
  return left.length < more ? false : { atLeast: more, of: left };
}

function settleLeaf(condition: Condition, blank: ReadonlySet<string>): Condition | boolean {
  if ("present" in condition) return blank.has(condition.present) ? false : condition;
  if ("blank" in condition) return blank.has(condition.blank) ? true : condition;
  if ("code" in condition) return blank.has(condition.code) ? false : condition;
  if ("starts" in condition) return blank.has(condition.starts) ? false : condition;
  if ("digit" in condition) return blank.has(condition.digit) ? false : condition;
  if ("amount" in condition) return blank.has(condition.amount) ? false : condition;
  if ("ageAt" in condition) {
    const ageAt = settlePoint(condition.ageAt, blank);
    return ageAt === undefined || blank.has("200") ? false : { ...condition, ageAt };
  }
  if (!("date" in condition)) return condition;
  const days = Object.entries(condition).flatMap(([name, point]: [string, Point | undefined]) =>
    point === undefined ? [] : [[name, settlePoint(point, blank)] as const],
  );
  if (days.some(([, point]) => point === undefined)) return false;
  return { ...condition, ...Object.fromEntries(days) };
}

/** What is left of a day; undefined where it is blank in every record. */
export function settlePoint(point: Point, blank: ReadonlySet<string>): Point | undefined {
  if (typeof point === "string") return blank.has(point) ? undefined : point;
  if ("element" in point) return blank.has(point.element) ? undefined : point;
  if ("quarterEnd" in point) return blank.has(point.quarterEnd) ? undefined : point;
  const several = "earliest" in point ? point.earliest : "latest" in point ? point.latest : undefined;
  if (several === undefined) return point;
  const left = several.flatMap((each) => settlePoint(each, blank) ?? []);
  if (left.length === 0) return undefined;
  return "earliest" in point ? { earliest: left } : { latest: left };
}
