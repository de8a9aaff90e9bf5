import type { Requirement } from "../../model/requirement.ts";
import { hold } from "../../rules/held.ts";
import { leafKey, leavesOf } from "../../rules/leaf.ts";
import type { Leaf } from "../../rules/leaf.ts";
import { missing } from "../../rules/missing.ts";
import { verdictOf } from "../../rules/verdict.ts";
import type { Person, Target } from "../person.ts";
import type { Town, TownOccupation, TownProgram } from "../town.ts";
import type { Giver, Givers } from "./givers.ts";

/** The part of a town that a target can rest on. */
export interface Relevant {
  /** Facts asked for somewhere on the way that the person does not hold, nearest to the target first. */
  readonly facts: readonly string[];
  /** Attributes asked for on the way and not met, each with the value that would meet it. */
  readonly attributes: readonly { readonly attribute: string; readonly value: boolean }[];
  readonly programs: readonly TownProgram[];
  /** Facts on the way that nobody in the town gives. */
  readonly withoutGiver: readonly string[];
}

/** How far the closure goes; beyond it `complete` explanations are not promised. */
export const bounds = { aims: 12, facts: 60, programs: 400 } as const;

/** Walks back from the target over who gives what is missing. */
export function relevantTo(town: Town, givers: Givers, person: Person, target: Target): Relevant {
  const held = hold(person.facts, person.attributes, person.unknown);
  const facts = new Set<string>();
  const attributes = new Map<string, { readonly attribute: string; readonly value: boolean }>();
  const programs = new Set<TownProgram>();
  const seen = new Set<Giver>();
  const queue: string[] = [];
  const ask = (leaf: Leaf): void => {
    if (verdictOf(leaf, held) === "met") return;
    if ("has" in leaf) {
      if (facts.has(leaf.has) || facts.size >= bounds.facts) return;
      facts.add(leaf.has);
      queue.push(leaf.has);
    } else {
      const value = "is" in leaf;
      attributes.set(leafKey(leaf), { attribute: "is" in leaf ? leaf.is : leaf.not.is, value });
    }
  };
  const askAll = (requirement: Requirement): void => leavesOf(requirement).forEach(ask);
  if (target.kind === "fact") ask({ has: target.fact });
  else for (const job of nearestAims(town, person, target)) askAll(job.requires);
  for (let fact = queue.shift(); fact !== undefined; fact = queue.shift()) {
    for (const giver of givers.of(fact)) {
      if (seen.has(giver) || programs.size >= bounds.programs) continue;
      seen.add(giver);
      if (giver.program !== undefined) programs.add(giver.program);
      askAll(giver.requires);
    }
  }
  for (const eligible of eligibilities(town, programs)) {
    for (const leaf of leavesOf(eligible)) if (!("has" in leaf)) ask(leaf);
  }
  return {
    facts: [...facts],
    attributes: [...attributes.values()],
    programs: [...programs],
    withoutGiver: [...facts].filter((fact) => givers.of(fact).length === 0),
  };
}

export const isAim = (job: TownOccupation, target: Target): boolean => {
  if (target.kind === "occupation") return job.id === target.id;
  if (target.kind === "sector") return job.sector === target.id;
  return target.kind === "wage" && job.hourlyWage >= target.atLeast;
};

/** Of many occupations those that ask for least beyond what is held. */
function nearestAims(town: Town, person: Person, target: Target): readonly TownOccupation[] {
  const aims = town.occupations.filter((job) => isAim(job, target));
  if (aims.length <= bounds.aims) return aims;
  return aims
    .map((job) => ({ job, asks: missing(job.requires, person, 8).sets[0]?.length ?? Infinity }))
    .toSorted((one, other) => one.asks - other.asks)
    .slice(0, bounds.aims)
    .map(({ job }) => job);
}

/** Who may use the funds and supports of these programs. */
function eligibilities(town: Town, programs: ReadonlySet<TownProgram>): readonly Requirement[] {
  const listed = new Set(
    [...programs].flatMap((program) => program.offerings.flatMap((offering) => offering.streams)),
  );
  return [
    ...town.streams.filter((stream) => listed.has(stream.id)).map((stream) => stream.eligible),
    ...town.services.flatMap((service) => service.eligible ?? []),
  ];
}
