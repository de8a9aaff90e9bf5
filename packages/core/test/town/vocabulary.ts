import type { Requirement } from "@footbridge/core/model/requirement.ts";
import type { Person } from "@footbridge/core/routes/person.ts";
import type {
  Town,
  TownOccupation,
  TownProgram,
  TownService,
  TownStream,
} from "@footbridge/core/routes/town.ts";
import { firstMonday } from "./calendar.ts";
import { offeringOf } from "./offering.ts";
import type { OfferingSketch } from "./offering.ts";
import { all, wish } from "./requirements.ts";
import type { Wish } from "./requirements.ts";

/** Builds a town sentence by sentence; `needs`, `gives` and `offering` speak of the last program or job named. */
export class TownSketch {
  private readonly programs: TownProgram[] = [];
  private readonly occupations: TownOccupation[] = [];
  private readonly streams: TownStream[] = [];
  private readonly services: TownService[] = [];
  private places: readonly string[] = ["north", "south"];
  private last: "program" | "job" = "program";

  program(id: string): this {
    this.programs.push({ id, requires: { all: [] }, gives: [], offerings: [] });
    this.last = "program";
    return this;
  }

  job(id: string, hourlyWage: number, sector?: string): this {
    const more = sector === undefined ? {} : { sector };
    this.occupations.push({ id, requires: { all: [] }, hourlyWage, experience: [], ...more });
    this.last = "job";
    return this;
  }

  /** Several wishes are all needed. */
  needs(...wishes: readonly Wish[]): this {
    const [only] = wishes;
    const requires: Requirement = wishes.length === 1 && only !== undefined ? wish(only) : all(...wishes);
    if (this.last === "program") this.change(this.programs, (program) => ({ ...program, requires }));
    else this.change(this.occupations, (job) => ({ ...job, requires }));
    return this;
  }

  gives(...facts: readonly string[]): this {
    this.change(this.programs, (program) => ({ ...program, gives: [...program.gives, ...facts] }));
    return this;
  }

  offering(sketch: OfferingSketch): this {
    this.change(this.programs, (program) => ({
      ...program,
      offerings: [
        ...program.offerings,
        offeringOf(sketch, `${program.id}-${String(program.offerings.length + 1)}`),
      ],
    }));
    return this;
  }

  /** Working in the last job for so many weeks gives the fact. */
  experience(gives: string, weeks: number): this {
    this.change(this.occupations, (job) => ({ ...job, experience: [...job.experience, { gives, weeks }] }));
    return this;
  }

  stream(id: string, cap: number, use: TownStream["use"], eligible: Requirement = { all: [] }): this {
    this.streams.push({ id, cap, use, eligible });
    return this;
  }

  service(place: string, need: string, weekly: number): this {
    this.services.push({ place, need, weekly });
    return this;
  }

  at(...places: readonly string[]): this {
    this.places = places;
    return this;
  }

  build(): Town {
    const { programs, occupations, streams, services, places } = this;
    return {
      format: "footbridge-town/1",
      start: firstMonday,
      places: [...places],
      programs: [...programs],
      occupations: [...occupations],
      streams: [...streams],
      services: [...services],
    };
  }

  private change<T>(list: T[], mend: (last: T) => T): void {
    const last = list.at(-1);
    if (last === undefined) throw new Error("name a program or a job first");
    list[list.length - 1] = mend(last);
  }
}

export const town = (): TownSketch => new TownSketch();

/** A person whom nothing hinders, changed as the case says. */
export const person = (changes: Partial<Person> = {}): Person => ({
  format: "footbridge-person/1",
  start: firstMonday,
  facts: [],
  attributes: [],
  needs: [],
  places: ["north", "south", "online"],
  home: "north",
  modes: ["in-person", "online"],
  weeklyHours: 45,
  budget: 0,
  hourlyWage: 0,
  incomeFloor: 0,
  horizonWeeks: 104,
  maxParallelStudy: 2,
  ...changes,
});
