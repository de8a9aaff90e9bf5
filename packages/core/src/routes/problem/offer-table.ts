import type { Beside } from "./freedom.ts";
import type { LocalOffer } from "./action.ts";

const width = 8;
const END = 1;
const HOURS = 2;
const BLOCKS = 3;
const COST = 4;
const RISK = 5;
const ONCE = 6;
const WORK = 7;

/** Offers as rows of whole numbers side by side, for the innermost loop. */
export class OfferTable {
  readonly #rows: Int32Array;

  constructor(offers: readonly LocalOffer[]) {
    this.#rows = Int32Array.from(
      offers.flatMap(({ start, end, hours, blocks, cost, risk, once, work }) => [
        start,
        end,
        hours,
        blocks,
        cost,
        risk,
        once,
        work ? 1 : 0,
      ]),
    );
  }

  start(offer: number): number {
    return this.#rows[offer * width]!;
  }

  end(offer: number): number {
    return this.#rows[offer * width + END]!;
  }

  cost(offer: number): number {
    return this.#rows[offer * width + COST]!;
  }

  risk(offer: number): number {
    return this.#rows[offer * width + RISK]!;
  }

  /** Whether one dated offer, of the same action or one that stands in, is as good as another and neither starts nor ends later. */
  better(one: number, other: number, beside: Beside): boolean {
    const rows = this.#rows;
    const a = one * width;
    const b = other * width;
    return (
      rows[a]! <= rows[b]! &&
      rows[a + END]! <= rows[b + END]! &&
      rows[a + COST]! <= rows[b + COST]! &&
      rows[a + RISK]! <= rows[b + RISK]! &&
      (rows[a + BLOCKS]! & ~rows[b + BLOCKS]! & beside.blocks) === 0 &&
      (rows[a + HOURS]! <= rows[b + HOURS]! || rows[a + HOURS]! <= beside.freeHours) &&
      (rows[a + ONCE] === -1 || rows[a + ONCE] === rows[b + ONCE]) &&
      rows[a + WORK] === rows[b + WORK]
    );
  }
}
