import type { Step } from "../routes/answer.ts";
import type { Person } from "../routes/person.ts";
import { addWeeks } from "../units/day.ts";
import type { City } from "./city.ts";
import { jobFacts } from "./describe-job.ts";
import { factLabels } from "./describe-step.ts";
import type { OpenedJobs } from "./opened-jobs.ts";
import type { JobFacts, OffRamp } from "./route-answer.ts";
import { givesOf } from "./step-effect.ts";

/** At most so many jobs and dates are shown at an off-ramp. */
const shownJobs = 3;
const shownStarts = 3;

/** What stopping means after each step of one itinerary, and the best job open by then. */
export class OffRamps {
  readonly #city: City;
  readonly #person: Person;
  readonly #opened: OpenedJobs;

  constructor(city: City, person: Person, opened: OpenedJobs) {
    this.#city = city;
    this.#person = person;
    this.#opened = opened;
  }

  /** After the step, with everything that ended by then; steps still running are broken off. */
  after(steps: readonly Step[], step: Step): OffRamp {
    const kept = this.#gainedBy(steps, step);
    return {
      keeps: factLabels(this.#city, kept),
      jobs: this.#opened
        .by(kept)
        .slice(0, shownJobs)
        .map(({ id }) => jobFacts(this.#city, id)),
      nextStarts: this.#nextStarts(steps, step),
    };
  }

  /** When the class that would follow starts again, for those who pause here. */
  #nextStarts(steps: readonly Step[], step: Step): OffRamp["nextStarts"] {
    const next = steps.find((other) => other.kind === "study" && other.startWeek >= step.endWeek);
    if (next === undefined || next.kind !== "study") return [];
    const planned = addWeeks(this.#city.town.start, next.startWeek);
    const last = addWeeks(this.#person.start, this.#person.horizonWeeks);
    const program = this.#city.by.townOffering.get(next.offering)?.program;
    const later = (program?.offerings ?? []).flatMap((offering) =>
      offering.start !== undefined && offering.start > planned && offering.end <= last
        ? [offering.start]
        : [],
    );
    return [...new Set(later)].sort().slice(0, shownStarts);
  }

  /** The best-paid job opened by the end of the step, if it pays more than today's. */
  payAfter(steps: readonly Step[], step: Step): JobFacts | undefined {
    const best = this.#opened.by(this.#gainedBy(steps, step))[0];
    if (best === undefined || best.hourlyWage <= this.#person.hourlyWage) return undefined;
    return jobFacts(this.#city, best.id);
  }

  #gainedBy(steps: readonly Step[], step: Step): readonly string[] {
    const ended = steps.filter((other) => other.endWeek <= step.endWeek);
    return [...new Set(ended.flatMap((other) => givesOf(this.#city, other)))];
  }
}
