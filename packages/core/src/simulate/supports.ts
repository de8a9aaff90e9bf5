import type { PathwayStep } from "../model/pathway.ts";
import type { Span } from "./design.ts";
import type { Walk } from "./state.ts";

/** A need is met by the step itself, or by a support of the pathway that serves the person at the hours of the step. */
export function isMet(walk: Walk, person: number, span: Span, need: string): boolean {
  if (span.step.supports.includes(need)) return true;
  return walk.design.supports.some(
    ({ needs, busy }, support) =>
      serves(walk, support, person) && needs.includes(need) && (busy === 0 || (span.busy & ~busy) === 0),
  );
}

const placeIn = ({ people }: Walk, support: number, person: number): number =>
  support * people.count + person;

const serves = (walk: Walk, support: number, person: number): boolean =>
  walk.served[placeIn(walk, support, person)] === 1;

/** The first step takes a place in each support that has one left, takes the person, and meets a need of theirs or of all. */
export function takeSupport(walk: Walk, person: number): void {
  const { supports } = walk.design;
  if (supports.some((_, support) => serves(walk, support, person))) return;
  for (const [support, { open, needs, step }] of supports.entries()) {
    const left = walk.places[support] ?? 0;
    if (left <= 0 || !open(person) || !wants(walk, person, needs)) continue;
    if (step.price > 0 && step.price > (walk.people.savings[person] ?? 0)) continue;
    walk.places[support] = left - 1;
    walk.served[placeIn(walk, support, person)] = 1;
    payFor(walk, person, support, step);
  }
}

/** A place costs whoever runs the support, each time it is taken, and may cost the person. */
function payFor({ tally, people, design }: Walk, person: number, support: number, step: PathwayStep): void {
  const row = design.spans.length + support;
  tally.spent[row] = (tally.spent[row] ?? 0) + step.cost;
  tally.paid[row] = (tally.paid[row] ?? 0) + step.price;
  people.savings[person] = (people.savings[person] ?? 0) - step.price;
}

/** Needs that a profile draws are some people's; one that it does not draw (navigation, say) is everyone's. */
const wants = (walk: Walk, person: number, needs: readonly string[]): boolean =>
  needs.some((need) => {
    const column = walk.people.needs.get(need);
    return column === undefined || column[person] === 1;
  });

/** Frees the places in supports of somebody who left. */
export function leaveSupport(walk: Walk, person: number): void {
  for (const support of walk.design.supports.keys()) {
    if (!serves(walk, support, person)) continue;
    walk.places[support] = (walk.places[support] ?? 0) + 1;
    walk.served[placeIn(walk, support, person)] = 0;
  }
}
