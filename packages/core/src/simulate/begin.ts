import { type Chance, chanceOf } from "./chances.ts";
import type { Span } from "./design.ts";
import { draw, purpose } from "./draw.ts";
import { weeklyChange, weeksUntilBroke, workBeside } from "./means.ts";
import { outcomes, type Outcome, stage, type Walk } from "./state.ts";
import { isMet, takeSupport } from "./supports.ts";

/** A setback as `fate` and `why` hold it: 0 is none. */
export const markOf = (outcome: Outcome): number => outcomes.indexOf(outcome) + 1;

/**
 * Starts a step: pays, takes a place in what supports it, and settles by lot how and when it will end. Whether a seat is
 * taken: who applies for a job and is not hired leaves the opening to others.
 */
export function begin(walk: Walk, person: number, span: Span, week: number): boolean {
  const { tally, people } = walk;
  const price = span.step.price;
  walk.stage[person] = stage.inside;
  walk.at[person] = span.index;
  walk.since[person] = week;
  if (walk.startedAt[person] === -1) walk.startedAt[person] = week;
  people.savings[person] = (people.savings[person] ?? 0) - price;
  add(tally.began, span.index, 1);
  add(tally.paid, span.index, price);
  takeSupport(walk, person);
  const { fate, after } = fateOf(walk, person, span);
  const taken = !span.isJob || fate === 0;
  walk.fate[person] = fate;
  if (taken) add(tally.spent, span.index, span.step.cost);
  if (span.isJob && taken) hire(walk, person, span, week);
  // What ends when nobody watches any more has no list.
  walk.end[week + after]?.push(person);
  return taken;
}

/** From now on the person lives on the job's pay and hours. */
function hire(walk: Walk, person: number, span: Span, week: number): void {
  const { people, scenario } = walk;
  if (walk.employedAt[person] === -1) walk.employedAt[person] = week;
  walk.wage[person] = span.wage;
  people.hourly[person] = span.wage;
  people.workHours[person] = span.hours;
  const living = scenario.pathway.livingWage?.hourly;
  if (living !== undefined && span.wage >= living && walk.livingAt[person] === -1)
    walk.livingAt[person] = week;
}

export function add(column: Int32Array | Float64Array, place: number, value: number): void {
  column[place] = (column[place] ?? 0) + value;
}

function fateOf(walk: Walk, person: number, span: Span): { fate: number; after: number } {
  const { seed, people, assumptions } = walk;
  const tries = walk.tries[span.index * people.count + person] ?? 0;
  const { weeks } = span.step;
  const chance = luckOf(walk, person, span, tries);
  const finishes = draw(seed, person, purpose.finish, span.luck, tries) < chance.finish;
  if (span.isJob) return finishes ? { fate: 0, after: weeks } : { fate: markOf("not-hired"), after: 0 };
  let fate = 0;
  let after = weeks;
  const broke = weeksUntilBroke(people.savings[person] ?? 0, weeklyChange(people, person, span));
  const life = weeksToEvent(
    assumptions.lifeEventWeekly.value,
    draw(seed, person, purpose.life, span.luck, tries),
  );
  if (!finishes) {
    after = Math.min(weeks, 1 + Math.floor(draw(seed, person, purpose.dropWeek, span.luck, tries) * weeks));
    fate = markOf("dropped-out");
  }
  if (life <= after) [after, fate] = [life, markOf("life-event")];
  if (broke <= after) [after, fate] = [broke, markOf("money-ran-out")];
  if (fate === markOf("dropped-out") && chance.hardest !== undefined) {
    const key = `${span.step.id} ${chance.hardest}`;
    walk.tally.hardest.set(key, (walk.tally.hardest.get(key) ?? 0) + 1);
  }
  return { fate, after };
}

function luckOf(walk: Walk, person: number, span: Span, tries: number): Chance {
  const { people, assumptions } = walk;
  const weekHours = span.hours + workBeside(people, person, span.hours);
  const standing = { person, met: (need: string) => isMet(walk, person, span, need), weekHours, tries };
  return chanceOf(span, standing, people, assumptions);
}

/** The week of an event that comes with the same chance each week, counted from 1 (geometric, by inversion). */
function weeksToEvent(weekly: number, chance: number): number {
  if (weekly <= 0) return Number.POSITIVE_INFINITY;
  if (weekly >= 1) return 1;
  return 1 + Math.floor(Math.log(1 - chance) / Math.log(1 - weekly));
}
