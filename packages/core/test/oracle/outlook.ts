import type { Person, Target } from "@footbridge/core/routes/person.ts";
import type { Town, TownOccupation } from "@footbridge/core/routes/town.ts";
import type { FactBits } from "./facts.ts";
import { testOf } from "./requirement.ts";
import type { Telling, Test } from "./requirement.ts";

interface Job {
  readonly wage: number;
  readonly open: Test;
  readonly aim: boolean;
}

/** What the held facts mean for the target and for pay. */
export interface Outlook {
  readonly reached: Test;
  /** A job at least a tenth better paid than today's, newly qualified for, is open. */
  readonly better: Test;
  /** Cents of income in one week. */
  readonly income: (held: number, studyHours: number, workWage: number | undefined) => number;
}

export const isAim = (job: TownOccupation, target: Target): boolean =>
  (target.kind === "occupation" && job.id === target.id) ||
  (target.kind === "sector" && job.sector === target.id) ||
  (target.kind === "wage" && job.hourlyWage >= target.atLeast);

export function outlookOf(
  town: Town,
  person: Person,
  target: Target,
  bits: FactBits,
  telling: Telling,
): Outlook {
  const jobs: readonly Job[] = town.occupations.map((job) => ({
    wage: job.hourlyWage,
    open: testOf(job.requires, bits, person, telling),
    aim: isAim(job, target),
  }));
  const outset = bits.of(person.facts);
  const fresh = jobs.filter((job) => !job.open(outset));
  const aims = jobs.filter((job) => job.aim);
  const fact = target.kind === "fact" ? bits.of([target.fact]) : undefined;
  const reached: Test = (held) =>
    fact === undefined ? aims.some((job) => job.open(held)) : (held & fact) === fact;
  const best = (among: readonly Job[], held: number, least: number): number =>
    among.reduce((wage, job) => (job.open(held) ? Math.max(wage, job.wage) : wage), least);
  return {
    reached,
    better: (held) => fresh.some((job) => job.wage * 10 >= person.hourlyWage * 11 && job.open(held)),
    income: (held, studyHours, workWage) => {
      if (reached(held)) {
        const wage = fact === undefined ? best(aims, held, 0) : best(fresh, held, person.hourlyWage);
        return wage * person.weeklyHours;
      }
      if (workWage !== undefined) return workWage * 35;
      return best(fresh, held, person.hourlyWage) * Math.max(0, person.weeklyHours - studyHours);
    },
  };
}
