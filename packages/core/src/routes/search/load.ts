import { FIRST_RUN, type Labels, RUNNING } from "./labels.ts";
import type { LocalOffer } from "../problem/action.ts";
import type { Problem } from "../problem/problem.ts";

/** What the steps running in one week take of it. */
export class Load {
  /** Thousandths of an hour. */
  hours = 0;
  studyHours = 0;
  study = 0;
  work = 0;
  blocks = 0;

  clear(): void {
    this.hours = 0;
    this.studyHours = 0;
    this.study = 0;
    this.work = 0;
    this.blocks = 0;
  }

  add(offer: LocalOffer): void {
    this.hours += offer.hours;
    this.blocks |= offer.blocks;
    if (offer.work) {
      this.work += 1;
    } else {
      this.study += 1;
      this.studyHours += offer.hours;
    }
  }

  copy(other: Load): void {
    this.hours = other.hours;
    this.studyHours = other.studyHours;
    this.study = other.study;
    this.work = other.work;
    this.blocks = other.blocks;
  }

  /** Sums the running steps of a row that end after the week. */
  read(problem: Problem, labels: Labels, row: number, week: number): void {
    this.clear();
    const { data } = labels;
    const running = data[row + RUNNING]!;
    for (let at = 0; at < running; at += 1) {
      if (data[row + FIRST_RUN + 2 * at]! > week)
        this.add(problem.offers[data[row + FIRST_RUN + 2 * at + 1]!]!);
    }
  }
}
