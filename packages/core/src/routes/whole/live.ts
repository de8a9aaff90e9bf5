import { compareIds } from "../network/offerings.ts";
import type { Lens } from "../lens/lens.ts";
import type { LocalOffer } from "../problem/action.ts";
import type { Problem } from "../problem/problem.ts";
import type { Holdings } from "./facts.ts";
import type { Underway, Whole } from "./label.ts";
import { discount, earningWeeks, weekIncome } from "./worth.ts";

/** Sums of the discount over the weeks before each. */
const discountBefore = (() => {
  const sums = new Float64Array(earningWeeks + 1);
  for (let week = 0; week < earningWeeks; week += 1) sums[week + 1] = sums[week]! + discount(week);
  return sums;
})();

const discounted = (from: number, to: number): number =>
  discountBefore[Math.min(to, earningWeeks)]! - discountBefore[Math.min(from, earningWeeks)]!;

/** Lives a label on, week by week: pay, the income floor, what ends and what it gives. */
export class Life {
  readonly #lens: Lens;
  readonly #problem: Problem;
  readonly #holdings: Holdings;

  constructor(problem: Problem, holdings: Holdings) {
    this.#lens = problem.lens;
    this.#problem = problem;
    this.#holdings = holdings;
  }

  /** The label in a later week, no step ending before it; undefined where pay or a step that adds nothing forbids it. */
  until(label: Whole, week: number): Whole | undefined {
    const { studyHours, wage } = this.#pay(label);
    if (!this.#meetsFloor(studyHours, wage)) return undefined;
    const now = this.#holdings.prospect(label.set);
    const income = weekIncome(now, studyHours, wage, this.#lens.rules.hours);
    const ended = label.underway.filter((each) => each.end === week);
    const set = this.#afterEnds(label.set, ended);
    if (set === undefined) return undefined;
    const then = this.#holdings.prospect(set);
    return {
      ...label,
      week,
      set,
      underway: ended.length === 0 ? label.underway : label.underway.filter((each) => each.end !== week),
      time: label.time ?? (then.reached ? week : undefined),
      better: label.better ?? (then.better ? week : undefined),
      value: label.value + income * discounted(label.week, week),
      last: -1,
      placed: undefined,
      before: label,
    };
  }

  /** Present value when nothing more is begun. */
  finalValue(label: Whole): number {
    const income = weekIncome(this.#holdings.prospect(label.set), 0, undefined, this.#lens.rules.hours);
    return label.value + income * discounted(label.week, earningWeeks);
  }

  /** R8 for one week. */
  #meetsFloor(studyHours: number, wage: number | undefined): boolean {
    return wage !== undefined || studyHours <= this.#lens.rules.studyHoursWithoutWork;
  }

  #pay(label: Whole): { readonly studyHours: number; readonly wage: number | undefined } {
    const { jobs, occupations } = this.#lens.snapshot;
    let studyHours = 0;
    let wage: number | undefined;
    for (const { offer } of label.underway) {
      const { work, hours, source } = this.#problem.offers[offer]!;
      if (work) wage = occupations.wage[jobs.occupation[source]!]!;
      else studyHours += hours;
    }
    return { studyHours, wage };
  }

  /** R5: in order of start, then ids, each step that ends adds something. */
  #afterEnds(set: number, ended: readonly Underway[]): number | undefined {
    let held = set;
    for (const { offer } of ended.toSorted((a, b) => this.#order(a, b))) {
      const { action } = this.#problem.offers[offer]!;
      if (!this.#holdings.sets.lacksFrom(held, action)) return undefined;
      held = this.#holdings.sets.add(held, action);
    }
    return held;
  }

  #order(a: Underway, b: Underway): number {
    const [first, second] = [
      this.#ids(this.#problem.offers[a.offer]!),
      this.#ids(this.#problem.offers[b.offer]!),
    ];
    return a.start - b.start || compareIds(first[0], second[0]) || compareIds(first[1], second[1]);
  }

  #ids(offer: LocalOffer): readonly [string, string] {
    const { jobs, occupations, offerings, programIds, offeringIds } = this.#lens.snapshot;
    return offer.work
      ? [occupations.ids[jobs.occupation[offer.source]!]!, jobs.gives[offer.source]!]
      : [programIds[offerings.program[offer.source]!]!, offeringIds[offer.source]!];
  }
}
