import type { Town } from "@footbridge/core/routes/town.ts";

/** The part of a town that people of one region may use: classes in its places and online, and its own jobs. */
export function shardOf(town: Town, region: string): Town {
  const places = new Set([...town.places.filter((place) => regionOf(place) === region), "online"]);
  return {
    ...town,
    places: town.places.filter((place) => places.has(place)),
    programs: town.programs
      .map((program) => ({
        ...program,
        offerings: program.offerings.filter(({ place }) => places.has(place)),
      }))
      .filter(({ offerings }) => offerings.length > 0),
    services: town.services.filter(({ place }) => places.has(place)),
  };
}

/** `""` for the first region, else `r2-`, `r3-` … */
export const regionOf = (id: string): string => /^r\d+-/.exec(id)?.[0] ?? "";
