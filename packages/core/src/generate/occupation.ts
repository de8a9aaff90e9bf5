import type { Requirement } from "../model/requirement.ts";
import type { TownOccupation } from "../routes/town.ts";
import type { Seeded } from "../units/seeded.ts";
import {
  all,
  any,
  commonCertificates,
  credentialOf,
  drivingLicence,
  feeder,
  has,
  is,
  levels,
} from "./asks.ts";
import { associateOf, bachelorOf } from "./courses/college.ts";
import type { Job, Sector } from "./sector.ts";

/** What a job asks for: its layer's credential with levels, or, often, the layer below with work in a feeder job. */
export function jobRequirement(sector: Sector, job: Job, random: Seeded): Requirement {
  const ways = job.layer === 0 ? [all(...levels(0, random))] : doors(sector, job, random);
  const extras = [
    ...(random.chance(0.9) ? [is("work-authorised")] : []),
    ...(random.chance(0.12) ? [has(drivingLicence)] : []),
    ...(random.chance(0.1) ? [has(random.pick(commonCertificates))] : []),
  ];
  return all(any(...ways), ...extras);
}

function doors(sector: Sector, { layer, track }: Job, random: Seeded): readonly Requirement[] {
  const credential =
    credentialOf(sector, layer, track, random) ?? credentialOf(sector, layer, undefined, random);
  const ways: Requirement[] = [
    all(...levels(layer, random), has(credential === undefined ? sector.bridge : credential.fact)),
  ];
  const prior = layer > 1 ? credentialOf(sector, layer - 1, track, random) : undefined;
  const work = random.chance(0.6) ? feeder(sector, layer - 1, track, random) : undefined;
  if (work !== undefined) {
    ways.push(all(...levels(layer - 1, random), work, ...(prior === undefined ? [] : [has(prior.fact)])));
  }
  if (layer >= 4 && random.chance(0.15)) {
    ways.push(has(layer === 5 ? bachelorOf(sector) : associateOf(sector)));
  }
  return ways;
}

/**
 * The job as the town lists it. It counts as experience only for the lengths of work that somebody asks for. Jobs of
 * layer 0 belong to no sector, so that a sector is not reached by a job that nearly everyone could have today.
 */
export function occupation(
  sector: Sector,
  job: Job,
  requires: Requirement,
  asked: ReadonlySet<string>,
): TownOccupation {
  return {
    id: job.id,
    ...(job.layer === 0 ? {} : { sector: sector.id }),
    requires,
    hourlyWage: job.hourlyWage,
    experience: job.marks
      .map((weeks) => ({ gives: `worked-${job.id}:${weeks}`, weeks }))
      .filter(({ gives }) => asked.has(gives)),
  };
}

/** All facts that a requirement names. */
export function factsIn(requirement: Requirement): readonly string[] {
  if ("has" in requirement) return [requirement.has];
  if ("all" in requirement) return requirement.all.flatMap(factsIn);
  if ("any" in requirement) return requirement.any.flatMap(factsIn);
  return "of" in requirement ? requirement.of.flatMap(factsIn) : [];
}

/** The layer, 0 to 5, that a generated occupation or credential carries in its id; undefined for any other. */
export function layerOf(id: string): number | undefined {
  const match = /-l([0-5])-[oc]\d+$/.exec(id);
  return match === null ? undefined : Number(match[1]);
}
