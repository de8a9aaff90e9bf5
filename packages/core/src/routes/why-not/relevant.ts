import type { Requirement } from "../../model/requirement.ts";
import { hold } from "../../rules/held.ts";
import type { Held } from "../../rules/held.ts";
import { leafKey, leavesOf } from "../../rules/leaf.ts";
import { missing } from "../../rules/missing.ts";
import { verdictOf } from "../../rules/verdict.ts";
import type { Person, Target } from "../person.ts";
import type { Town, TownOccupation, TownProgram } from "../town.ts";
import type { Giver, Givers } from "./givers.ts";

/** The part of a town that a target can rest on for one person, and what is asked for in it. */
export interface Relevant {
  /** Facts asked for on the way that the person does not hold, nearest to the target first. */
  readonly facts: readonly string[];
  /** Attributes asked for on the way and not met, each with the value that would meet it. */
  readonly attributes: readonly { readonly attribute: string; readonly value: boolean }[];
  readonly programs: readonly TownProgram[];
  /** Occupations of the target, and those in which one gains what is asked for. */
  readonly occupations: ReadonlySet<string>;
  /** Facts on the way that nobody in the town gives. */
  readonly withoutGiver: readonly string[];
}

/** Walks back from the target, the least asking occupation first, over all who give what is missing. */
export function relevantTo(town: Town, givers: Givers, person: Person, target: Target): Relevant {
  const aims = nearestFirst(town, person, target);
  const walk = new Walk(givers, hold(person.facts, person.attributes, person.unknown));
  if (target.kind === "fact") walk.ask({ has: target.fact });
  else for (const job of aims) walk.ask(job.requires);
  walk.run();
  const programs = [...walk.seen].flatMap((giver) => giver.program ?? []);
  for (const eligible of eligibilities(town, programs)) walk.ask(eligible);
  const jobs = [...walk.seen].flatMap((giver) => giver.occupation ?? []);
  return {
    facts: [...walk.facts],
    attributes: [...walk.attributes.values()],
    programs,
    occupations: new Set([...aims.map((job) => job.id), ...jobs]),
    withoutGiver: [...walk.facts].filter((fact) => givers.of(fact).length === 0),
  };
}

class Walk {
  readonly facts = new Set<string>();
  readonly attributes = new Map<string, { readonly attribute: string; readonly value: boolean }>();
  readonly seen = new Set<Giver>();
  private readonly givers: Givers;
  private readonly held: Held;

  constructor(givers: Givers, held: Held) {
    this.givers = givers;
    this.held = held;
  }

  /** Adds what a requirement asks for and the person does not meet. */
  ask(requirement: Requirement): void {
    for (const leaf of leavesOf(requirement)) {
      if (verdictOf(leaf, this.held) === "met") continue;
      if ("has" in leaf) this.facts.add(leaf.has);
      else {
        const attribute = "is" in leaf ? leaf.is : leaf.not.is;
        this.attributes.set(leafKey(leaf), { attribute, value: "is" in leaf });
      }
    }
  }

  /** Goes on until nobody new is found; a set is read in the order in which it grows. */
  run(): void {
    for (const fact of this.facts) {
      for (const giver of this.givers.of(fact)) {
        if (this.seen.has(giver)) continue;
        this.seen.add(giver);
        this.ask(giver.requires);
      }
    }
  }
}

export const isAim = (job: TownOccupation, target: Target): boolean => {
  if (target.kind === "occupation") return job.id === target.id;
  if (target.kind === "sector") return job.sector === target.id;
  return target.kind === "wage" && job.hourlyWage >= target.atLeast;
};

function nearestFirst(town: Town, person: Person, target: Target): readonly TownOccupation[] {
  const aims = town.occupations.filter((job) => isAim(job, target));
  if (aims.length <= 1) return aims;
  return aims
    .map((job) => ({ job, asks: missing(job.requires, person, 4).sets[0]?.length ?? Infinity }))
    .toSorted((one, other) => one.asks - other.asks)
    .map(({ job }) => job);
}

/** Who may use the funds and supports of these programs. */
function eligibilities(town: Town, programs: readonly TownProgram[]): readonly Requirement[] {
  const listed = new Set(
    programs.flatMap((program) => program.offerings.flatMap((offering) => offering.streams)),
  );
  return [
    ...town.streams.filter((stream) => listed.has(stream.id)).map((stream) => stream.eligible),
    ...town.services.flatMap((service) => service.eligible ?? []),
  ];
}
