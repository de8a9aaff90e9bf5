import { workHours } from "../network/snapshot.ts";
import type { Lens } from "../lens/lens.ts";
import type { Placed } from "../search/front.ts";
import type { Outlook, Prospect } from "./outlook.ts";

/** Weeks over which earnings count: five years. */
export const earningWeeks = 260;

/** Present value of one cent in a week from the query, at 3 % a year. */
export const discount = (week: number): number => (week < earningWeeks ? 1.03 ** (-week / 52) : 0);

/** Cents earned in one week; hours in thousandths. */
export function weekIncome(
  prospect: Prospect,
  studyHours: number,
  workWage: number | undefined,
  weeklyHours: number,
): number {
  if (prospect.reached) return (prospect.arrived * weeklyHours) / 1000;
  if (workWage !== undefined) return workWage * workHours;
  return (prospect.interim * Math.max(0, weeklyHours - studyHours)) / 1000;
}

export interface Worth {
  /** Weeks until the first newly open job at least a tenth better paid than today's; one past the horizon if none. */
  readonly better: number;
  /** Present value of five years' net earnings in whole cents. */
  readonly earnings: number;
  /** The best-paid occupation of the target that is open on arrival. */
  readonly occupation: number | undefined;
}

/** What an itinerary is worth beside its four criteria (routes.md, "Criteria"). */
export function worthOf(lens: Lens, outlook: Outlook, placed: readonly Placed[], arrival: number): Worth {
  let better: number | undefined;
  let value = 0;
  let occupation: number | undefined;
  const ends = [...new Set([0, ...placed.map((step) => step.end)])].sort((a, b) => a - b);
  const held = outlook.outset();
  for (const [index, from] of ends.entries()) {
    for (const step of placed) if (step.end === from) give(lens, held, step);
    outlook.addInstant(held);
    const prospect = outlook.prospect(held);
    if (from === arrival) occupation = prospect.occupation;
    if (prospect.better) better ??= from;
    const until = Math.max(from, Math.min(earningWeeks, ends[index + 1] ?? earningWeeks));
    for (let week = from; week < until; week += 1)
      value += incomeIn(lens, prospect, placed, week) * discount(week);
  }
  for (const step of placed) value -= step.cost * discount(step.start);
  return { better: better ?? lens.horizon + 1, earnings: Math.round(value), occupation };
}

function give(lens: Lens, held: Uint8Array, step: Placed): void {
  const { effects, actions, offerings, classOfProgram } = lens.snapshot;
  const action = step.work ? actions.jobs + step.source : classOfProgram[offerings.program[step.source]!]!;
  for (let at = effects.starts[action]!; at < effects.starts[action + 1]!; at += 1)
    held[effects.items[at]!] = 1;
}

function incomeIn(lens: Lens, prospect: Prospect, placed: readonly Placed[], week: number): number {
  const { shapes, offerings, jobs, occupations } = lens.snapshot;
  let studyHours = 0;
  let wage: number | undefined;
  for (const step of placed) {
    if (step.start > week || step.end <= week) continue;
    if (step.work) wage = occupations.wage[jobs.occupation[step.source]!]!;
    else studyHours += shapes[offerings.shape[step.source]!]!.milliHours;
  }
  return weekIncome(prospect, studyHours, wage, lens.rules.hours);
}
