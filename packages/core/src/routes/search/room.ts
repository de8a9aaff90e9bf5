import { FIRST_RUN, type Labels, RUNNING } from "./labels.ts";
import { workBlocks } from "./offer.ts";
import type { Problem } from "./problem.ts";

/** What the steps running in one week take of it. */
export class Load {
  hours = 0;
  studyHours = 0;
  study = 0;
  work = 0;
  blocks = 0;

  /** Sums the running steps of a row that end after the week. */
  read(problem: Problem, labels: Labels, row: number, week: number): void {
    this.hours = 0;
    this.studyHours = 0;
    this.study = 0;
    this.work = 0;
    this.blocks = 0;
    const { data } = labels;
    const running = data[row + RUNNING]!;
    for (let at = 0; at < running; at += 1) {
      if (data[row + FIRST_RUN + 2 * at]! <= week) continue;
      const offer = problem.offers[data[row + FIRST_RUN + 2 * at + 1]!]!;
      this.hours += offer.hours;
      this.blocks |= offer.blocks;
      if (offer.work) {
        this.work += 1;
      } else {
        this.study += 1;
        this.studyHours += offer.hours;
      }
    }
  }
}

/** What one person's week can hold (rules 5 and 6), and by how much the offers of a problem can fill it. */
export class Room {
  readonly #hours: number;
  readonly #studyHours: number;
  readonly #maxStudy: number;
  readonly #longest: number;
  readonly #workHours: number;
  readonly #askedBlocks: number;

  /** `maxStudy`: most study steps at the same time in this search. */
  constructor(problem: Problem, maxStudy: number) {
    const { rules } = problem.lens;
    this.#hours = rules.hours;
    this.#studyHours = rules.studyHoursWithoutWork;
    this.#maxStudy = maxStudy;
    this.#longest = problem.offers.reduce(
      (most, offer) => (offer.work ? most : Math.max(most, offer.hours)),
      0,
    );
    this.#workHours = problem.offers.some((offer) => offer.work) ? 35_000 : 0;
    const work = this.#workHours > 0 ? workBlocks : 0;
    this.#askedBlocks =
      maxStudy > 1 ? problem.offers.reduce((blocks, offer) => blocks | offer.blocks, 0) : work;
  }

  /** Whether a step fits beside what is running. */
  fits(load: Load, hours: number, blocks: number, work: boolean): boolean {
    if ((load.blocks & blocks) !== 0 || load.hours + hours > this.#hours) return false;
    if (work) return load.work === 0;
    if (load.study >= this.#maxStudy) return false;
    return load.work > 0 || load.studyHours + hours <= this.#studyHours;
  }

  /** Whether everything that fits beside the other load also fits beside this one. */
  leavesAsMuch(load: Load, other: Load): boolean {
    if (load.work > other.work || load.study > other.study) return false;
    if ((load.blocks & ~other.blocks & this.#askedBlocks) !== 0) return false;
    const study = (this.#maxStudy - other.study) * this.#longest;
    const all = study + (other.work > 0 ? 0 : this.#workHours);
    if (load.hours > other.hours && load.hours + all > this.#hours) return false;
    if (this.#studyHours >= this.#hours) return true;
    return load.studyHours <= other.studyHours || load.studyHours + study <= this.#studyHours;
  }
}
