import type { FactSets } from "./fact-sets.ts";
import type { Load } from "./load.ts";
import { type Beside, roomBeside, type Span, spanOf } from "../problem/freedom.ts";
import { workBlocks } from "../problem/offer.ts";
import type { Problem } from "../problem/problem.ts";

/** What useful steps from a set of facts can still ask of a week. */
interface Asked {
  readonly blocks: number;
  /** Hours of the longest and the shortest class, and of a job; thousandths, 0 (shortest: ∞) for none. */
  readonly longest: number;
  readonly shortest: number;
  readonly workHours: number;
  /** Once-only streams, in words of 32 bits. */
  readonly funds: Int32Array;
}

/** What one person's week can hold (R7 and R8), and by how much the offers of a problem can fill it. */
export class Room {
  readonly #beside: (readonly Beside[] | undefined)[] = [];
  readonly #spans: readonly Span[];
  readonly #problem: Problem;
  readonly #sets: FactSets;
  readonly #hours: number;
  readonly #studyHours: number;
  readonly #maxStudy: number;
  readonly #asked: (Asked | undefined)[] = [];

  /** `maxStudy`: most study steps at the same time in this search. */
  constructor(problem: Problem, sets: FactSets, maxStudy: number) {
    const { rules } = problem.lens;
    this.#problem = problem;
    this.#sets = sets;
    this.#hours = rules.hours;
    this.#studyHours = rules.studyHoursWithoutWork;
    this.#maxStudy = maxStudy;
    this.#spans = problem.actions.map(({ any, end }) => spanOf(problem.offers.slice(any, end)));
  }

  /** For the useful actions of a set, in their order: what can run beside their steps. */
  beside(set: number): readonly Beside[] {
    return (this.#beside[set] ??= roomBeside(
      Array.from(this.#sets.useful(set), (item) => this.#spans[item >> 1]!),
      this.#problem.lens.rules,
      this.#maxStudy,
    ));
  }

  /** Whether a step fits beside what is running. */
  fits(load: Load, hours: number, blocks: number, work: boolean): boolean {
    if ((load.blocks & blocks) !== 0 || load.hours + hours > this.#hours) return false;
    if (work) return load.work === 0;
    if (load.study >= this.#maxStudy) return false;
    return load.work > 0 || load.studyHours + hours <= this.#studyHours;
  }

  /** Whether a class or a job from the set might fit beside the load at all. */
  roomFor(load: Load, set: number): boolean {
    return this.studyMayStart(load, set) || this.workMayStart(load, set);
  }

  studyMayStart(load: Load, set: number): boolean {
    return load.study < this.#maxStudy && load.hours + this.asked(set).shortest <= this.#hours;
  }

  workMayStart(load: Load, set: number): boolean {
    const { workHours } = this.asked(set);
    return (
      workHours > 0 &&
      load.work === 0 &&
      load.hours + workHours <= this.#hours &&
      (load.blocks & workBlocks) === 0
    );
  }

  /** Whether every useful step from the set that fits beside the other load also fits beside this one. */
  leavesAsMuch(load: Load, other: Load, set: number): boolean {
    if (load.work > other.work || load.study > other.study) return false;
    const asked = this.asked(set);
    if ((load.blocks & ~other.blocks & asked.blocks) !== 0) return false;
    const study = (this.#maxStudy - other.study) * asked.longest;
    const all = study + (other.work > 0 ? 0 : asked.workHours);
    if (load.hours > other.hours && load.hours + all > this.#hours) return false;
    if (this.#studyHours >= this.#hours) return true;
    return load.studyHours <= other.studyHours || load.studyHours + study <= this.#studyHours;
  }

  asked(set: number): Asked {
    return (this.#asked[set] ??= this.#sumUp(set));
  }

  #sumUp(set: number): Asked {
    const { actions, offers, funds } = this.#problem;
    const useful = [...this.#sets.useful(set)].flatMap((item) => {
      const { any, end } = actions[item >> 1]!;
      return offers.slice(any, end);
    });
    const study = useful.filter((offer) => !offer.work);
    const works = useful.length > study.length;
    const fundWords = new Int32Array(Math.ceil(funds.length / 32));
    for (const { fund } of useful) if (fund !== -1) fundWords[fund >> 5]! |= 1 << (fund & 31);
    const all = useful.reduce((mask, offer) => mask | offer.blocks, 0);
    return {
      blocks: this.#maxStudy > 1 ? all : works ? workBlocks : 0,
      longest: study.reduce((most, offer) => Math.max(most, offer.hours), 0),
      shortest: study.reduce((least, offer) => Math.min(least, offer.hours), Infinity),
      workHours: works ? 35_000 : 0,
      funds: fundWords,
    };
  }
}
