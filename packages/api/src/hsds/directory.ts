import type { Catalog } from "@footbridge/core/model/catalog.ts";
import type { Beyond } from "@footbridge/store/directory/standings.ts";
import {
  type Around,
  type HsdsOrganization,
  type HsdsService,
  type HsdsServiceAtLocation,
  type HsdsTaxonomy,
  type HsdsTerm,
  type LabelOf,
  needs,
  organizationOf,
  termOf,
} from "./parts.ts";
import { serviceOf, spotOf } from "./one-service.ts";

/** The whole directory in HSDS's shapes, each list in the order of names. */
export interface Directory {
  readonly services: readonly HsdsService[];
  readonly organizations: readonly HsdsOrganization[];
  readonly serviceAtLocations: readonly HsdsServiceAtLocation[];
  readonly taxonomies: readonly HsdsTaxonomy[];
  readonly terms: readonly HsdsTerm[];
  /** What areas are called, by the place's id. */
  readonly placeNames: ReadonlyMap<string, string>;
}

/** Makes HSDS objects of the catalog and what is known beyond it. What nobody says is left out, never made up. */
export function directoryOf(
  catalog: Catalog,
  labelOf: LabelOf,
  beyond: ReadonlyMap<string, Beyond> = new Map(),
): Directory {
  const organizations = new Map(catalog.organizations.map((one) => [one.id, one]));
  const sites = new Map(catalog.sites.map((one) => [one.id, one]));
  const placeNames = new Map(catalog.places.map(({ id, name }) => [id, name.en]));
  const around: Around = { labelOf, placeNames, organizations, sites };
  const spots = catalog.supports.map((support) => spotOf(support, beyond.get(support.id)));
  const together = Map.groupBy(spots, ({ support }) => support.service ?? support.id);
  const services = [...together].flatMap(([key, of]) => serviceOf(key, of, around) ?? []);
  const terms = [...new Set(catalog.supports.map(({ need }) => need))].map((need) => termOf(need, labelOf));
  return {
    services: byName(services),
    organizations: byName(catalog.organizations.map((one) => organizationOf(one, catalog.sites, around))),
    serviceAtLocations: byName(services).flatMap((one) => one.service_at_locations),
    taxonomies: [needs],
    terms: byName(terms),
    placeNames,
  };
}

const byName = <T extends { readonly name: string; readonly id: string }>(list: readonly T[]): readonly T[] =>
  list.toSorted((a, b) => a.name.localeCompare(b.name, "en") || (a.id < b.id ? -1 : 1));
