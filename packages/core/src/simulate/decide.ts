import { firstStart } from "../model/pathway.ts";
import { add, markOf } from "./begin.ts";
import type { Span } from "./design.ts";
import { draw, purpose } from "./draw.ts";
import { outcomes, type Outcome, stage, type Walk } from "./state.ts";
import { leaveSupport } from "./supports.ts";

/** What a person does next: the step that starts soonest, or a job of the pathway; else the walk ends, with its reason. */
export function decide(walk: Walk, person: number, week: number): void {
  const options = look(walk, person, week);
  const next = choose(walk, person, options);
  if (next !== undefined) return wait(walk, person, next, week);
  const last = outcomes[(walk.why[person] ?? 0) - 1];
  const reason = last ?? options.closed ?? (walk.startedAt[person] === -1 ? "no-way-in" : "no-way-on");
  leave(walk, person, reason, week);
}

interface Options {
  readonly study: Span | undefined;
  readonly job: Span | undefined;
  /** What keeps the person from a step that is otherwise open. */
  readonly closed: Outcome | undefined;
}

function look(walk: Walk, person: number, week: number): Options {
  const { design, people, assumptions } = walk;
  let study: Span | undefined;
  let soonest = Number.POSITIVE_INFINITY;
  let job: Span | undefined;
  let closed: Outcome | undefined;
  for (const span of design.spans) {
    const tries = walk.tries[span.index * people.count + person] ?? 0;
    if (span.done[person] === 1 || tries >= assumptions.tries.value || !span.open(person)) continue;
    if (span.isJob) {
      const better = span.wage > (walk.employedAt[person] === -1 ? -1 : (walk.wage[person] ?? 0));
      if (better && span.wage > (job?.wage ?? -1)) job = span;
    } else if (!span.worth(person)) continue;
    else if ((span.busy & (people.busy[person] ?? 0)) !== 0) closed ??= "no-class-when-free";
    else if (span.step.price > (people.savings[person] ?? 0)) closed ??= "could-not-pay";
    else {
      const start = likelyStart(walk, span, week);
      if (start < soonest) [study, soonest] = [span, start];
    }
  }
  return { study, job, closed };
}

/** The week in which a newcomer's turn comes, if nobody before them gives up. */
function likelyStart(walk: Walk, span: Span, week: number): number {
  const { intake } = span.step;
  if (intake === undefined) return week;
  if (intake.seats === 0) return walk.scenario.weeks + 1;
  const groups = Math.floor((walk.queues[span.index]?.waiting ?? 0) / intake.seats);
  return firstStart(span.step, week) + groups * intake.everyWeeks;
}

function choose(walk: Walk, person: number, { study, job }: Options): Span | undefined {
  if (study === undefined || job === undefined) return study ?? job;
  const takes = draw(walk.seed, person, purpose.offRamp, job.luck) < walk.assumptions.takeJobFirst.value;
  return takes ? job : study;
}

function wait(walk: Walk, person: number, span: Span, week: number): void {
  const { assumptions, people, seed } = walk;
  const tries = walk.tries[span.index * people.count + person] ?? 0;
  const chance = draw(seed, person, purpose.patience, span.luck, tries);
  const patience = Math.ceil(-Math.log2(1 - chance) * assumptions.patienceWeeks.value);
  walk.stage[person] = stage.waiting;
  walk.at[person] = span.index;
  walk.since[person] = week;
  const until = Math.min(week + Math.max(1, patience), walk.scenario.weeks + 1);
  walk.until[person] = until;
  walk.giveUp[until]?.push(person);
  const queue = walk.queues[span.index];
  if (queue === undefined) return;
  queue.line.push(person);
  queue.waiting += 1;
}

/** Ends a walk. Somebody with a job of the pathway keeps it; all others are counted where and why they fell out. */
export function leave(walk: Walk, person: number, reason: Outcome, week: number): void {
  leaveSupport(walk, person);
  if (walk.employedAt[person] !== -1) {
    walk.stage[person] = stage.employed;
    return;
  }
  walk.stage[person] = stage.out;
  walk.outAt[person] = week;
  const at = walk.at[person] ?? -1;
  const row = at === -1 ? walk.design.spans.length : at;
  add(walk.tally.falls, row * outcomes.length + markOf(reason) - 1, 1);
}
