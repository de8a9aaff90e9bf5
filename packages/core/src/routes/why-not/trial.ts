import type { Answer, Criterion, Itinerary } from "../answer.ts";
import { ForwardPass } from "../forward/pass.ts";
import { weekOfFact, weekOfOccupation } from "../forward.ts";
import type { Reach } from "../forward.ts";
import { Lens } from "../lens/lens.ts";
import type { Person, Target } from "../person.ts";
import { solve } from "../solve.ts";
import type { Network } from "./nearby.ts";
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

/** Labels of a first, short search: most people are decided within it. */
const firstLabels = 512;

/** Asks the engine about changed people, within limits. */
export class Trial {
  /** Something was left untried. */
  cut = false;
  readonly network: Network;
  private readonly target: Target;
  private readonly limits: WhyNotLimits;
  private readonly pass: ForwardPass;
  private readonly reach: Reach;
  private readonly aims: readonly number[];
  private readonly end: number;
  private searches = 0;

  constructor(network: Network, target: Target, limits: WhyNotLimits) {
    const { town, snapshot } = network;
    this.network = network;
    this.target = target;
    this.limits = limits;
    this.pass = new ForwardPass(snapshot);
    this.reach = {
      weeks: new Int16Array(snapshot.facts.length),
      action: new Int32Array(snapshot.facts.length),
      offering: new Int32Array(snapshot.facts.length),
    };
    this.aims = town.occupations.flatMap((job, place) => (isAim(job, target) ? [place] : []));
    this.end = (limits.now?.() ?? 0) + (limits.limitMs ?? Infinity);
  }

  /** Weeks from the query before which nobody arrives; undefined proves that the target stays closed. */
  soonest(person: Person): number | undefined {
    const { snapshot } = this.network;
    this.pass.run(new Lens(snapshot, person, { optimistic: (person.unknown ?? []).length > 0 }), this.reach);
    if (this.target.kind === "fact") return weekOfFact(snapshot, this.reach, this.target.fact);
    const weeks = this.aims.flatMap((place) => weekOfOccupation(snapshot, this.reach, place) ?? []);
    return weeks.length === 0 ? undefined : Math.min(...weeks);
  }

  /** False proves that the target stays closed. */
  mayOpen(person: Person): boolean {
    return this.soonest(person) !== undefined;
  }

  /** Some way by which the target is open; undefined where it is closed or nothing was found in time. */
  opens(person: Person): Opening | undefined {
    return this.mayOpen(person) ? this.verified(person, undefined, firstLabels) : undefined;
  }

  /** The best way by one criterion, or the soonest of all. */
  best(person: Person, criterion?: Criterion): Opening | undefined {
    return this.verified(person, criterion);
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

  private verified(
    person: Person,
    criterion: Criterion | undefined,
    maxLabels?: number,
  ): Opening | undefined {
    if (this.isOver()) return undefined;
    this.searches += 1;
    const answer = this.ask(person, criterion, maxLabels);
    if (answer.status === "already-open") return { itinerary: undefined, exact: true };
    const [itinerary] = answer.front;
    if (itinerary !== undefined) return { itinerary, exact: answer.status === "exact" };
    if (answer.status === "closed") return undefined;
    if (maxLabels !== undefined) return this.verified(person, criterion);
    this.cut = true;
    return undefined;
  }

  private ask(person: Person, criterion: Criterion | undefined, maxLabels: number | undefined): Answer {
    const { now, searchMs, shouldStop } = this.limits;
    return solve(this.network.snapshot, person, this.target, {
      ...(criterion === undefined ? {} : { criteria: [criterion] }),
      ...(maxLabels === undefined ? {} : { maxLabels }),
      ...(now === undefined || searchMs === undefined ? {} : { now, limitMs: searchMs }),
      ...(shouldStop === undefined ? {} : { shouldStop }),
    });
  }
}
