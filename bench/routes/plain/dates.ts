import type { Person } from "@footbridge/core/routes/person.ts";
import { openTo } from "./clauses.ts";
import { closure } from "./network.ts";
import type { PlainAction, PlainNetwork } from "./network.ts";
import { hoursOfWork, plainOptions, plainPurse } from "./options.ts";
import type { PlainPurse } from "./options.ts";

/** The earliest week of every fact for a person, by rounds until nothing changes: slow, short and plainly right. */
export function plainDates(network: PlainNetwork, person: Person): ReadonlyMap<string, number> {
  const purse = plainPurse(network.town, person);
  const attributes = new Set(person.attributes);
  const usable = network.actions.map((action) => ({
    action,
    clauses: action.clauses.filter((clause) => openTo(clause, attributes)),
    options: optionsOf(action, purse),
  }));
  const dates = new Map([...closure(network, person.facts)].map((fact) => [fact, purse.first] as const));
  for (let changed = true; changed;) {
    changed = false;
    for (const { action, clauses, options } of usable) {
      const ready = Math.min(...clauses.map(({ facts }) => latest(facts, dates, purse.first)));
      const end = endOf(action, ready, options, purse);
      if (end === Infinity) continue;
      for (const fact of action.gives.flatMap((given) => network.holds.get(given) ?? [given])) {
        if (end < (dates.get(fact) ?? Infinity)) {
          dates.set(fact, end);
          changed = true;
        }
      }
    }
  }
  return dates;
}

interface Window {
  readonly start: number;
  readonly end: number;
}

const optionsOf = ({ way }: PlainAction, purse: PlainPurse): readonly Window[] =>
  way.kind === "study" ? way.offerings.flatMap((offering) => plainOptions(offering, purse)) : [];

const latest = (facts: readonly string[], dates: ReadonlyMap<string, number>, first: number): number =>
  facts.reduce((week, fact) => Math.max(week, dates.get(fact) ?? Infinity), first);

function endOf(
  { way }: PlainAction,
  ready: number,
  options: readonly Window[],
  { person, last }: PlainPurse,
): number {
  if (way.kind === "qualify") return ready <= last ? ready : Infinity;
  if (way.kind === "study") {
    return options.reduce(
      (end, option) => (option.start >= ready ? Math.min(end, option.end) : end),
      Infinity,
    );
  }
  const end = ready + way.weeks;
  return end <= last && mayWork(way.occupation.hourlyWage, person) ? end : Infinity;
}

/** Whether a work step in a job of this wage fits the week and pays the floor. */
export const mayWork = (hourlyWage: number, person: Person): boolean =>
  person.weeklyHours >= hoursOfWork && hourlyWage * hoursOfWork >= person.incomeFloor;
