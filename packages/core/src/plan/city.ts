import type { Catalog } from "../model/catalog.ts";
import type { LocalText } from "../model/provenance.ts";
import { compileTown, type Snapshot } from "../routes/compile.ts";
import type { Town, TownOccupation, TownOffering, TownProgram } from "../routes/town.ts";
import type { Day } from "../units/day.ts";
import { townOfCatalog } from "./town-of-catalog.ts";

/** A town's offering together with its program, as steps name them. */
export interface TownPlace {
  readonly program: TownProgram;
  readonly offering: TownOffering;
}

/** A catalog made ready for questions: compiled once per version, read-only, shared by all of them. */
export interface City {
  readonly version: number;
  readonly catalog: Catalog;
  readonly town: Town;
  readonly snapshot: Snapshot;
  readonly labelOf: (word: string) => LocalText;
  readonly areas: readonly string[];
  readonly by: {
    readonly program: ReadonlyMap<string, Catalog["programs"][number]>;
    readonly offering: ReadonlyMap<string, Catalog["offerings"][number]>;
    readonly occupation: ReadonlyMap<string, Catalog["occupations"][number]>;
    readonly organization: ReadonlyMap<string, Catalog["organizations"][number]>;
    readonly site: ReadonlyMap<string, Catalog["sites"][number]>;
    readonly stream: ReadonlyMap<string, Catalog["streams"][number]>;
    readonly wage: ReadonlyMap<string, Catalog["wages"][number]>;
    readonly demand: ReadonlyMap<string, Catalog["demands"][number]>;
    readonly source: ReadonlyMap<string, Catalog["sources"][number]>;
    readonly townOffering: ReadonlyMap<string, TownPlace>;
    readonly townOccupation: ReadonlyMap<string, TownOccupation>;
  };
}

const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]));

/** Wages and demand hold for these areas, the nearest first. */
export const areasNearestFirst = ["nyc", "ny", "us"] as const;

/**
 * Compiles a catalog for questions asked from `start` on. `labelOf` gives the plain words of a fact or attribute; where
 * it has none it returns the word itself.
 */
export function compileCity(
  catalog: Catalog,
  version: number,
  start: Day,
  labelOf: (word: string) => LocalText,
): City {
  const town = townOfCatalog(catalog, start, areasNearestFirst);
  return {
    version,
    catalog,
    town,
    snapshot: compileTown(town),
    labelOf,
    areas: areasNearestFirst,
    by: {
      program: byId(catalog.programs),
      offering: byId(catalog.offerings),
      occupation: byId(catalog.occupations),
      organization: byId(catalog.organizations),
      site: byId(catalog.sites),
      stream: byId(catalog.streams),
      source: byId(catalog.sources),
      wage: new Map(catalog.wages.map((wage) => [`${wage.occupation}@${wage.area}`, wage])),
      demand: new Map(catalog.demands.map((demand) => [`${demand.occupation}@${demand.area}`, demand])),
      townOccupation: byId(town.occupations),
      townOffering: new Map(
        town.programs.flatMap((program) =>
          program.offerings.map((offering) => [offering.id, { program, offering }] as const),
        ),
      ),
    },
  };
}
