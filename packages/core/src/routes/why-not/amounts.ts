import type { Itinerary } from "../answer.ts";
import type { Person } from "../person.ts";
import type { Town } from "../town.ts";
import { applyAll } from "./change.ts";
import type { Change } from "./change.ts";
import { effortOfAll } from "./effort.ts";
import { amountOrder, fitted, isAmount, isWithin, lessOf, type AmountKind } from "./fitted.ts";
import type { Opening, Trial } from "./trial.ts";
import type { Wish } from "./wishes.ts";

/** Changes that open the target, their amounts as small as they can be one beside the other. */
export interface Found {
  readonly changes: readonly Change[];
  readonly person: Person;
  readonly itinerary: Itinerary | undefined;
  /** Amounts are proven to be the least. */
  readonly exact: boolean;
}

/** Most improvements of one amount before it is left as it is. */
const mostSteps = 8;

/**
 * Makes each amount of a set that opens the target as small as it can be while the others stay. What a way that was
 * found uses is the first guess; then a little less is asked for until it is closed, mostly by a forward pass alone.
 */
export function leastAmounts(
  town: Town,
  trial: Trial,
  person: Person,
  wishes: readonly Wish[],
  opening: Opening,
): Found {
  const wasCut = trial.cut;
  const work = new Shrinking(town, trial, person, wishes, opening);
  work.marks(wishes);
  work.amounts();
  trial.cut = wasCut;
  return work.found();
}

class Shrinking {
  private changes: readonly Change[];
  private ways: readonly Itinerary[];
  private exact = true;
  private readonly town: Town;
  private readonly trial: Trial;
  private readonly person: Person;

  constructor(town: Town, trial: Trial, person: Person, wishes: readonly Wish[], opening: Opening) {
    this.town = town;
    this.trial = trial;
    this.person = person;
    this.changes = wishes.map((wish) => wish.most);
    this.ways = opening.itineraries;
  }

  /** Of changes that have few amounts the first that is enough. */
  marks(wishes: readonly Wish[]): void {
    for (const [place, { smaller }] of wishes.entries()) {
      for (const change of smaller) {
        const changes = this.changes.with(place, change);
        const opening = this.trial.opens(applyAll(this.person, changes));
        if (opening === "undecided") this.exact = false;
        if (opening === undefined || opening === "undecided") continue;
        this.changes = changes;
        this.ways = opening.itineraries;
        break;
      }
    }
  }

  amounts(): void {
    if (this.ways.length === 0) return;
    this.fit(this.ways);
    for (const kind of amountOrder) {
      const proven = !this.changes.some((change) => change.kind === kind) || this.shrink(kind);
      this.exact &&= proven;
    }
  }

  found(): Found {
    const { changes, exact } = this;
    const person = applyAll(this.person, changes);
    const possible = this.ways.filter((way) =>
      isWithin(fitted(this.town, this.person, changes, way), changes),
    );
    const [itinerary] = (possible.length === 0 ? this.ways : possible).toSorted(soonestFirst);
    return { changes, person, itinerary, exact };
  }

  /** Takes the amounts that the least asking of the ways needs. */
  private fit(ways: readonly Itinerary[]): void {
    const fits = ways.map((way) => fitted(this.town, this.person, this.changes, way));
    this.changes = fits.reduce((best, fit) => (effortOfAll(fit) < effortOfAll(best) ? fit : best));
    this.ways = ways;
  }

  /** True where the amount is proven to be the least beside the others. */
  private shrink(kind: AmountKind): boolean {
    for (let step = 0; step < mostSteps; step += 1) {
      const place = this.changes.findIndex((change) => change.kind === kind);
      const change = this.changes[place];
      if (change === undefined || !isAmount(change)) return true;
      const less = lessOf(this.person, change);
      // Nothing is left of it, and without it the target is closed.
      if (less === undefined) return true;
      const changes = this.changes.with(place, less);
      const opening = this.trial.best(applyAll(this.person, changes));
      if (opening === undefined) return true;
      if (opening === "undecided" || opening.itineraries.length === 0) return false;
      this.changes = changes;
      this.fitBy(kind, opening);
      if (opening.exact && (kind === "budget" || kind === "deadline")) return true;
    }
    return false;
  }

  /** Of the ways found with less the one that needs least of this kind; criteria order them, so cost and time are exact. */
  private fitBy(kind: AmountKind, { itineraries }: Opening): void {
    const effortOfKind = (way: Itinerary): number =>
      effortOfAll(fitted(this.town, this.person, this.changes, way).filter((change) => change.kind === kind));
    const least = Math.min(...itineraries.map(effortOfKind));
    this.fit(itineraries.filter((way) => effortOfKind(way) === least));
  }
}

function soonestFirst(one: Itinerary, other: Itinerary): number {
  const [time = 0, cost = 0] = one.vector;
  const [otherTime = 0, otherCost = 0] = other.vector;
  return time - otherTime || cost - otherCost;
}
