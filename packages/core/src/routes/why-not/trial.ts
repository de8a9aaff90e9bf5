import type { Answer, Criterion, Itinerary } from "../answer.ts";
import { forwarder, weekOfFact, weekOfOccupation } from "../forward.ts";
import type { Reach } from "../forward.ts";
import type { Snapshot } from "../compile.ts";
import type { Person, Target } from "../person.ts";
import { solve } from "../solve.ts";
import type { Town } from "../town.ts";
import { isAim } from "./relevant.ts";

/** How much an explanation may try; left out, it tries everything. */
export interface WhyNotLimits {
  /** Most searches that verify a change. */
  readonly searches?: number;
  /** Milliseconds of `now` for the whole explanation, and for one search in it. */
  readonly limitMs?: number;
  readonly searchMs?: number;
  readonly now?: () => number;
  readonly shouldStop?: () => boolean;
}

/** The target is open for this person: by this itinerary, or at once. */
export interface Opening {
  readonly itinerary: Itinerary | undefined;
  /** The search ran to its end, so amounts taken from it are the least. */
  readonly exact: boolean;
}

/** Asks the engine about changed people, within limits. */
export class Trial {
  /** Something was left untried. */
  cut = false;
  private readonly town: Town;
  private readonly snapshot: Snapshot;
  private readonly target: Target;
  private readonly limits: WhyNotLimits;
  private readonly reachOf: (person: Person) => Reach;
  private readonly aims: readonly number[];
  private readonly end: number;
  private searches = 0;

  constructor(town: Town, snapshot: Snapshot, target: Target, limits: WhyNotLimits) {
    this.town = town;
    this.snapshot = snapshot;
    this.target = target;
    this.limits = limits;
    this.reachOf = forwarder(snapshot);
    this.aims = town.occupations.flatMap((job, place) => (isAim(job, target) ? [place] : []));
    this.end = (limits.now?.() ?? 0) + (limits.limitMs ?? Infinity);
  }

  /** False proves that the target stays closed. */
  mayOpen(person: Person): boolean {
    if (this.reaches(person)) return true;
    const untold = person.unknown ?? [];
    if (untold.length === 0) return false;
    return this.reaches({ ...person, attributes: [...person.attributes, ...untold], unknown: [] });
  }

  /** The way by which the target is open, soonest first; undefined where it is closed or nothing was found in time. */
  opens(person: Person, criteria?: readonly Criterion[]): Opening | undefined {
    if (!this.mayOpen(person)) return undefined;
    if (this.isOver()) return undefined;
    this.searches += 1;
    const answer = this.ask(person, criteria);
    if (answer.status === "already-open") return { itinerary: undefined, exact: true };
    const [itinerary] = answer.front;
    if (itinerary === undefined) {
      if (answer.status === "bounded") this.cut = true;
      return undefined;
    }
    return { itinerary, exact: answer.status === "exact" };
  }

  /** Whether the limits are used up; says so in `cut`. */
  isOver(): boolean {
    const { now, shouldStop, searches } = this.limits;
    const over =
      this.searches >= (searches ?? Infinity) ||
      (now !== undefined && now() >= this.end) ||
      shouldStop?.() === true;
    if (over) this.cut = true;
    return over;
  }

  /** The engine's answer for a person, within the time of one search. */
  ask(person: Person, criteria?: readonly Criterion[]): Answer {
    const { now, searchMs, shouldStop } = this.limits;
    return solve(this.snapshot, person, this.target, {
      ...(criteria === undefined ? {} : { criteria }),
      ...(now === undefined || searchMs === undefined ? {} : { now, limitMs: searchMs }),
      ...(shouldStop === undefined ? {} : { shouldStop }),
    });
  }

  private reaches(person: Person): boolean {
    const reach = this.reachOf(person);
    if (this.target.kind === "fact") return weekOfFact(this.snapshot, reach, this.target.fact) !== undefined;
    return this.aims.some((place) => weekOfOccupation(this.snapshot, reach, place) !== undefined);
  }
}
