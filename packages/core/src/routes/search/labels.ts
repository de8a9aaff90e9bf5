/**
 * A label is a route so far: the week from which the next step is chosen, the facts held then, the steps still
 * running, and what has been spent. Labels are rows of whole numbers in one growing block.
 */
export const WEEK = 0;
/** Set of facts held in WEEK. */
export const HELD = 1;
/** Set of facts once all running steps have ended. */
export const ALL = 2;
export const COST = 3;
export const RISK = 4;
export const STEPS = 5;
export const PARENT = 6;
/** The step that made this label: its offer, and start. */
export const OFFER = 7;
export const START = 8;
/** No route from here arrives earlier. */
export const BOUND = 9;
/** 1 once another label is as good. */
export const DEAD = 10;
/** Number of running steps; then (end, offer) of each in order of end. */
export const RUNNING = 11;
export const FIRST_RUN = 12;

/** Rows of equal width; a row stays where it is until the whole block is dropped. */
export class Labels {
  data: Int32Array;
  /** Whole numbers per row. */
  readonly width: number;
  /** Where the funds used begin in a row, and their number of words. */
  readonly funds: number;
  readonly fundWords: number;
  readonly most: number;
  count = 0;

  constructor(maxRunning: number, funds: number, most: number) {
    this.funds = FIRST_RUN + 2 * maxRunning;
    this.fundWords = Math.ceil(funds / 32);
    this.width = this.funds + this.fundWords;
    this.most = most;
    this.data = new Int32Array(this.width * Math.min(most + 1, 64));
  }

  /** Where the next row begins; it counts only after `keep`. Undefined when the block is full. */
  draft(): number | undefined {
    if (this.count >= this.most) return undefined;
    const at = this.count * this.width;
    if (at + this.width > this.data.length) {
      const rows = Math.min(this.most, (this.data.length / this.width) * 2);
      const data = new Int32Array(Math.max(rows, this.count + 1) * this.width);
      data.set(this.data);
      this.data = data;
    }
    return at;
  }

  /** Makes the drafted row a label and tells its number. */
  keep(): number {
    this.count += 1;
    return this.count - 1;
  }
}
