import type { Dominance } from "./dominance.ts";
import { ALL, COST, DEAD, type Labels, RISK, STEPS, WEEK } from "./labels.ts";

/** Numbers kept per label beside its own, so that most comparisons end without touching the label. */
const width = 5;

interface Bucket {
  rows: Int32Array;
  count: number;
}

/** Labels with the same facts in the end stand together; only these are compared. */
export class Buckets {
  readonly #labels: Labels;
  readonly #dominance: Dominance;
  readonly #buckets: (Bucket | undefined)[] = [];

  constructor(labels: Labels, dominance: Dominance) {
    this.#labels = labels;
    this.#dominance = dominance;
  }

  /** Whether some label is as good as the drafted row. */
  dominated(row: number): boolean {
    const { data } = this.#labels;
    const bucket = this.#buckets[data[row + ALL]!];
    if (bucket === undefined) return false;
    const { rows } = bucket;
    const [week, cost, risk, steps] = [
      data[row + WEEK]!,
      data[row + COST]!,
      data[row + RISK]!,
      data[row + STEPS]!,
    ];
    for (let at = 0; at < bucket.count * width; at += width) {
      if (rows[at]! > week || rows[at + 1]! > cost || rows[at + 2]! > risk || rows[at + 3]! > steps) continue;
      if (!this.#dominance.dominates(rows[at + 4]!, row)) continue;
      if (at > 0) moveUp(rows, at);
      return true;
    }
    return false;
  }

  /** Puts in the new label, which no other dominates, and takes out those it dominates. */
  add(row: number): void {
    const { data } = this.#labels;
    const set = data[row + ALL]!;
    const bucket = (this.#buckets[set] ??= { rows: new Int32Array(4 * width), count: 0 });
    const [week, cost, risk, steps] = [
      data[row + WEEK]!,
      data[row + COST]!,
      data[row + RISK]!,
      data[row + STEPS]!,
    ];
    let kept = 0;
    const { rows } = bucket;
    for (let at = 0; at < bucket.count * width; at += width) {
      const worse =
        rows[at]! >= week && rows[at + 1]! >= cost && rows[at + 2]! >= risk && rows[at + 3]! >= steps;
      if (worse && this.#dominance.dominates(row, rows[at + 4]!)) {
        data[rows[at + 4]! + DEAD] = 1;
        continue;
      }
      if (kept !== at) rows.copyWithin(kept, at, at + width);
      kept += width;
    }
    bucket.count = kept / width;
    this.#push(bucket, [week, cost, risk, steps, row]);
  }

  #push(bucket: Bucket, values: readonly number[]): void {
    const at = bucket.count * width;
    if (at === bucket.rows.length) {
      const rows = new Int32Array(at * 2);
      rows.set(bucket.rows);
      bucket.rows = rows;
    }
    bucket.rows.set(values, at);
    bucket.count += 1;
  }
}

/** What dominated once likely does so again: it moves half the way to the front. */
function moveUp(rows: Int32Array, at: number): void {
  const to = ((at / width) >> 1) * width;
  for (let each = 0; each < width; each += 1) {
    const value = rows[at + each]!;
    rows[at + each] = rows[to + each]!;
    rows[to + each] = value;
  }
}
