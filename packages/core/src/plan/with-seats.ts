import type { Catalog } from "../model/catalog.ts";
import type { City } from "./city.ts";

/** Seats left by offering, where they are known better than the catalog knows them. */
export type SeatsLeft = Readonly<Record<string, number>>;

/** The catalog with the seats that are left now; a class that is not named keeps its own. */
export function catalogWithSeats(catalog: Catalog, left: SeatsLeft): Catalog {
  const offerings = catalog.offerings.map((offering) => {
    const seats = left[offering.id];
    if (seats === undefined) return offering;
    // A class that takes names for its line says so once it is full.
    return { ...offering, seatsLeft: seats, waitlist: offering.waitlist || seats === 0 };
  });
  return { ...catalog, offerings };
}

/** The city with the seats that are left now, without compiling it anew: only what depends on seats is another. */
export function cityWithSeats(city: City, left: SeatsLeft): City {
  const full = Uint8Array.from(city.snapshot.offerings.full);
  for (const [place, id] of city.snapshot.offeringIds.entries()) {
    const seats = left[id];
    if (seats !== undefined) full[place] = seats <= 0 ? 1 : 0;
  }
  const catalog = catalogWithSeats(city.catalog, left);
  const programs = city.town.programs.map((program) => ({
    ...program,
    offerings: program.offerings.map((offering) => {
      const seats = left[offering.id];
      return seats === undefined ? offering : { ...offering, seats };
    }),
  }));
  return {
    ...city,
    catalog,
    town: { ...city.town, programs },
    snapshot: { ...city.snapshot, offerings: { ...city.snapshot.offerings, full } },
    by: {
      ...city.by,
      offering: new Map(catalog.offerings.map((offering) => [offering.id, offering])),
      townOffering: new Map(
        programs.flatMap((program) =>
          program.offerings.map((offering) => [offering.id, { program, offering }] as const),
        ),
      ),
    },
  };
}
