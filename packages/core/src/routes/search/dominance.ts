import type { FactSets } from "./fact-sets.ts";
import { COST, FIRST_RUN, HELD, type Labels, RISK, RUNNING, STEPS, WEEK } from "./labels.ts";
import type { Problem } from "../problem/problem.ts";
import { Load } from "./load.ts";
import type { Room } from "./room.ts";

/** Compares labels: one dominates another when every way to finish the other finishes it as well and no worse. */
export class Dominance {
  readonly #problem: Problem;
  readonly #sets: FactSets;
  readonly #labels: Labels;
  readonly #room: Room;
  readonly #load = new Load();
  readonly #other = new Load();

  constructor(problem: Problem, sets: FactSets, labels: Labels, room: Room) {
    this.#problem = problem;
    this.#sets = sets;
    this.#labels = labels;
    this.#room = room;
  }

  /** Rows by where they begin. */
  dominates(row: number, other: number): boolean {
    const { data, funds, fundWords } = this.#labels;
    if (data[row + WEEK]! > data[other + WEEK]!) return false;
    if (data[row + COST]! > data[other + COST]! || data[row + RISK]! > data[other + RISK]!) return false;
    if (data[row + STEPS]! > data[other + STEPS]!) return false;
    if (fundWords > 0) {
      const asked = this.#room.asked(data[other + HELD]!).funds;
      for (let word = 0; word < fundWords; word += 1) {
        if ((data[row + funds + word]! & ~data[other + funds + word]! & asked[word]!) !== 0) return false;
      }
    }
    if (!this.#asGoodIn(data[other + WEEK]!, row, other)) return false;
    const running = data[other + RUNNING]!;
    for (let at = 0; at < running; at += 1) {
      if (!this.#asGoodIn(data[other + FIRST_RUN + 2 * at]!, row, other)) return false;
    }
    return true;
  }

  /** Facts and room in one week; between the other's events only this row gets better. */
  #asGoodIn(week: number, row: number, other: number): boolean {
    const held = this.#heldIn(week, other);
    if (!this.#sets.contains(this.#heldIn(week, row), held)) return false;
    this.#load.read(this.#problem, this.#labels, row, week);
    this.#other.read(this.#problem, this.#labels, other, week);
    return this.#room.leavesAsMuch(this.#load, this.#other, held);
  }

  #heldIn(week: number, row: number): number {
    const { data } = this.#labels;
    const running = data[row + RUNNING]!;
    let set = data[row + HELD]!;
    for (let at = 0; at < running && data[row + FIRST_RUN + 2 * at]! <= week; at += 1) {
      set = this.#sets.add(set, this.#problem.offers[data[row + FIRST_RUN + 2 * at + 1]!]!.action);
    }
    return set;
  }
}
