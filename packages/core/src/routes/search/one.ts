import type { Lens } from "../lens/lens.ts";
import type { Clock } from "../clock.ts";
import type { Front, Slack } from "./front.ts";
import { cutOut, problemFor, type Relevant } from "../problem/prepare.ts";
import type { Left } from "./left.ts";
import type { OpenVector } from "./parts.ts";
import { Search } from "./search.ts";
import type { BoundedAim } from "./bounds.ts";
import type { Techniques } from "../techniques.ts";

export interface OneOptions {
  readonly techniques: Techniques;
  readonly clock: Clock;
  readonly maxLabels: number;
  /** Slack within which found routes may stand for others until everything else is searched. */
  readonly slack: Slack;
}

/** All best routes to one aim, added to the front: one class at a time first, then as the person allows. */
export class OneSearch {
  /** Nothing is missing from the front. */
  proven = false;
  /** The target holds at the outset. */
  alreadyOpen = false;
  readonly #lens: Lens;
  readonly #aim: BoundedAim;
  readonly #front: Front;
  readonly #options: OneOptions;
  #relevant: Relevant | undefined;
  #search: Search | undefined;
  #serialDone = false;
  /** What was left when the labels ran out; the search itself is let go. */
  #left: Left | undefined;

  constructor(lens: Lens, aim: BoundedAim, front: Front, options: OneOptions) {
    this.#lens = lens;
    this.#aim = aim;
    this.#front = front;
    this.#options = options;
  }

  /** Starts, or goes on where it ended before; without `exact` it ends once all is proven within the slack. */
  run(clock: Clock, exact: boolean): void {
    this.#front.occupation = this.#aim.occupation;
    if (this.#left !== undefined) return;
    const { techniques } = this.#options;
    const { maxStudy } = this.#lens.rules;
    this.#relevant ??= cutOut(this.#lens, [this.#aim.fact], techniques, clock);
    if (this.#relevant === undefined) return;
    if (maxStudy > 1 && !this.#serialDone) {
      this.#serialDone = true;
      const serial = this.#make(this.#relevant, 1, clock);
      serial?.run(clock.part(serialShare), exact);
    }
    this.#search ??= this.#make(this.#relevant, maxStudy, clock);
    if (this.#search === undefined) return;
    this.alreadyOpen = this.#search.alreadyOpen;
    const ending = this.#search.run(clock, exact);
    if (ending === "labels") this.#left = this.#search.left();
    this.proven = ending === "proven" || (ending === "labels" && this.#left === undefined);
    if (ending === "proven" || ending === "labels") this.#search = undefined;
  }

  /** What is still open and no route covers; undefined where that is nothing. */
  left(): Left | undefined {
    if (this.proven) return undefined;
    if (this.#left !== undefined) return this.#left;
    return this.#search === undefined ? leftOf(this.#front, this.#aim.bound) : this.#search.left();
  }

  #make(relevant: Relevant, maxStudy: number, clock: Clock): Search | undefined {
    const problem = problemFor(relevant, maxStudy, this.#options.techniques, clock);
    if (problem === "closed") this.proven = true;
    if (problem === undefined || problem === "closed") return undefined;
    return new Search(problem, this.#front, { ...this.#options, maxStudy });
  }
}

/** Part of the time left that the search with one class at a time may take before the full one starts. */
const serialShare = 0.4;

/** What is left of an aim of which only its best case is known. */
export function leftOf(front: Front, [time, cost, risk, steps]: OpenVector): Left | undefined {
  const factor = front.beyond(time, cost, risk, steps, 0);
  return factor === 0 ? undefined : { factor, earliest: time };
}
