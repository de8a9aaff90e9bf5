import type { Seeded } from "../units/seeded.ts";
import type { CityParameters } from "./parameters.ts";
import { share } from "./share.ts";
import { draftSector } from "./sector.ts";
import type { Sector } from "./sector.ts";

/** A commuting region: where people of one labour market live, learn and work. */
export interface Region {
  /** In front of every id of the region; empty for the first. */
  readonly prefix: string;
  readonly places: readonly string[];
  readonly sectors: readonly Sector[];
}

const boroughs = ["centre", "north", "east", "south", "west"] as const;

/** The places of a region: five boroughs, which is New York's number. */
export const placesOf = (prefix: string): readonly string[] =>
  boroughs.map((borough) => `${prefix}${borough}`);

/** `""`, `r2-`, `r3-` … */
export const regionPrefix = (index: number): string => (index === 0 ? "" : `r${index + 1}-`);

/** All regions with their sectors, credentials and jobs; each region draws from a stream of its own. */
export function draftRegions(parameters: CityParameters, random: Seeded): readonly Region[] {
  return Array.from({ length: parameters.regions }, (_, index) => {
    const prefix = regionPrefix(index);
    const credentials = share(parameters.credentials, parameters.regions, index);
    const occupations = share(parameters.occupations, parameters.regions, index);
    const sectors = Array.from({ length: parameters.sectors }, (_, number) => {
      const id = `${prefix}s${String(number + 1).padStart(2, "0")}`;
      return draftSector({
        id,
        credentials: share(credentials, parameters.sectors, number),
        occupations: share(occupations, parameters.sectors, number),
        random: random.fork(id),
      });
    });
    return { prefix, places: placesOf(prefix), sectors };
  });
}
