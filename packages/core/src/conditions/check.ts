import type { Finding } from "../finding.ts";
import { error } from "../finding.ts";
import type { Condition } from "./condition.ts";
import { elementsOfPoint, inner, pointsOf } from "./parts.ts";

/** What a check must know of an element: how it is written, and its codes where it has a list. */
export interface KnownElement {
  readonly kind: string;
  readonly codes?: readonly string[] | undefined;
}

export type Elements = ReadonlyMap<string, KnownElement>;

/** Whether every element exists, is of the kind that is asked of it, and has the codes that are named; all at once. */
export function checkElements(condition: Condition, elements: Elements, at: string): Finding[] {
  const own = [
    ...ofKind(condition, elements, at),
    ...pointsOf(condition)
      .flatMap(elementsOfPoint)
      .flatMap((id) => expectKind(id, ["date"], elements, at)),
    ...bounds(condition, at),
  ];
  return [...own, ...inner(condition).flatMap((part) => checkElements(part, elements, at))];
}

function ofKind(condition: Condition, elements: Elements, at: string): Finding[] {
  if ("code" in condition) {
    return [
      ...expectKind(condition.code, ["code", "digits", "text"], elements, at),
      ...unknownCodes(condition.code, condition.in, elements, at),
    ];
  }
  if ("starts" in condition) return expectKind(condition.starts, ["digits", "text", "code"], elements, at);
  if ("digit" in condition) {
    return [
      ...expectKind(condition.digit, ["codes"], elements, at),
      ...unknownCodes(condition.digit, condition.in, elements, at),
    ];
  }
  if ("amount" in condition) return expectKind(condition.amount, ["amount", "whole"], elements, at);
  if ("present" in condition) return expectKind(condition.present, undefined, elements, at);
  if ("blank" in condition) return expectKind(condition.blank, undefined, elements, at);
  return "ageAt" in condition ? expectKind("200", ["date"], elements, at) : [];
}

function expectKind(
  id: string,
  kinds: readonly string[] | undefined,
  elements: Elements,
  at: string,
): Finding[] {
  const element = elements.get(id);
  if (element === undefined) {
    const fix = "Take an element of data/records, or add it there.";
    return [error("condition.element.unknown", at, `There is no element “${id}”.`, fix)];
  }
  if (kinds === undefined || kinds.includes(element.kind)) return [];
  const message = `Element ${id} is written as ${element.kind}, but it is read as ${kinds.join(" or ")}.`;
  return [error("condition.element.kind", at, message, "Name another element, or ask it in another way.")];
}

function unknownCodes(id: string, asked: readonly string[], elements: Elements, at: string): Finding[] {
  const codes = elements.get(id)?.codes;
  const unknown = codes === undefined ? [] : asked.filter((code) => !codes.includes(code));
  if (codes === undefined || unknown.length === 0) return [];
  const message = `Element ${id} has no code ${unknown.join(", ")}.`;
  return [error("condition.code.unknown", at, message, `Its codes are ${codes.join(", ")}.`)];
}

function bounds(condition: Condition, at: string): Finding[] {
  const bare =
    ("date" in condition && pointsOf(condition).length < 2) ||
    ("amount" in condition && Object.keys(condition).length < 2) ||
    ("ageAt" in condition && condition.from === undefined && condition.to === undefined);
  if (!bare) return [];
  return [
    error("condition.bounds.none", at, "A comparison has no bound.", "Give it one, as `from` or `to`."),
  ];
}
