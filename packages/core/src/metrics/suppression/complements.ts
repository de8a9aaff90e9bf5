import { isInDoubt, totalsOf, type Wanted, wantedAt } from "./doubt.ts";
import type { Price } from "./exchange.ts";
import { remediesAt } from "./remedy.ts";
import type { SuppressionRules } from "./rules.ts";
import { at, bounded, hidden, numberAt, peopleAt, shown, stateAt, type Table } from "./table.ts";

/** Told of each place that is hidden, so that the same people elsewhere are hidden, too. */
export type OnHide = (place: number) => void;

/** What hiding costs beside the people of a place: a group of the whole is told rather than one of a program, a total rather still. */
const prices = {
  bound: 500,
  groupOfWhole: 2000,
  total: 10_000,
  whole: 1_000_000,
};

/** Keeps every hidden place of a table in doubt, by hiding as little more as is found. */
export class Complements {
  readonly #table: Table;
  readonly #rules: SuppressionRules;
  readonly #onHide: OnHide;
  readonly #waiting = new Set<number>();
  /** How many places were hidden so far. */
  #hides = 0;
  readonly #proved = new Map<number, Wanted>();

  constructor(table: Table, rules: SuppressionRules, onHide: OnHide) {
    this.#table = table;
    this.#rules = rules;
    this.#onHide = onHide;
    for (const [place, state] of table.state.entries()) if (state !== shown) this.#wait(place);
  }

  /** Hides a place of its own accord, or because the same people are hidden elsewhere. */
  hide(place: number): void {
    if (stateAt(this.#table, place) === hidden) return;
    this.#table.state[place] = hidden;
    this.#hides += 1;
    this.#wait(place);
    this.#onHide(place);
  }

  /** Whether anything is left to be looked at. */
  get isSettled(): boolean {
    return this.#waiting.size === 0;
  }

  /** Looks at all that waits; what is hidden on the way is looked at in its turn. Ends with all of the table hidden at the worst. */
  settle(): void {
    for (let again = true; again;) {
      again = false;
      for (const place of this.#waiting) {
        this.#waiting.delete(place);
        again = this.#settleAt(place) || again;
      }
      // A total that was hidden since may have set free what was wanted of others.
      if (again)
        for (const [place, state] of this.#table.state.entries()) if (state !== shown) this.#wait(place);
    }
  }

  #wait(place: number): void {
    if ((this.#table.cellAt[place] ?? -1) >= 0) this.#waiting.add(place);
  }

  #settleAt(place: number): boolean {
    let did = false;
    for (;;) {
      const wanted = wantedAt(this.#table, place, this.#rules);
      if (this.#isProved(place, wanted)) return did;
      const before = this.#hides;
      const looked = this.#settleTotals(place, wanted);
      if (this.#hides > before) did = true;
      if (looked) continue;
      const next = this.#cheapest(place, wanted);
      if (next.length === 0) return this.#hideAll() || did;
      for (const each of next) this.hide(each);
      did = true;
    }
  }

  /** Totals around a place that are hidden, or have to be since they are so few, are brought into doubt first: it may be enough. */
  #settleTotals(place: number, { people }: Wanted): boolean {
    let looked = false;
    for (const total of totalsOf(this.#table, place)) {
      if (total === place) continue;
      if (stateAt(this.#table, total) === shown && peopleAt(this.#table, total) < people) this.hide(total);
      if (!this.#waiting.delete(total)) continue;
      this.#settleAt(total);
      looked = true;
    }
    return looked;
  }

  /** Hiding more takes no doubt away: what was found once need not be looked for again. */
  #isProved(place: number, wanted: Wanted): boolean {
    const known = this.#proved.get(place);
    const isEnough =
      known !== undefined &&
      known.people >= wanted.people &&
      wanted.layers.every((span, layer) => span <= numberAt(known.layers, layer));
    if (!isEnough && !isInDoubt(this.#table, place, wanted)) return false;
    if (!isEnough) this.#proved.set(place, wanted);
    return true;
  }

  #hideAll(): boolean {
    let did = false;
    for (const [place, cell] of this.#table.cellAt.entries()) {
      if (cell < 0 || stateAt(this.#table, place) === hidden) continue;
      this.hide(place);
      did = true;
    }
    return did;
  }

  /** What leaves the place enough in doubt and hides least: as bounds stand, or with bounds given up. */
  #cheapest(place: number, wanted: Wanted): readonly number[] {
    let best: readonly number[] = [];
    let highest = 0;
    for (const free of [false, true]) {
      if (highest >= ranks.enough) break;
      const price: Price = (each) => this.#priceOf(each, free);
      const isBetter = (cost: number): boolean => rankOf(cost, 1) > highest;
      for (const { places, cost, part } of remediesAt(this.#table, place, {
        wanted,
        price,
        free,
        isBetter,
      })) {
        const rank = rankOf(cost, part);
        if (rank <= highest) continue;
        highest = rank;
        best = places.filter((each) => (price(each) ?? 0) > 0);
      }
    }
    return best;
  }

  #priceOf(place: number, free: boolean): number | undefined {
    const { cellAt, columns, whole, layers } = this.#table;
    const now = stateAt(this.#table, place);
    if (now === hidden) return 0;
    if ((cellAt[place] ?? -1) < 0) return undefined;
    if (now === bounded && !free) return 0;
    const isTotal = place % columns === 0;
    const isWhole = Math.floor(place / columns) === whole;
    if (now === bounded && !isTotal) return prices.bound;
    const people = 1 + layers.reduce((sum, layer) => sum + at(layer, place), 0);
    if (isTotal) return people + (isWhole ? prices.whole : prices.total);
    return people + (isWhole ? prices.groupOfWhole : 0);
  }
}

/** Enough, or a part of it, without a total; with a program's; with the whole's. Within each, what costs least. */
const ranks = {
  enough: 6,
  part: 5,
  enoughWithTotal: 4,
  partWithTotal: 3,
  enoughWithWhole: 2,
  partWithWhole: 1,
};

function rankOf(cost: number, part: number): number {
  if (part <= 0) return 0;
  const worth = part >= 1 ? 1 / (1 + cost) : part / (part + cost);
  if (cost < prices.total) return (part >= 1 ? ranks.enough : ranks.part) + worth;
  if (cost < prices.whole) return (part >= 1 ? ranks.enoughWithTotal : ranks.partWithTotal) + worth;
  return (part >= 1 ? ranks.enoughWithWhole : ranks.partWithWhole) + worth;
}
