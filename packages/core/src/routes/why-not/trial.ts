import type { Answer, Itinerary } from "../answer.ts";
import { ForwardPass } from "../forward/pass.ts";
import { emptyReach } from "../forward/reach.ts";
import type { Reach } from "../forward/reach.ts";
import { Lens } from "../lens/lens.ts";
import { never } from "../network/snapshot.ts";
import type { Snapshot } from "../network/snapshot.ts";
import type { Person, Target } from "../person.ts";
import { solve } from "../solve.ts";
import { smallNetwork } from "./small-network.ts";
import type { Near } from "./near.ts";

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

/** The target is open for this person: in these ways, or at once where there are none. */
export interface Opening {
  readonly itineraries: readonly Itinerary[];
  /** They are all best trade-offs: the search ran to its end, with as many classes at a time as the person takes. */
  readonly exact: boolean;
}

/** Weeks after the soonest possible arrival within which the thorough search looks. */
const thoroughWeeks = 52;

/** Labels of a first search for any way at all, of a second by which most people are decided, and of a thorough one. */
const labels = { first: 96, second: 512, thorough: 8192 } as const;
/**
 * Weeks after the soonest possible arrival within which a way is looked for first, then next. Mostly one arrives about
 * then; where the deadline itself is to move, later and cheaper ways are of interest, too.
 */
const firstWeeks = { soon: [4, 52], later: [52, 156] } as const;
/** One search takes at most this part of all the time, a short one this, so that many changes get their turn. */
const searchShare = { long: 1 / 4, short: 1 / 64 } as const;

/** Asks the engine about changed people, within limits. */
export class Trial {
  /** Something was left undecided. */
  cut = false;
  readonly snapshot: Snapshot;
  private readonly lens: Lens;
  private readonly near: Near;
  private readonly target: Target;
  private readonly limits: WhyNotLimits;
  private readonly network: Snapshot;
  private readonly pass: ForwardPass;
  private readonly reach: Reach;
  private readonly end: number;
  private searches = 0;

  constructor(lens: Lens, near: Near, target: Target, limits: WhyNotLimits) {
    const { snapshot } = lens;
    this.snapshot = snapshot;
    this.lens = lens;
    this.near = near;
    this.target = target;
    this.limits = limits;
    this.network = smallNetwork(lens, near);
    this.pass = new ForwardPass(this.network);
    this.reach = emptyReach(snapshot);
    this.end = (limits.now?.() ?? 0) + (limits.limitMs ?? Infinity);
  }

  /** The earliest weeks of everything the target can rest on; valid until the next pass. */
  weeks(lens: Lens): Int16Array {
    this.pass.run(lens, this.reach);
    return this.reach.weeks;
  }

  /** The near part of the network as this person sees it; what is not told is taken as it suits. */
  lensOf(person: Person): Lens {
    return new Lens(this.network, person, { optimistic: (person.unknown ?? []).length > 0 });
  }

  /** Weeks from the query before which nobody arrives; undefined proves that the target stays closed. */
  soonest(person: Person): number | undefined {
    const weeks = this.weeks(this.lensOf(person));
    const soonest = this.near.targets.reduce((least, fact) => Math.min(least, weeks[fact]!), never);
    return soonest === never ? undefined : soonest;
  }

  /**
   * Some ways by which the target is open; undefined where it is closed. One class at a time is tried first, and what
   * arrives soon: most doors open so. `quick` leaves it undecided (and says so) rather than search for long.
   */
  opens(person: Person, quick = false): Opening | "undecided" | undefined {
    const soonest = this.soonest(person);
    if (soonest === undefined) return undefined;
    for (const { who, maxLabels } of this.triesFor(person, soonest, quick)) {
      const answer = this.ask(who, maxLabels, quick);
      if (answer === undefined) break;
      if (isOpen(answer)) {
        return { itineraries: answer.front, exact: who === person && answer.status !== "bounded" };
      }
      if (who === person && answer.status === "closed") return undefined;
    }
    this.cut = true;
    return "undecided";
  }

  /** All best ways, as far as the limits allow. */
  best(person: Person): Opening | "undecided" | undefined {
    if (this.soonest(person) === undefined) return undefined;
    const answer = this.ask(person);
    if (answer?.status === "closed") return undefined;
    if (answer !== undefined && isOpen(answer)) {
      return { itineraries: answer.front, exact: answer.status !== "bounded" };
    }
    this.cut = true;
    return "undecided";
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

  /** Whom to ask about in turn: those with less freedom are answered sooner, and what is open to them is open to the person. */
  private triesFor(person: Person, soonest: number, quick: boolean): readonly Try[] {
    const isLater = person.horizonWeeks > this.lens.person.horizonWeeks;
    const soon = (isLater ? firstWeeks.later : firstWeeks.soon).map((weeks) =>
      Math.min(person.horizonWeeks, soonest + weeks),
    );
    const oneByOne = Math.min(1, person.maxParallelStudy);
    const easier = [...new Set(soon)]
      .filter((horizonWeeks) => horizonWeeks < person.horizonWeeks || oneByOne < person.maxParallelStudy)
      .map((horizonWeeks) => ({ ...person, horizonWeeks, maxParallelStudy: oneByOne }));
    const next = Math.min(person.horizonWeeks, soonest + thoroughWeeks);
    const tries: readonly Try[] = [
      ...easier.map((who) => ({ who, maxLabels: labels.first })),
      { who: person, maxLabels: labels.second },
    ];
    if (quick) return tries;
    return [
      ...tries,
      ...(next < person.horizonWeeks
        ? [{ who: { ...person, horizonWeeks: next }, maxLabels: labels.thorough }]
        : []),
      { who: person },
    ];
  }

  /** Undefined where the limits are used up. */
  private ask(person: Person, maxLabels?: number, isQuick = false): Answer | undefined {
    if (this.isOver()) return undefined;
    this.searches += 1;
    const { now, limitMs, searchMs, shouldStop } = this.limits;
    const share = isQuick ? searchShare.short : searchShare.long;
    const most = limitMs === undefined ? searchMs : Math.min(searchMs ?? Infinity, limitMs * share);
    return solve(this.snapshot, person, this.target, {
      ...(maxLabels === undefined ? {} : { maxLabels }),
      ...(now === undefined || most === undefined ? {} : { now, limitMs: Math.min(most, this.end - now()) }),
      ...(shouldStop === undefined ? {} : { shouldStop }),
    });
  }
}

const isOpen = ({ status, front }: Answer): boolean => status === "already-open" || front.length > 0;

interface Try {
  readonly who: Person;
  readonly maxLabels?: number;
}
