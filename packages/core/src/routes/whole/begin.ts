import type { Problem } from "../problem/problem.ts";
import type { Holdings } from "./facts.ts";
import type { Whole } from "./label.ts";
import { discount } from "./worth.ts";

/** Everything that may begin in the week of a label, one step at a time and in the order of the offers. */
export function beginnings(problem: Problem, holdings: Holdings, label: Whole): Whole[] {
  const found: Whole[] = [];
  for (const [action, { any, end }] of problem.actions.entries()) {
    if (!sensible(holdings, label, action)) continue;
    for (let at = Math.max(any, label.last + 1); at < end; at += 1) {
      const begun = begin(problem, label, at);
      if (begun !== undefined) found.push(begun);
    }
  }
  return found;
}

/** The next week after this in which something sensible could begin with the facts held now. */
export function nextBeginning(problem: Problem, holdings: Holdings, label: Whole): number | undefined {
  const { next, width } = problem.timetable;
  const week = label.week + 1;
  let first: number | undefined;
  for (const [action, { any, dated, end }] of problem.actions.entries()) {
    if (!sensible(holdings, label, action)) continue;
    if (any < dated) return week;
    const at = week < width ? next[action * width + week]! : end;
    if (at < end) first = Math.min(first ?? Infinity, problem.offers[at]!.start);
  }
  return first;
}

/** R3 and R5: its requirement holds, and it gives something not held. */
const sensible = ({ sets }: Holdings, label: Whole, action: number): boolean =>
  sets.lacksFrom(label.set, action) && sets.startable(label.set, action);

function begin(problem: Problem, label: Whole, at: number): Whole | undefined {
  const offer = problem.offers[at]!;
  const { week } = label;
  if (offer.start !== -1 && offer.start !== week) return undefined;
  const end = offer.start === -1 ? week + offer.end : offer.end;
  if (end > problem.horizon || !fits(problem, label, at)) return undefined;
  if (offer.once !== -1 && label.funds.includes(offer.once)) return undefined;
  if (label.cost + offer.cost > problem.lens.person.budget) return undefined;
  const { cost, risk, work, source, once } = offer;
  return {
    ...label,
    underway: [...label.underway, { offer: at, start: week, end }],
    funds: once === -1 ? label.funds : [...label.funds, once].sort((a, b) => a - b),
    cost: label.cost + cost,
    risk: label.risk + risk,
    steps: label.steps + 1,
    value: label.value - cost * discount(week),
    last: at,
    placed: { start: week, end, cost, risk, work, source, once },
    before: label,
  };
}

/** R7 beside what is under way; pay is looked at when the week is lived. */
function fits(problem: Problem, label: Whole, at: number): boolean {
  const { rules } = problem.lens;
  const offer = problem.offers[at]!;
  let { hours, blocks } = offer;
  let alike = 1;
  for (const each of label.underway) {
    const other = problem.offers[each.offer]!;
    if (other.action === offer.action || (other.blocks & blocks) !== 0) return false;
    hours += other.hours;
    blocks |= other.blocks;
    if (other.work === offer.work) alike += 1;
  }
  return hours <= rules.hours && alike <= (offer.work ? 1 : rules.maxStudy);
}
