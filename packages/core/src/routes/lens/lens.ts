import { weeksBetween } from "../../units/day.ts";
import { anyWeek, never, type Snapshot, workHours } from "../network/snapshot.ts";
import type { Person } from "../person.ts";
import { blocks } from "../town.ts";
import { type AttributeTest, certainly, conditionHolds, possibly } from "./conditions.ts";
import { heldFacts } from "./held.ts";
import { type WeekRules, weekRules } from "./week-rules.ts";

/** A once-only stream that would lower the tuition of an offering. */
export interface OnceOffer {
  readonly stream: number;
  /** Cents. */
  readonly cap: number;
}

interface Aid {
  /** Sum of the caps of the per-offering streams, in cents. */
  readonly always: number;
  readonly once: readonly OnceOffer[];
}

export interface LensOptions {
  /** Attributes the person has not told are taken as it suits. Funds and services always count only where certain. */
  readonly optimistic?: boolean;
  /** An offering, by its place in the snapshot, that is taken as not there. */
  readonly without?: number;
}

const unseen = 0;
const open = 1;
const closed = 2;

/** The network as one person sees it: what is open to them and what it costs. Answers are worked out once, on first use. */
export class Lens {
  readonly snapshot: Snapshot;
  readonly person: Person;
  /** The query's week, counted from the town's start. */
  readonly start: number;
  /** Weeks from the query by whose end every step has ended. */
  readonly horizon: number;
  readonly rules: WeekRules;
  readonly held: readonly number[];
  readonly #conditions: Uint8Array;
  readonly #statics: Uint8Array;
  readonly #certain: AttributeTest;
  readonly #streams: Uint8Array;
  readonly #shapes: Uint8Array;
  readonly #aids: (Aid | undefined)[] = [];
  readonly #care: Float64Array;
  readonly #unavailable: number;
  readonly #without: number;

  constructor(snapshot: Snapshot, person: Person, { optimistic = false, without = -1 }: LensOptions = {}) {
    this.snapshot = snapshot;
    this.person = person;
    this.#without = without;
    this.start = weeksBetween(snapshot.start, person.start);
    this.horizon = Math.min(person.horizonWeeks, never - 1);
    this.rules = weekRules(person);
    this.held = heldFacts(snapshot, person.facts);
    this.#certain = certainly(person);
    const test = optimistic ? possibly(person) : this.#certain;
    this.#conditions = Uint8Array.from(snapshot.conditions, (each) => (conditionHolds(each, test) ? 1 : 0));
    this.#statics = Uint8Array.from(snapshot.statics, (all) =>
      all.every((each) => this.#conditions[each]) ? 1 : 0,
    );
    this.#shapes = new Uint8Array(snapshot.shapes.length);
    this.#streams = new Uint8Array(snapshot.streams.length);
    this.#care = new Float64Array(snapshot.cares.length).fill(-1);
    this.#unavailable = (person.unavailable ?? []).reduce(
      (mask, block) => mask | (1 << blocks.indexOf(block)),
      0,
    );
  }

  /** Whether the attribute conditions of a clause hold. */
  clauseOpen(clause: number): boolean {
    return this.#statics[this.snapshot.clauseStatic[clause]!] === 1;
  }

  /** Whether the person could take the job at all: hours for it, and pay above the floor. */
  jobOpen(job: number): boolean {
    const { jobs, occupations } = this.snapshot;
    const wage = occupations.wage[jobs.occupation[job]!]!;
    return this.rules.mayWork && wage * workHours >= this.person.incomeFloor;
  }

  /** Least out-of-pocket price in cents, or −1 where the offering is closed to the person. */
  price(offering: number): number {
    const { offerings } = this.snapshot;
    if (offerings.risk[offering]! < 0 || offering === this.#without) return -1;
    if (offerings.full[offering] === 1 && this.person.acceptWaitlist !== true) return -1;
    if (!this.#shapeOpen(offerings.shape[offering]!)) return -1;
    const rest = this.fixedCost(offering);
    if (rest < 0) return -1;
    const { always, once } = this.aid(offering);
    const best = once.length === 0 ? 0 : once[0]!.cap;
    const price = Math.max(0, offerings.tuition[offering]! - always - best) + rest;
    return price <= this.person.budget ? price : -1;
  }

  /** What no stream pays: other costs and supports bought, in cents; −1 where a support cannot be had. */
  fixedCost(offering: number): number {
    const { offerings } = this.snapshot;
    const weekly = this.#weeklyCare(offerings.care[offering]!);
    if (weekly === Infinity) return -1;
    const start = offerings.start[offering]!;
    const weeks = start === anyWeek ? offerings.end[offering]! : offerings.end[offering]! - start;
    return offerings.other[offering]! + weekly * weeks;
  }

  /** Streams for which the person is certainly eligible; once-only ones with the largest cap first. */
  aid(offering: number): Aid {
    const row = this.snapshot.offerings.aid[offering]!;
    return (this.#aids[row] ??= this.#workOutAid(this.snapshot.aids[row]!));
  }

  #shapeOpen(shape: number): boolean {
    if (this.#shapes[shape] === unseen) this.#shapes[shape] = this.#attendable(shape) ? open : closed;
    return this.#shapes[shape] === open;
  }

  #attendable(index: number): boolean {
    const shape = this.snapshot.shapes[index]!;
    const { hours, studyHoursWithoutWork, mayWork, paidWorkMatters, maxStudy } = this.rules;
    const withWork = mayWork && paidWorkMatters ? hours - workHours * 1000 : -1;
    return (
      maxStudy >= 1 &&
      shape.milliHours <= Math.max(studyHoursWithoutWork, withWork) &&
      (shape.blocks & this.#unavailable) === 0 &&
      this.person.modes.includes(shape.mode) &&
      this.person.places.includes(shape.place)
    );
  }

  #workOutAid(streams: readonly number[]): Aid {
    const eligible = streams.filter((each) => this.#eligible(each));
    const cap = (stream: number): number => this.snapshot.streams[stream]!.cap;
    const once = eligible.filter((each) => this.snapshot.streams[each]!.once);
    const always = eligible.filter((each) => !this.snapshot.streams[each]!.once);
    return {
      always: always.reduce((sum, each) => sum + cap(each), 0),
      once: once
        .map((stream) => ({ stream, cap: cap(stream) }))
        .sort((a, b) => b.cap - a.cap || a.stream - b.stream),
    };
  }

  #eligible(stream: number): boolean {
    if (this.#streams[stream] === unseen) {
      this.#streams[stream] = conditionHolds(this.snapshot.streams[stream]!.eligible, this.#certain)
        ? open
        : closed;
    }
    return this.#streams[stream] === open;
  }

  #weeklyCare(care: number): number {
    if (this.#care[care] === -1) this.#care[care] = this.#workOutCare(care);
    return this.#care[care]!;
  }

  #workOutCare(index: number): number {
    const { place, supports } = this.snapshot.cares[index]!;
    const services = this.snapshot.services.get(place === "online" ? this.person.home : place);
    let weekly = 0;
    for (const need of new Set(this.person.needs)) {
      if (supports.includes(need)) continue;
      const usable = (services?.get(need) ?? []).find(
        ({ eligible }) => eligible === undefined || conditionHolds(eligible, this.#certain),
      );
      weekly += usable?.weekly ?? Infinity;
    }
    return weekly;
  }
}
