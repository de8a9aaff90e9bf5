import {
  BOUND,
  COST,
  FIRST_RUN,
  HELD,
  type Labels,
  OFFER,
  PARENT,
  RISK,
  RUNNING,
  START,
  STEPS,
  WEEK,
  ALL,
  DEAD,
} from "./labels.ts";
import { noSlack, type Placed } from "./front.ts";
import type { LocalAction } from "./problem.ts";
import { Load } from "./room.ts";
import type { Parts } from "./search.ts";
import { Timeline } from "./timeline.ts";

/** Adds every useful next step to a label; steps are added in order of their start. */
export class Expansion {
  readonly #parts: Parts;
  readonly #found: (label: number) => void;
  readonly #now: Timeline;
  readonly #next: Timeline;
  readonly #load = new Load();
  /** Per offer of the action at hand, whether it can be taken or a better earlier one can. */
  readonly #taken: Uint8Array;
  #label = 0;
  #row = 0;
  #full = false;

  constructor(parts: Parts, found: (label: number) => void) {
    const { problem, sets, labels } = parts;
    this.#parts = parts;
    this.#found = found;
    const maxRunning = (labels.funds - FIRST_RUN) / 2;
    this.#now = new Timeline(problem, sets, maxRunning);
    this.#next = new Timeline(problem, sets, maxRunning);
    this.#taken = new Uint8Array(problem.offers.length);
  }

  /** False when there was no room for a new label. */
  expand(label: number): boolean {
    const { problem, sets, labels } = this.#parts;
    this.#label = label;
    this.#row = label * labels.width;
    this.#full = false;
    this.#now.load(labels, this.#row);
    for (const item of sets.useful(this.#now.sets[0]!)) {
      const action = item >> 1;
      const event = (item & 1) === 1 ? 0 : this.#readyEvent(action);
      if (event === -1) continue;
      this.#takeAnyWeek(problem.actions[action]!, event);
      this.#takeDated(problem.actions[action]!, action, this.#now.weeks[event]!);
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

  #takeDated(action: LocalAction, index: number, ready: number): void {
    const { problem, techniques } = this.#parts;
    const { next, width } = problem.timetable;
    if (ready >= width) return;
    const first = next[index * width + ready]!;
    for (let at = first; at < action.end; at += 1) {
      const offer = problem.offers[at]!;
      const better = techniques.choiceDominator ? offer.better : -1;
      if (better >= first && this.#taken[better] === 1) {
        this.#taken[at] = 1;
        continue;
      }
      const possible = this.#possible(at, offer.start);
      this.#taken[at] = possible ? 1 : 0;
      if (possible) this.#take(at, offer.start, offer.end);
    }
  }

  /** Whether money, funds and the week allow the offer; says nothing about its use. */
  #possible(at: number, start: number): boolean {
    const { problem, labels, room } = this.#parts;
    const offer = problem.offers[at]!;
    const { data, funds } = labels;
    if (data[this.#row + COST]! + offer.cost > problem.lens.person.budget) return false;
    if (offer.fund !== -1 && ((data[this.#row + funds + (offer.fund >> 5)]! >>> (offer.fund & 31)) & 1) === 1)
      return false;
    this.#load.read(problem, labels, this.#row, start);
    return room.fits(this.#load, offer.hours, offer.blocks, offer.work);
  }

  /** Follows the label with the offer, unless it is of no use or something as good is known. */
  #take(at: number, start: number, end: number): void {
    const { problem, sets, labels, landmarks, front } = this.#parts;
    const offer = problem.offers[at]!;
    if (end > problem.horizon) return;
    if (!sets.lacksFrom(this.#now.sets[this.#now.eventAt(end)]!, offer.action)) return;
    const { data } = labels;
    const all = sets.add(data[this.#row + ALL]!, offer.action);
    const cost = data[this.#row + COST]! + offer.cost;
    const risk = data[this.#row + RISK]! + offer.risk;
    const steps = data[this.#row + STEPS]! + 1;
    const least = cost + landmarks.cost(all);
    if (least > problem.lens.person.budget) return;
    const bound = Math.max(end, this.#now.weeks[this.#now.count - 1]!, data[this.#row + BOUND]!);
    if (front.covers(bound, least, risk + landmarks.risk(all), steps + landmarks.steps(all), noSlack)) return;
    const row = this.#draft(at, start, end);
    if (row === undefined) return;
    if (this.#idles(row)) return;
    const next = labels.data;
    next[row + ALL] = all;
    next[row + COST] = cost;
    next[row + RISK] = risk;
    next[row + STEPS] = steps;
    next[row + BOUND] = bound;
    if (all === sets.reached) this.#arrive(row);
    else this.#consider(row);
  }

  /** Writes the new row with its running steps in order of end; what has ended by `start` is held. */
  #draft(offer: number, start: number, end: number): number | undefined {
    const { labels } = this.#parts;
    const row = labels.draft();
    if (row === undefined) {
      this.#full = true;
      return undefined;
    }
    const { data } = labels;
    data.copyWithin(row, this.#row, this.#row + labels.width);
    const ended = this.#now.eventAt(start);
    data[row + WEEK] = start;
    data[row + HELD] = this.#now.sets[ended]!;
    data[row + PARENT] = this.#label;
    data[row + OFFER] = offer;
    data[row + START] = start;
    data[row + DEAD] = 0;
    let to = row + FIRST_RUN;
    let placed = false;
    for (let at = ended; at + 1 < this.#now.count; at += 1) {
      if (!placed && end < this.#now.weeks[at + 1]!) {
        data[to] = end;
        data[to + 1] = offer;
        to += 2;
        placed = true;
      }
      data[to] = this.#now.weeks[at + 1]!;
      data[to + 1] = this.#now.offers[at]!;
      to += 2;
    }
    if (!placed) {
      data[to] = end;
      data[to + 1] = offer;
      to += 2;
    }
    data[row + RUNNING] = (to - row - FIRST_RUN) / 2;
    this.#markFund(labels, row, offer);
    return row;
  }

  #markFund(labels: Labels, row: number, offer: number): void {
    const { fund } = this.#parts.problem.offers[offer]!;
    if (fund !== -1) labels.data[row + labels.funds + (fund >> 5)]! |= 1 << (fund & 31);
  }

  /** Whether some running step gives nothing needed that the others do not give by its end. */
  #idles(row: number): boolean {
    const { problem, sets, labels } = this.#parts;
    const { data } = labels;
    const running = data[row + RUNNING]!;
    if (running < 2) return false;
    for (let at = 0; at < running; at += 1) {
      const end = data[row + FIRST_RUN + 2 * at]!;
      let others = data[row + HELD]!;
      for (let other = 0; other < running && data[row + FIRST_RUN + 2 * other]! <= end; other += 1) {
        if (other === at) continue;
        others = sets.add(others, problem.offers[data[row + FIRST_RUN + 2 * other + 1]!]!.action);
      }
      if (!sets.lacksFrom(others, problem.offers[data[row + FIRST_RUN + 2 * at + 1]!]!.action)) return true;
    }
    return false;
  }

  /** Every running step is needed, so the target holds when the last has ended. */
  #arrive(row: number): void {
    const { labels, sets, front } = this.#parts;
    const { data } = labels;
    this.#next.load(labels, row);
    let event = 0;
    while (this.#next.sets[event] !== sets.reached) event += 1;
    const [time, cost, risk, steps] = [
      this.#next.weeks[event]!,
      data[row + COST]!,
      data[row + RISK]!,
      data[row + STEPS]!,
    ];
    if (front.covers(time, cost, risk, steps, noSlack)) return;
    front.add({ time, cost, risk, steps, placed: this.#trace(row) });
  }

  #consider(row: number): void {
    const { problem, labels, buckets, techniques, timeBound, landmarks, front } = this.#parts;
    const { data } = labels;
    if (!this.#wait(row)) return;
    if (buckets.dominated(row)) return;
    if (techniques.timeBound) {
      this.#next.load(labels, row);
      data[row + BOUND] = Math.max(data[row + BOUND]!, timeBound.week(this.#next));
    }
    if (data[row + BOUND]! > problem.horizon) return;
    const all = data[row + ALL]!;
    const least = data[row + COST]! + landmarks.cost(all);
    const risk = data[row + RISK]! + landmarks.risk(all);
    if (front.covers(data[row + BOUND]!, least, risk, data[row + STEPS]! + landmarks.steps(all), noSlack))
      return;
    buckets.add(row);
    this.#found(labels.keep());
  }

  /** Moves the label to the first week in which anything useful can start; false when nothing can. */
  #wait(row: number): boolean {
    const { labels, techniques } = this.#parts;
    if (!techniques.timeNormalisation) return true;
    const { data } = labels;
    this.#next.load(labels, row);
    const week = this.#firstUsefulStart();
    if (week === undefined) return false;
    const ended = this.#next.eventAt(week);
    data[row + WEEK] = week;
    data[row + HELD] = this.#next.sets[ended]!;
    if (ended > 0) {
      data.copyWithin(
        row + FIRST_RUN,
        row + FIRST_RUN + 2 * ended,
        row + FIRST_RUN + 2 * data[row + RUNNING]!,
      );
      data[row + RUNNING]! -= ended;
    }
    return true;
  }

  #firstUsefulStart(): number | undefined {
    const { problem, sets } = this.#parts;
    const { next, width } = problem.timetable;
    let best = width;
    for (const item of sets.useful(this.#next.sets[0]!)) {
      const index = item >> 1;
      const action = problem.actions[index]!;
      let event = 0;
      if ((item & 1) === 0) {
        for (event = 1; event < this.#next.count; event += 1) {
          if (sets.startable(this.#next.sets[event]!, index)) break;
        }
        if (event === this.#next.count) continue;
      }
      const ready = this.#next.weeks[event]!;
      if (ready >= best) continue;
      const first = next[index * width + ready]!;
      if (action.any < action.dated) best = ready;
      else if (first < action.end) best = Math.min(best, problem.offers[first]!.start);
    }
    return best === width ? undefined : best;
  }

  /** The steps of the row and of the labels before it. */
  #trace(row: number): Placed[] {
    const { problem, labels } = this.#parts;
    const { data } = labels;
    const steps: Placed[] = [];
    for (let at = row; data[at + OFFER] !== -1; at = data[at + PARENT]! * labels.width) {
      const offer = problem.offers[data[at + OFFER]!]!;
      const start = data[at + START]!;
      const end = offer.start === -1 ? start + offer.end : offer.end;
      const { cost, risk, work, source, once } = offer;
      steps.push({ start, end, cost, risk, work, source, once });
    }
    return steps.reverse();
  }
}
