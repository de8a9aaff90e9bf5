import { never } from "../network/snapshot.ts";
import { noSlack, type Slack } from "./front.ts";
import { ALL, BOUND, COST, FIRST_RUN, RISK, STEPS } from "./labels.ts";
import type { Beside } from "../problem/freedom.ts";
import type { LocalAction } from "../problem/action.ts";
import type { Parts } from "./parts.ts";
import { Successor } from "./successor.ts";
import { Timeline } from "./timeline.ts";

/** Adds every useful next step to a label; steps are added in order of their start. */
export class Expansion {
  readonly #parts: Parts;
  readonly #successor: Successor;
  readonly #now: Timeline;
  /** Per action how many of its offers were taken from this label, and which, from the place of its first offer on. */
  readonly #taken: Int32Array;
  readonly #takenOffers: Int32Array;
  #row = 0;
  #full = false;
  #slack: Slack = noSlack;
  #spared = never;
  /** Of the action at hand: all facts with its own, and the least of cost, risk and steps of a route without its step. */
  #all = 0;
  #cost = 0;
  #risk = 0;
  #steps = 0;

  /** `found` is told the number of every new label. */
  constructor(parts: Parts, found: (label: number) => void) {
    const { problem, sets, labels } = parts;
    this.#parts = parts;
    this.#now = new Timeline(problem, sets, (labels.funds - FIRST_RUN) / 2);
    this.#successor = new Successor(parts, this.#now, found);
    this.#taken = new Int32Array(problem.actions.length);
    this.#takenOffers = new Int32Array(problem.offers.length);
  }

  /**
   * Tells the earliest arrival of anything that was spared because found routes are within the slack of it (`never` for
   * nothing spared); undefined when there was no room for a new label.
   */
  expand(label: number, slack: Slack): number | undefined {
    const { sets, labels, room } = this.#parts;
    this.#row = label * labels.width;
    this.#full = false;
    this.#slack = slack;
    this.#spared = never;
    this.#now.load(labels, this.#row);
    const useful = sets.useful(this.#now.sets[0]!);
    const beside = room.beside(this.#now.sets[0]!);
    this.#taken.fill(0);
    for (let each = 0; each < useful.length; each += 1) {
      const item = useful[each]!;
      const action = item >> 1;
      const event = (item & 1) === 1 ? 0 : this.#readyEvent(action);
      if (event === -1) continue;
      this.#follow(action, event, beside[each]!);
      if (this.#full) return undefined;
    }
    return this.#spared;
  }

  /** The first event after which the action may start; −1 for none. */
  #readyEvent(action: number): number {
    for (let event = 1; event < this.#now.count; event += 1) {
      if (this.#parts.sets.startable(this.#now.sets[event]!, action)) return event;
    }
    return -1;
  }

  /** Follows the label with the offers of one action, which may start from the event on. */
  #follow(action: number, event: number, beside: Beside): void {
    const { problem, sets, labels, landmarks } = this.#parts;
    const { data } = labels;
    const all = sets.add(data[this.#row + ALL]!, action);
    this.#all = all;
    this.#cost = data[this.#row + COST]! + landmarks.cost(all);
    this.#risk = data[this.#row + RISK]! + landmarks.risk(all);
    this.#steps = data[this.#row + STEPS]! + 1 + landmarks.steps(all);
    this.#takeAnyWeek(action, problem.actions[action]!, event);
    this.#takeDated(action, problem.actions[action]!, this.#now.weeks[event]!, beside);
  }

  /** A step free in time starts at the first event at which it fits: earlier it cannot, later it gains nothing. */
  #takeAnyWeek(index: number, action: LocalAction, ready: number): void {
    const { problem } = this.#parts;
    for (let offer = action.any; offer < action.dated; offer += 1) {
      for (let event = ready; event < this.#now.count; event += 1) {
        const start = this.#now.weeks[event]!;
        if (!this.#possible(offer, event)) continue;
        const end = start + problem.offers[offer]!.end;
        const bound = this.#bound(index, start, end, offer);
        if (bound !== undefined) this.#take(offer, start, end, bound);
        break;
      }
    }
  }

  /**
   * Of two offers the later is left out where the earlier ends no later, takes no more, and can be taken: no other step
   * starts between the two, or it would be added first.
   */
  #takeDated(index: number, action: LocalAction, ready: number, beside: Beside): void {
    const { problem, techniques, ahead } = this.#parts;
    const { table, horizon } = problem;
    const { next, width } = problem.timetable;
    if (ready >= width) return;
    for (let at = next[index * width + ready]!; at < action.end && !this.#full; at += 1) {
      const start = table.start(at);
      if (ahead.arrival(this.#all, start) > horizon) break;
      const bound = this.#bound(index, start, table.end(at), at);
      if (bound === undefined || !this.#possible(at, this.#now.eventAt(start))) continue;
      if (techniques.choiceDominator && this.#betterTaken(at, index, action, beside)) continue;
      this.#takenOffers[action.any + this.#taken[index]!] = at;
      this.#taken[index]! += 1;
      this.#take(at, start, table.end(at), bound);
    }
  }

  /** Looks among the offers of the action and of those that can stand in for it. */
  #betterTaken(offer: number, index: number, action: LocalAction, beside: Beside): boolean {
    if (this.#betterAmong(offer, index, beside)) return true;
    for (let each = 0; each < action.better.length; each += 1) {
      if (this.#betterAmong(offer, action.better[each]!, beside)) return true;
    }
    return false;
  }

  #betterAmong(offer: number, action: number, beside: Beside): boolean {
    const { table, actions } = this.#parts.problem;
    const from = actions[action]!.any;
    const to = from + this.#taken[action]!;
    for (let at = from; at < to; at += 1) {
      if (table.better(this.#takenOffers[at]!, offer, beside)) return true;
    }
    return false;
  }

  /** The earliest week of arrival with this step; undefined where it is too late, of no use, or beaten already. */
  #bound(action: number, start: number, end: number, at: number): number | undefined {
    const { problem, sets, labels, ahead, front } = this.#parts;
    if (end > problem.horizon || !sets.lacksFrom(this.#now.sets[this.#now.eventAt(end)]!, action))
      return undefined;
    const cost = this.#cost + problem.table.cost(at);
    if (cost > problem.lens.person.budget) return undefined;
    const bound = Math.max(
      labels.data[this.#row + BOUND]!,
      ahead.after(action, end),
      ahead.arrival(this.#all, problem.oneByOne ? end : start),
    );
    if (bound > problem.horizon) return undefined;
    return front.covers(bound, cost, this.#risk + problem.table.risk(at), this.#steps, noSlack)
      ? undefined
      : bound;
  }

  #spare(bound: number): void {
    this.#spared = Math.min(this.#spared, bound);
  }

  /** Whether funds and the week of an event allow the offer. */
  #possible(at: number, event: number): boolean {
    const { problem, labels, room } = this.#parts;
    const { fund, hours, blocks, work } = problem.offers[at]!;
    const { data, funds } = labels;
    if (fund !== -1 && ((data[this.#row + funds + (fund >> 5)]! >>> (fund & 31)) & 1) === 1) return false;
    return this.#now.count === 1 || room.fits(this.#now.loads[event]!, hours, blocks, work);
  }

  #take(at: number, start: number, end: number, bound: number): void {
    const { problem, labels } = this.#parts;
    const row = this.#successor.draft(this.#row, at, start, end);
    if (row === undefined) {
      this.#full = true;
      return;
    }
    const { data } = labels;
    data[row + ALL] = this.#all;
    data[row + COST]! += problem.table.cost(at);
    data[row + RISK]! += problem.table.risk(at);
    data[row + STEPS]! += 1;
    data[row + BOUND] = bound;
    const spared = this.#successor.settle(row, this.#slack);
    if (spared !== undefined) this.#spare(spared);
  }
}
