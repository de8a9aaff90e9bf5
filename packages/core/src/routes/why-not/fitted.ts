import { weeksBetween } from "../../units/day.ts";
import type { Itinerary } from "../answer.ts";
import type { Person } from "../person.ts";
import type { Town } from "../town.ts";
import { applyAll } from "./change.ts";
import type { Change } from "./change.ts";
import { busiestHours, leastIncome } from "./week-use.ts";

/** Changes that have an amount, in the order in which they are fitted: hours before the pay that they leave. */
export const amountOrder = ["deadline", "hours", "income-floor", "budget"] as const;
export type AmountKind = (typeof amountOrder)[number];
type Amount = Extract<Change, { readonly kind: AmountKind }>;

/** Hours are measured in halves. */
const hourGrain = 0.5;

export const isAmount = (change: Change): change is Amount =>
  amountOrder.some((kind) => kind === change.kind);

/** The same changes with the amounts that the itinerary needs; what it does not need is left out. */
export function fitted(
  town: Town,
  person: Person,
  changes: readonly Change[],
  way: Itinerary,
): readonly Change[] {
  let fit = changes;
  for (const kind of amountOrder) {
    const place = fit.findIndex((change) => change.kind === kind);
    if (place === -1) continue;
    const rest = fit.toSpliced(place, 1);
    const change = amountChange(person, kind, needed(town, applyAll(person, rest), kind, way));
    fit = change === undefined ? rest : fit.with(place, change);
  }
  return fit;
}

function needed(town: Town, others: Person, kind: AmountKind, way: Itinerary): number {
  switch (kind) {
    case "deadline":
      return Math.max(...way.steps.map((step) => step.endWeek)) - weeksBetween(town.start, others.start);
    case "hours":
      return busiestHours(town, others, way);
    case "income-floor":
      return Math.floor(leastIncome(town, others, way));
    case "budget":
      return way.steps.reduce((sum, step) => sum + step.cost, 0);
  }
}

/** A change of the kind to this amount; undefined where the person has that already. */
function amountChange(person: Person, kind: AmountKind, amount: number): Amount | undefined {
  switch (kind) {
    case "deadline":
      return amount <= person.horizonWeeks
        ? undefined
        : { kind, to: amount, more: amount - person.horizonWeeks };
    case "hours": {
      const more = Math.ceil((amount - person.weeklyHours) / hourGrain) * hourGrain;
      return more <= 0 ? undefined : { kind, to: person.weeklyHours + more, more };
    }
    case "income-floor": {
      const to = Math.max(0, amount);
      return to >= person.incomeFloor ? undefined : { kind, to, less: person.incomeFloor - to };
    }
    case "budget":
      return amount <= person.budget ? undefined : { kind, to: amount, more: amount - person.budget };
  }
}

/** One grain less of the change; undefined where that is none at all. */
export function lessOf(person: Person, change: Amount): Change | undefined {
  if (change.kind === "income-floor") return amountChange(person, change.kind, change.to + 1);
  return amountChange(person, change.kind, change.to - (change.kind === "hours" ? hourGrain : 1));
}

/** Whether the changes that are needed are among the others, with no larger amounts. */
export const isWithin = (needs: readonly Change[], changes: readonly Change[]): boolean =>
  needs.every((need) => {
    if (!isAmount(need)) return true;
    const limit = changes.find((change) => change.kind === need.kind);
    if (limit === undefined || !isAmount(limit)) return false;
    return need.kind === "income-floor" ? need.to >= limit.to : need.to <= limit.to;
  });
