import { compileTown } from "../compile.ts";
import type { Snapshot } from "../compile.ts";
import type { Person } from "../person.ts";
import type { Town } from "../town.ts";
import type { Relevant } from "./relevant.ts";

/** A town and its compiled form, in which the target can be asked for. */
export interface Network {
  readonly town: Town;
  readonly snapshot: Snapshot;
}

/**
 * The relevant part of the town alone, so that a hundred passes cost what one costs in all of it. Lossless: a step that
 * gives nothing the target rests on never helps to reach it, unless work is what keeps an income floor; then, and where
 * most of the town is relevant, all of it is used.
 */
export function nearbyNetwork(whole: Network, person: Person, relevant: Relevant): Network {
  const { town } = whole;
  if (person.incomeFloor > 0 || relevant.programs.length * 3 > town.programs.length) return whole;
  const near: Town = {
    ...town,
    programs: relevant.programs,
    occupations: town.occupations.filter((job) => relevant.occupations.has(job.id)),
  };
  return { town: near, snapshot: compileTown(near) };
}
