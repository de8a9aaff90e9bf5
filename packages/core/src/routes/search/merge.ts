import type { DraftAction } from "./draft.ts";
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

/** Whether one offer takes no more of anything but calendar than another. */
export const noWorse = (one: Offer, other: Offer): boolean =>
  one.cost <= other.cost &&
  one.risk <= other.risk &&
  one.hours <= other.hours &&
  (one.blocks & ~other.blocks) === 0 &&
  (one.once === -1 || one.once === other.once) &&
  one.work === other.work;

/** Drops offers within whose time another, no worse one fits; expects and keeps the order of `byStart`. */
export function dropNested(offers: readonly Offer[]): Offer[] {
  return offers.filter((offer, index) => {
    const fits = (other: Offer, at: number): boolean =>
      at !== index && noWorse(other, offer) && nested(other, offer) && (at < index || !equal(other, offer));
    return !offers.some(fits);
  });
}

function nested(inner: Offer, outer: Offer): boolean {
  if (outer.start === -1) return inner.start === -1 && inner.end <= outer.end;
  if (inner.start === -1) return inner.end <= outer.end - outer.start;
  return inner.start >= outer.start && inner.end <= outer.end;
}

const equal = (a: Offer, b: Offer): boolean =>
  a.start === b.start && a.end === b.end && noWorse(a, b) && noWorse(b, a);
