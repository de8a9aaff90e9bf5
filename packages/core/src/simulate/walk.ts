import { firstStart } from "../model/pathway.ts";
import { add, begin } from "./begin.ts";
import { decide, leave } from "./decide.ts";
import type { Span, Way } from "./design.ts";
import { leaveSupport } from "./supports.ts";
import { draw, purpose } from "./draw.ts";
import { weeklyChange } from "./means.ts";
import { outcomes, stage, type Walk } from "./state.ts";

/** Lets the people walk, week by week. `onWeek` may stop it by answering false. */
export function walkAll(walk: Walk, onWeek: (week: number) => boolean = () => true): boolean {
  const { scenario, people, seed } = walk;
  for (let person = 0; person < people.count; person += 1)
    walk.decide[Math.floor(draw(seed, person, purpose.arrival) * scenario.arriveWeeks)]?.push(person);
  for (let week = 0; week <= scenario.weeks; week += 1) {
    if (!onWeek(week)) return false;
    for (const person of walk.giveUp[week] ?? []) giveUp(walk, person, week);
    walk.decide[week]?.sort((a, b) => a - b);
    do settle(walk, week);
    while (admit(walk, week) > 0);
    forget(walk, week);
  }
  return true;
}

/** Ends and decisions of a week, until there are no more: a step may take no time. */
function settle(walk: Walk, week: number): void {
  const [ends, decides] = [walk.end[week] ?? [], walk.decide[week] ?? []];
  while (ends.length > 0 || decides.length > 0) {
    for (const person of ends.splice(0)) endStep(walk, person, week);
    for (const person of decides.splice(0)) decide(walk, person, week);
  }
}

const forget = (walk: Walk, week: number): void => {
  for (const lists of [walk.giveUp, walk.decide, walk.end]) lists[week] = [];
};

function giveUp(walk: Walk, person: number, week: number): void {
  if (walk.stage[person] !== stage.waiting || walk.until[person] !== week) return;
  stopWaiting(walk, person, week);
  leave(walk, person, "waited-too-long", week);
}

function stopWaiting(walk: Walk, person: number, week: number): void {
  const step = walk.at[person] ?? 0;
  add(walk.tally.waited, step, week - (walk.since[person] ?? week));
  const queue = walk.queues[step];
  if (queue !== undefined) queue.waiting -= 1;
}

/** Lets in who waits, as far as there are seats this week; how many were let in. */
function admit(walk: Walk, week: number): number {
  let admitted = 0;
  for (const span of walk.design.spans) {
    const queue = walk.queues[span.index];
    if (queue === undefined || queue.waiting === 0) continue;
    let left = seatsNow(walk, span, week);
    while (left > 0 && queue.head < queue.line.length) {
      const person = queue.line[queue.head++];
      if (person === undefined || walk.stage[person] !== stage.waiting || walk.at[person] !== span.index)
        continue;
      stopWaiting(walk, person, week);
      if (begin(walk, person, span, week)) left -= 1;
      admitted += 1;
    }
    queue.left = left;
    if (queue.head === queue.line.length) {
      queue.line.length = 0;
      queue.head = 0;
    }
  }
  return admitted;
}

function seatsNow(walk: Walk, span: Span, week: number): number {
  const { intake } = span.step;
  const queue = walk.queues[span.index];
  if (intake === undefined || queue === undefined) return Number.POSITIVE_INFINITY;
  if (firstStart(span.step, week) !== week) return 0;
  if (queue.leftOf === week) return queue.left;
  queue.leftOf = week;
  return intake.seats;
}

function endStep(walk: Walk, person: number, week: number): void {
  const span = walk.design.spans[walk.at[person] ?? -1];
  const fate = walk.fate[person] ?? 0;
  if (span === undefined) return;
  spend(walk, person, span, week);
  if (fate === 0) return finish(walk, person, span, week);
  const place = span.index * walk.people.count + person;
  const tries = (walk.tries[place] ?? 0) + 1;
  walk.tries[place] = tries;
  walk.why[person] = fate;
  retry(walk, person, span, week, tries);
}

function retry(walk: Walk, person: number, span: Span, week: number, tries: number): void {
  const { assumptions, seed } = walk;
  // Who was not hired looks on: here while tries are left, then for another job.
  const again =
    span.isJob ||
    (tries < assumptions.tries.value &&
      draw(seed, person, purpose.again, span.luck, tries) < assumptions.tryAgain.value);
  const reason = outcomes[(walk.fate[person] ?? 1) - 1] ?? "dropped-out";
  if (!again) return leave(walk, person, reason, week);
  leaveSupport(walk, person);
  walk.stage[person] = stage.coming;
  walk.decide[week + assumptions.tryAgainAfter.value]?.push(person);
}

function finish(walk: Walk, person: number, span: Way, week: number): void {
  add(walk.tally.finished, span.index, 1);
  span.give(person);
  walk.why[person] = 0;
  if (walk.readyAt[person] === -1 && span.readies(person)) walk.readyAt[person] = week;
  if (!span.isJob) return decide(walk, person, week);
  const goesOn = draw(walk.seed, person, purpose.onward, span.luck) < walk.assumptions.goOnFromJob.value;
  if (goesOn) return decide(walk, person, week);
  leave(walk, person, "no-way-on", week);
}

/** Pay that class hours took comes out of savings; what is earned more is lived on. */
function spend(walk: Walk, person: number, span: Span, week: number): void {
  if (span.isJob) return;
  const lost = Math.max(0, -weeklyChange(walk.people, person, span)) * (week - (walk.since[person] ?? week));
  walk.people.savings[person] = Math.max(0, (walk.people.savings[person] ?? 0) - lost);
}
