import type { Span } from "./design.ts";
import type { Walk } from "./state.ts";

/** A need is met by the step itself, or by a support of the pathway that serves the person at the hours of the step. */
export function isMet(walk: Walk, person: number, span: Span, need: string): boolean {
  if (span.step.supports.includes(need)) return true;
  const served = walk.served[person] ?? 0;
  return walk.design.supports.some(
    ({ needs, busy }, place) =>
      (served & (1 << place)) !== 0 && needs.includes(need) && (busy === 0 || (span.busy & ~busy) === 0),
  );
}

/** The first step takes a place in each support that has one left, takes the person, and meets a need of theirs or of all. */
export function takeSupport(walk: Walk, person: number): void {
  if (walk.served[person] !== 0) return;
  for (const [place, support] of walk.design.supports.entries()) {
    const left = walk.places[place] ?? 0;
    if (left <= 0 || !support.open(person) || !wants(walk, person, support.needs)) continue;
    walk.places[place] = left - 1;
    walk.served[person] = (walk.served[person] ?? 0) | (1 << place);
  }
}

/** Needs that a profile draws are some people's; one that it does not draw (navigation, say) is everyone's. */
const wants = (walk: Walk, person: number, needs: readonly string[]): boolean =>
  needs.some((need) => {
    const column = walk.people.needs.get(need);
    return column === undefined || column[person] === 1;
  });

/** Frees the places in supports of somebody who left. */
export function leaveSupport(walk: Walk, person: number): void {
  const served = walk.served[person] ?? 0;
  for (const place of walk.design.supports.keys())
    if ((served & (1 << place)) !== 0) walk.places[place] = (walk.places[place] ?? 0) + 1;
  walk.served[person] = 0;
}
