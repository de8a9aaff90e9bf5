import type { Step } from "../routes/answer.ts";
import type { Person, Target } from "../routes/person.ts";
import type { TownOccupation } from "../routes/town.ts";
import { hold } from "../rules/held.ts";
import { verdictOf } from "../rules/verdict.ts";
import { weeksBetween } from "../units/day.ts";
import type { Cents, Weeks } from "../units/money.ts";
import type { City } from "./city.ts";
import type { OpenedJobs } from "./opened-jobs.ts";
import { givesOf } from "./step-effect.ts";

const workHours = 35;
const fiveYears = 260;
const yearlyInterest = 1.03;

/** The best hourly wage of the target's jobs in a week. */
type BestPay = (steps: readonly Step[], week: Weeks) => Cents;

/** What an itinerary means for a person's pay, week by week from the query. */
export class Outlook {
  readonly #city: City;
  readonly #person: Person;
  readonly #opened: OpenedJobs;
  readonly #begin: Weeks;

  constructor(city: City, person: Person, opened: OpenedJobs) {
    this.#city = city;
    this.#person = person;
    this.#opened = opened;
    this.#begin = weeksBetween(city.town.start, person.start);
  }

  /** Weeks from the query until the target's requirement first holds, unknown attributes taken as they are needed. */
  arrival(target: Target, steps: readonly Step[]): Weeks {
    const ends = [...new Set(steps.map((step) => step.endWeek - this.#begin))].sort((a, b) => a - b);
    const occupations = this.#targetOccupations(target);
    return (
      [0, ...ends].find((week) => {
        const held = this.#heldAt(steps, week);
        if (target.kind === "fact") return held.has(target.fact);
        return occupations.some((occupation) => verdictOf(occupation.requires, held) !== "unmet");
      }) ?? Math.max(0, ...ends)
    );
  }

  /** Weeks until the first job paying at least 10 % more than today's that was not open at the outset (docs/routes.md). */
  better(steps: readonly Step[]): Weeks | undefined {
    const pays = (wage: Cents): boolean => wage * 10 >= this.#person.hourlyWage * 11;
    const begun = steps.flatMap((step) => {
      if (step.kind !== "work" || !this.#opened.isOpened(step.occupation)) return [];
      return pays(this.#wage(step.occupation)) ? [step.startWeek - this.#begin] : [];
    });
    const ends = [...new Set(steps.map((step) => step.endWeek - this.#begin))];
    const qualified = ends.filter((week) => {
      const best = this.#opened.by(this.#gainedBy(steps, week))[0];
      return best !== undefined && pays(best.hourlyWage);
    });
    const weeks = [...begun, ...qualified];
    return weeks.length === 0 ? undefined : Math.min(...weeks);
  }

  /** Present value of five years' net earnings at 3 % a year, in cents (docs/routes.md, criterion `earnings`). */
  earnings(target: Target, steps: readonly Step[], arrival: Weeks): Cents {
    const arrived = this.#payWithFacts(this.#targetOccupations(target));
    let value = 0;
    for (let week = 0; week < fiveYears; week += 1) {
      const pay =
        week >= arrival ? this.#payArrived(target, arrived, steps, week) : this.#payUnderway(steps, week);
      const due = steps
        .filter((step) => step.startWeek - this.#begin === week)
        .reduce((sum, step) => sum + step.cost, 0);
      value += (pay - due) * yearlyInterest ** (-week / 52);
    }
    return Math.round(value);
  }

  #payArrived(target: Target, best: BestPay, steps: readonly Step[], week: Weeks): Cents {
    const { weeklyHours } = this.#person;
    return (target.kind === "fact" ? this.#bestOpen(steps, week) : best(steps, week)) * weeklyHours;
  }

  /** The best wage among the target's jobs; what is gained changes only when a step ends, so few weeks need a look. */
  #payWithFacts(jobs: readonly TownOccupation[]): BestPay {
    const known = new Map<string, Cents>();
    return (steps, week) => {
      const key = this.#gainedBy(steps, week).join("|");
      const pay = known.get(key) ?? this.#bestOf(jobs, this.#heldAt(steps, week));
      known.set(key, pay);
      return pay;
    };
  }

  #bestOf(jobs: readonly TownOccupation[], held: ReturnType<typeof hold>): Cents {
    const open = jobs.filter((occupation) => verdictOf(occupation.requires, held) !== "unmet");
    return Math.max(0, ...open.map(({ hourlyWage }) => hourlyWage));
  }

  #payUnderway(steps: readonly Step[], week: Weeks): Cents {
    const running = steps.filter(
      (step) => step.startWeek - this.#begin <= week && week < step.endWeek - this.#begin,
    );
    const work = running.find((step) => step.kind === "work");
    if (work?.kind === "work") return this.#wage(work.occupation) * workHours;
    const study = running.reduce((sum, step) => sum + this.#studyHours(step), 0);
    return this.#bestOpen(steps, week) * Math.max(0, this.#person.weeklyHours - study);
  }

  #bestOpen(steps: readonly Step[], week: Weeks): Cents {
    const opened = this.#opened.by(this.#gainedBy(steps, week))[0]?.hourlyWage ?? 0;
    return Math.max(this.#person.hourlyWage, opened);
  }

  #gainedBy(steps: readonly Step[], week: Weeks): readonly string[] {
    return steps
      .filter((step) => step.endWeek - this.#begin <= week)
      .flatMap((step) => givesOf(this.#city, step));
  }

  #heldAt(steps: readonly Step[], week: Weeks): ReturnType<typeof hold> {
    const { facts, attributes, unknown } = this.#person;
    return hold([...facts, ...this.#gainedBy(steps, week)], attributes, unknown);
  }

  #studyHours(step: Step): number {
    return step.kind === "study"
      ? (this.#city.by.townOffering.get(step.offering)?.offering.hoursPerWeek ?? 0)
      : 0;
  }

  #wage(occupation: string): Cents {
    return this.#city.by.townOccupation.get(occupation)?.hourlyWage ?? 0;
  }

  #targetOccupations(target: Target): readonly TownOccupation[] {
    const { occupations } = this.#city.town;
    if (target.kind === "occupation") return occupations.filter(({ id }) => id === target.id);
    if (target.kind === "sector") return occupations.filter(({ sector }) => sector === target.id);
    return target.kind === "wage" ? occupations.filter(({ hourlyWage }) => hourlyWage >= target.atLeast) : [];
  }
}
