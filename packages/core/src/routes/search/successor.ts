import { never } from "../network/snapshot.ts";
import { type Chosen, earlier, routeOf } from "./earlier.ts";
import { noSlack, type Slack } from "./front.ts";
import {
  ALL,
  BOUND,
  COST,
  DEAD,
  FIRST_RUN,
  HELD,
  OFFER,
  PARENT,
  RISK,
  RUNNING,
  START,
  STEPS,
  WEEK,
} from "./labels.ts";
import type { Load } from "./load.ts";
import type { Parts } from "./parts.ts";
import { Timeline } from "./timeline.ts";

/** Turns a label and one more step into a finished route or a new label. */
export class Successor {
  readonly #parts: Parts;
  readonly #found: (label: number) => void;
  /** Events of the label that is followed. */
  readonly #now: Timeline;
  readonly #next: Timeline;

  constructor(parts: Parts, now: Timeline, found: (label: number) => void) {
    const { problem, sets, labels } = parts;
    this.#parts = parts;
    this.#found = found;
    this.#now = now;
    this.#next = new Timeline(problem, sets, (labels.funds - FIRST_RUN) / 2);
  }

  /** Writes a row with the running steps in order of end; what has ended by `start` is held. Undefined when full. */
  draft(from: number, offer: number, start: number, end: number): number | undefined {
    const { labels } = this.#parts;
    const row = labels.draft();
    if (row === undefined) return undefined;
    const { data } = labels;
    data.copyWithin(row, from, from + labels.width);
    const ended = this.#now.eventAt(start);
    data[row + WEEK] = start;
    data[row + HELD] = this.#now.sets[ended]!;
    data[row + PARENT] = from / labels.width;
    data[row + OFFER] = offer;
    data[row + START] = start;
    data[row + DEAD] = 0;
    this.#writeRunning(row, ended, offer, end);
    const { fund } = this.#parts.problem.offers[offer]!;
    if (fund !== -1) data[row + labels.funds + (fund >> 5)]! |= 1 << (fund & 31);
    return row;
  }

  #writeRunning(row: number, ended: number, offer: number, end: number): void {
    const { data } = this.#parts.labels;
    let to = row + FIRST_RUN;
    let at = ended;
    for (; at + 1 < this.#now.count && this.#now.weeks[at + 1]! <= end; at += 1, to += 2) {
      data[to] = this.#now.weeks[at + 1]!;
      data[to + 1] = this.#now.offers[at]!;
    }
    data[to] = end;
    data[to + 1] = offer;
    to += 2;
    for (; at + 1 < this.#now.count; at += 1, to += 2) {
      data[to] = this.#now.weeks[at + 1]!;
      data[to + 1] = this.#now.offers[at]!;
    }
    data[row + RUNNING] = (to - row - FIRST_RUN) / 2;
  }

  /** Keeps the drafted row as a route or a label where it can matter; tells its best arrival where it was spared. */
  settle(row: number, slack: Slack): number | undefined {
    const { labels, sets } = this.#parts;
    if (this.#idles(row)) return undefined;
    if (labels.data[row + ALL] !== sets.reached) return this.#consider(row, slack);
    this.#arrive(row);
    return undefined;
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

  #arrive(row: number): void {
    const { problem, sets, room, labels, front } = this.#parts;
    const { data } = labels;
    const latest = data[row + FIRST_RUN + 2 * (data[row + RUNNING]! - 1)]!;
    if (front.covers(latest, data[row + COST]!, data[row + RISK]!, data[row + STEPS]!, noSlack)) return;
    front.add(routeOf(problem, sets, earlier(problem, sets, room, this.#trace(row))));
  }

  #consider(row: number, slack: Slack): number | undefined {
    const { problem, labels, buckets, landmarks, front } = this.#parts;
    const { data } = labels;
    this.#next.load(labels, row);
    if (!this.#wait(row) || buckets.dominated(row)) return undefined;
    const bound = this.#bound(row);
    if (bound > problem.horizon) return undefined;
    data[row + BOUND] = bound;
    const all = data[row + ALL]!;
    const cost = data[row + COST]! + landmarks.cost(all);
    const risk = data[row + RISK]! + landmarks.risk(all);
    const steps = data[row + STEPS]! + landmarks.steps(all);
    if (front.covers(bound, cost, risk, steps, slack)) {
      return slack === noSlack || front.covers(bound, cost, risk, steps, noSlack) ? undefined : bound;
    }
    buckets.add(row);
    this.#found(labels.keep());
    return undefined;
  }

  #bound(row: number): number {
    const { labels, techniques, timeBound, ahead } = this.#parts;
    const { data } = labels;
    const known = data[row + BOUND]!;
    if (!techniques.timeBound) return known;
    if (data[row + RUNNING] === 0)
      return Math.max(known, ahead.arrival(data[row + HELD]!, data[row + WEEK]!));
    this.#next.load(labels, row);
    return Math.max(known, timeBound.week(this.#next));
  }

  /** Moves the label to the first week in which anything useful can start; false when nothing can. */
  #wait(row: number): boolean {
    const { labels, techniques } = this.#parts;
    if (!techniques.timeNormalisation) return true;
    const { data } = labels;
    const week = this.#firstUsefulStart();
    if (week === undefined) return false;
    const ended = this.#next.eventAt(week);
    data[row + WEEK] = week;
    data[row + HELD] = this.#next.sets[ended]!;
    if (ended > 0) {
      const runs = row + FIRST_RUN;
      data.copyWithin(runs, runs + 2 * ended, runs + 2 * data[row + RUNNING]!);
      data[row + RUNNING]! -= ended;
    }
    return true;
  }

  /** Between two events just the facts and the room of the first are there. */
  #firstUsefulStart(): number | undefined {
    const { ahead, problem } = this.#parts;
    const last = this.#next.count - 1;
    for (let event = 0; event <= last; event += 1) {
      const week = this.#next.weeks[event]!;
      const set = this.#next.sets[event]!;
      const until = event === last ? problem.horizon : this.#next.weeks[event + 1]! - 1;
      let start = ahead.nextStart(set, week);
      if (start > until) continue;
      if (event < last) {
        start = this.#firstFitting(this.#next.loads[event]!, set, start, until);
      }
      if (start <= until) return start;
    }
    return undefined;
  }

  /** The first start of a useful step that fits beside the load; `never` for none. */
  #firstFitting(load: Load, set: number, from: number, until: number): number {
    const { problem, sets, room } = this.#parts;
    const { next, width } = problem.timetable;
    if (!room.roomFor(load, set)) return never;
    let best = until + 1;
    for (const item of sets.useful(set)) {
      if ((item & 1) === 0) continue;
      const action = problem.actions[item >> 1]!;
      for (let at = action.any; at < action.dated && best > from; at += 1) {
        const { hours, blocks, work } = problem.offers[at]!;
        if (room.fits(load, hours, blocks, work)) best = from;
      }
      for (let at = next[(item >> 1) * width + from]!; at < action.end; at += 1) {
        const { start, hours, blocks, work } = problem.offers[at]!;
        if (start >= best) break;
        if (room.fits(load, hours, blocks, work)) best = start;
      }
    }
    return best > until ? never : best;
  }

  /** The steps of the row and of the labels before it, first begun first. */
  #trace(row: number): readonly Chosen[] {
    const { problem, labels } = this.#parts;
    const { data } = labels;
    const steps: Chosen[] = [];
    for (let at = row; data[at + OFFER] !== -1; at = data[at + PARENT]! * labels.width) {
      const offer = data[at + OFFER]!;
      const start = data[at + START]!;
      const { start: fixed, end } = problem.offers[offer]!;
      steps.push({ offer, start, end: fixed === -1 ? start + end : end });
    }
    return steps.reverse();
  }
}
