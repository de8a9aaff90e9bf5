import { noSlack } from "./front.ts";
import { ALL, BOUND, COST, FIRST_RUN, RISK, STEPS } from "./labels.ts";
import { type Beside, noWorse } from "./freedom.ts";
import type { LocalAction, LocalOffer } from "./problem.ts";
import { Load } from "./room.ts";
import type { Parts } from "./search.ts";
import { Successor } from "./successor.ts";
import { Timeline } from "./timeline.ts";

/** Adds every useful next step to a label; steps are added in order of their start. */
export class Expansion {
  readonly #parts: Parts;
  readonly #successor: Successor;
  readonly #now: Timeline;
  readonly #load = new Load();
  /** Per action how many of its offers were taken from this label, and which, from the place of its first offer on. */
  readonly #taken: Int32Array;
  readonly #takenOffers: Int32Array;
  #row = 0;
  #full = false;

  /** `found` is told the number of every new label. */
  constructor(parts: Parts, found: (label: number) => void) {
    const { problem, sets, labels } = parts;
    this.#parts = parts;
    this.#now = new Timeline(problem, sets, (labels.funds - FIRST_RUN) / 2);
    this.#successor = new Successor(parts, this.#now, found);
    this.#taken = new Int32Array(problem.actions.length);
    this.#takenOffers = new Int32Array(problem.offers.length);
  }

  /** False when there was no room for a new label. */
  expand(label: number): boolean {
    const { problem, sets, labels, room } = this.#parts;
    this.#row = label * labels.width;
    this.#full = false;
    this.#now.load(labels, this.#row);
    const useful = sets.useful(this.#now.sets[0]!);
    const beside = room.beside(this.#now.sets[0]!);
    this.#taken.fill(0);
    for (let each = 0; each < useful.length; each += 1) {
      const item = useful[each]!;
      const action = item >> 1;
      const event = (item & 1) === 1 ? 0 : this.#readyEvent(action);
      if (event === -1) continue;
      this.#takeAnyWeek(problem.actions[action]!, event);
      this.#takeDated(problem.actions[action]!, action, this.#now.weeks[event]!, beside[each]!);
      if (this.#full) return false;
    }
    return true;
  }

  /** The first event after which the action may start; −1 for none. */
  #readyEvent(action: number): number {
    for (let event = 1; event < this.#now.count; event += 1) {
      if (this.#parts.sets.startable(this.#now.sets[event]!, action)) return event;
    }
    return -1;
  }

  /** A step free in time starts at the first event at which it fits: earlier it cannot, later it gains nothing. */
  #takeAnyWeek(action: LocalAction, ready: number): void {
    const { problem } = this.#parts;
    for (let offer = action.any; offer < action.dated; offer += 1) {
      for (let event = ready; event < this.#now.count; event += 1) {
        const start = this.#now.weeks[event]!;
        if (!this.#possible(offer, start)) continue;
        this.#take(offer, start, start + problem.offers[offer]!.end);
        break;
      }
    }
  }

  /**
   * Of two offers the later is left out where the earlier ends no later, takes no more, and can be taken: no other step
   * starts between the two, or it would be added first.
   */
  #takeDated(action: LocalAction, index: number, ready: number, beside: Beside): void {
    const { problem, techniques } = this.#parts;
    const { next, width } = problem.timetable;
    if (ready >= width) return;
    for (let at = next[index * width + ready]!; at < action.end; at += 1) {
      const offer = problem.offers[at]!;
      if (techniques.choiceDominator && this.#betterTaken(offer, action, beside)) continue;
      if (!this.#possible(at, offer.start)) continue;
      this.#takenOffers[action.any + this.#taken[index]!] = at;
      this.#taken[index]! += 1;
      this.#take(at, offer.start, offer.end);
    }
  }

  /** Looks among the offers of the action and of those that can stand in for it. */
  #betterTaken(offer: LocalOffer, action: LocalAction, beside: Beside): boolean {
    if (this.#betterAmong(offer, offer.action, beside)) return true;
    for (let each = 0; each < action.better.length; each += 1) {
      if (this.#betterAmong(offer, action.better[each]!, beside)) return true;
    }
    return false;
  }

  #betterAmong(offer: LocalOffer, action: number, beside: Beside): boolean {
    const { offers, actions } = this.#parts.problem;
    const from = actions[action]!.any;
    const to = from + this.#taken[action]!;
    for (let at = from; at < to; at += 1) {
      const other = offers[this.#takenOffers[at]!]!;
      if (other.start <= offer.start && other.end <= offer.end && noWorse(other, offer, beside)) return true;
    }
    return false;
  }

  /** Whether money, funds and the week allow the offer; says nothing about its use. */
  #possible(at: number, start: number): boolean {
    const { problem, labels, room } = this.#parts;
    const offer = problem.offers[at]!;
    const { data, funds } = labels;
    const row = this.#row;
    if (data[row + COST]! + offer.cost > problem.lens.person.budget) return false;
    if (offer.fund !== -1 && ((data[row + funds + (offer.fund >> 5)]! >>> (offer.fund & 31)) & 1) === 1)
      return false;
    if (this.#now.count === 1) return true;
    this.#load.read(problem, labels, row, start);
    return room.fits(this.#load, offer.hours, offer.blocks, offer.work);
  }

  /** Follows the label with the offer, unless it is of no use or cannot lead to anything new. */
  #take(at: number, start: number, end: number): void {
    const { problem, sets, labels, landmarks, ahead, front } = this.#parts;
    const { action, cost: price, risk: odds } = problem.offers[at]!;
    if (end > problem.horizon || !sets.lacksFrom(this.#now.sets[this.#now.eventAt(end)]!, action)) return;
    const { data } = labels;
    const all = sets.add(data[this.#row + ALL]!, action);
    const cost = data[this.#row + COST]! + price;
    const least = cost + landmarks.cost(all);
    if (least > problem.lens.person.budget) return;
    const bound = Math.max(
      data[this.#row + BOUND]!,
      ahead.after(action, end),
      ahead.arrival(all, problem.oneByOne ? end : start),
    );
    if (bound > problem.horizon) return;
    const risk = data[this.#row + RISK]! + odds;
    const steps = data[this.#row + STEPS]! + 1;
    if (front.covers(bound, least, risk + landmarks.risk(all), steps + landmarks.steps(all), noSlack)) return;
    const row = this.#successor.draft(this.#row, at, start, end);
    if (row === undefined) {
      this.#full = true;
      return;
    }
    labels.data[row + ALL] = all;
    labels.data[row + COST] = cost;
    labels.data[row + RISK] = risk;
    labels.data[row + STEPS] = steps;
    labels.data[row + BOUND] = bound;
    this.#successor.settle(row);
  }
}
