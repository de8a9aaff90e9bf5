import { levelOf } from "../../model/requirement.ts";
import type { Cents, Weeks } from "../../units/money.ts";
import type { Person } from "../person.ts";
import type { Block } from "../town.ts";

/** One thing that would have to be different; amounts are the least that suffices. */
export type Change =
  | { readonly kind: "budget"; readonly to: Cents; readonly more: Cents }
  | { readonly kind: "hours"; readonly to: number; readonly more: number }
  | { readonly kind: "place"; readonly place: string }
  | { readonly kind: "mode"; readonly mode: string }
  /** Be free in this part of the week. */
  | { readonly kind: "block"; readonly block: Block }
  /** Find this support oneself. */
  | { readonly kind: "support"; readonly need: string }
  | {
      readonly kind: "level";
      readonly scale: string;
      readonly from?: number;
      readonly to: number;
      readonly fact: string;
    }
  | { readonly kind: "fact"; readonly fact: string }
  | { readonly kind: "deadline"; readonly to: Weeks; readonly more: Weeks }
  | { readonly kind: "parallel"; readonly to: number }
  | { readonly kind: "income-floor"; readonly to: Cents; readonly less: Cents }
  | { readonly kind: "waitlist" }
  /** Cannot be changed by will; `untold` where it need only be told. */
  | {
      readonly kind: "attribute";
      readonly attribute: string;
      readonly value: boolean;
      readonly untold: boolean;
    };

export type ChangeKind = Change["kind"];

/** The person after the change. */
export function applyChange(person: Person, change: Change): Person {
  switch (change.kind) {
    case "budget":
      return { ...person, budget: change.to };
    case "hours":
      return { ...person, weeklyHours: change.to };
    case "place":
      return { ...person, places: [...person.places, change.place] };
    case "mode":
      return { ...person, modes: [...person.modes, change.mode] };
    case "block":
      return { ...person, unavailable: (person.unavailable ?? []).filter((block) => block !== change.block) };
    case "support":
      return { ...person, needs: person.needs.filter((need) => need !== change.need) };
    case "level":
    case "fact":
      return { ...person, facts: [...person.facts, change.fact] };
    case "deadline":
      return { ...person, horizonWeeks: change.to };
    case "parallel":
      return { ...person, maxParallelStudy: change.to };
    case "income-floor":
      return { ...person, incomeFloor: change.to };
    case "waitlist":
      return { ...person, acceptWaitlist: true };
    case "attribute":
      return withAttribute(person, change.attribute, change.value);
  }
}

export const applyAll = (person: Person, changes: readonly Change[]): Person =>
  changes.reduce(applyChange, person);

function withAttribute(person: Person, attribute: string, value: boolean): Person {
  const others = person.attributes.filter((held) => held !== attribute);
  return {
    ...person,
    attributes: value ? [...others, attribute] : others,
    ...(person.unknown === undefined ? {} : { unknown: person.unknown.filter((word) => word !== attribute) }),
  };
}

/** Having the fact, as a level where it is a mark on a scale. */
export function factChange(person: Person, fact: string): Change {
  const level = levelOf(fact);
  if (level === undefined) return { kind: "fact", fact };
  const marks = person.facts.flatMap((held) => {
    const own = levelOf(held);
    return own?.scale === level.scale ? [own.mark] : [];
  });
  const from = marks.length === 0 ? {} : { from: Math.max(...marks) };
  return { kind: "level", scale: level.scale, ...from, to: level.mark, fact };
}

export const attributeChange = (person: Person, attribute: string, value: boolean): Change => ({
  kind: "attribute",
  attribute,
  value,
  untold: person.unknown?.includes(attribute) === true && !person.attributes.includes(attribute),
});

/** A word that is the same for the same change only. */
export const changeKey = (change: Change): string => JSON.stringify(change);

/** A word that is the same for changes of the same thing, whatever their amounts. */
export function changeName(change: Change): string {
  switch (change.kind) {
    case "place":
      return `place ${change.place}`;
    case "mode":
      return `mode ${change.mode}`;
    case "block":
      return `block ${change.block}`;
    case "support":
      return `support ${change.need}`;
    case "level":
      return `level ${change.scale}`;
    case "fact":
      return `fact ${change.fact}`;
    case "attribute":
      return `attribute ${change.attribute} ${change.value}`;
    case "budget":
    case "hours":
    case "deadline":
    case "parallel":
    case "income-floor":
    case "waitlist":
      return change.kind;
  }
}
