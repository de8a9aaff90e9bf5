import type { DraftAction } from "./draft.ts";
import { type Beside, noWorse } from "./freedom.ts";
import type { Offer } from "./offer.ts";

/** Actions that ask for and give the same become one that has the offers of all. */
export function mergeEqual(drafts: readonly DraftAction[]): DraftAction[] {
  const merged = new Map<string, DraftAction[]>();
  for (const draft of drafts) {
    const clauses = draft.clauses.map((clause) => clause.join()).sort();
    const key = `${clauses.join("|")}>${draft.effects.join()}>${draft.instant}`;
    const group = merged.get(key);
    if (group === undefined) merged.set(key, [draft]);
    else group.push(draft);
  }
  return [...merged.values()].map((group) =>
    group.length === 1 ? group[0]! : { ...group[0]!, offers: group.flatMap((draft) => draft.offers) },
  );
}

/** Sorted by start, then end; those that may start in any week come first. */
export const byStart = (a: Offer, b: Offer): number =>
  a.start - b.start || a.end - b.end || a.cost - b.cost || a.risk - b.risk;

/**
 * Drops offers within whose time another, no worse one fits, of the same action or of one that can stand in for it;
 * the result is in the order of `byStart`.
 */
export function dropNested(
  offers: readonly Offer[],
  standIns: readonly (readonly Offer[])[],
  beside: Beside,
): Offer[] {
  const kept: Offer[] = [];
  const better = (offer: Offer) => (other: Offer) => nested(other, offer) && noWorse(other, offer, beside);
  for (const offer of offers.toSorted((a, b) => length(a) - length(b) || byStart(a, b))) {
    if (kept.some(better(offer)) || standIns.some((others) => others.some(better(offer)))) continue;
    kept.push(offer);
  }
  return kept.sort(byStart);
}

const length = (offer: Offer): number => (offer.start === -1 ? offer.end : offer.end - offer.start);

function nested(inner: Offer, outer: Offer): boolean {
  if (outer.start === -1) return inner.start === -1 && inner.end <= outer.end;
  if (inner.start === -1) return inner.end <= outer.end - outer.start;
  return inner.start >= outer.start && inner.end <= outer.end;
}
