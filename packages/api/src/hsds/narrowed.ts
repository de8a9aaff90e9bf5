import { kilometresBetween, type Point } from "@footbridge/core/directory/distance.ts";
import { whereZipIs, type ZipCodes } from "@footbridge/core/directory/zip-codes.ts";
import type { Directory } from "./directory.ts";
import { type HsdsService, type HsdsServiceAtLocation, type HsdsServiceInShort, needs } from "./parts.ts";

/** What a list is narrowed by; left out, it narrows nothing. */
export interface Narrowing {
  readonly search?: string | undefined;
  readonly organization_id?: string | undefined;
  readonly taxonomy_term_id?: string | undefined;
  readonly taxonomy_id?: string | undefined;
  readonly modified_after?: string | undefined;
}

interface Narrowed {
  readonly name: string;
  readonly description?: string;
  readonly last_modified?: string;
  readonly organization?: { readonly id: string };
  readonly attributes?: readonly { readonly taxonomy_term: { readonly id: string } }[];
}

/** Whether a thing has all the words asked for, the organization and need, and changed late enough. */
export function matching({
  search,
  organization_id: by,
  taxonomy_term_id: term,
  taxonomy_id: taxonomy,
  modified_after: after,
}: Narrowing): (one: Narrowed) => boolean {
  const words = (search ?? "").toLowerCase().split(/\s+/);
  const since = after === undefined ? undefined : momentOf(after);
  return ({ name, description = "", organization, attributes = [], last_modified: changed }) => {
    const text = `${name} ${description}`.toLowerCase();
    return (
      words.every((word) => text.includes(word)) &&
      (by === undefined || organization?.id === by.toLowerCase()) &&
      (term === undefined || attributes.some(({ taxonomy_term: one }) => one.id === term.toLowerCase())) &&
      (taxonomy === undefined || (taxonomy.toLowerCase() === needs.id && attributes.length > 0)) &&
      (since === undefined || changed === undefined || momentOf(changed) >= since)
    );
  };
}

/** Milliseconds since 1970; a moment without a zone is UTC's. */
const momentOf = (text: string): number =>
  Date.parse(text.includes("T") && !/(Z|[+-]\d\d:\d\d)$/.test(text) ? `${text}Z` : text);

/** A service without the lists that belong to it. */
export function inShort({
  phones: _phones,
  languages: _languages,
  schedules: _schedules,
  service_areas: _areas,
  service_at_locations: _spots,
  cost_options: _costs,
  attributes: _attributes,
  ...rest
}: HsdsService): HsdsServiceInShort {
  return rest;
}

/** Where services at their places are asked for. */
export interface Around {
  readonly postcode?: string | undefined;
  /** Metres. */
  readonly proximity?: number | undefined;
}

/** Services at their places, each with whose it is. */
export function placed(
  { services, placeNames }: Pick<Directory, "services" | "placeNames">,
  query: Narrowing & Around,
  zips: ZipCodes,
): readonly (HsdsServiceAtLocation & { readonly service: HsdsServiceInShort })[] {
  const isThere = whereOf(query, { services, placeNames }, zips);
  return services
    .filter(matching(query))
    .flatMap((service) =>
      service.service_at_locations
        .filter((spot) => isThere(spot, service))
        .map((spot) => ({ ...spot, service: inShort(service) })),
    );
}

function whereOf(
  { postcode, proximity }: Around,
  { services, placeNames }: Pick<Directory, "services" | "placeNames">,
  zips: ZipCodes,
) {
  if (postcode === undefined) return () => true;
  const isIn = ({ location }: HsdsServiceAtLocation): boolean =>
    location.addresses.some(({ postal_code: zip }) => zip === postcode);
  const there = services
    .flatMap((one) => one.service_at_locations)
    .flatMap((spot) => (isIn(spot) ? (pointOf(spot) ?? []) : []));
  const where = whereZipIs(postcode, zips, there);
  if (proximity === undefined) {
    const place = where.known === "nothing" ? undefined : where.place;
    const area = place === undefined ? undefined : (placeNames.get(place) ?? place);
    return (spot: HsdsServiceAtLocation, { service_areas: areas }: HsdsService): boolean =>
      isIn(spot) || areas.some(({ name }) => name === area);
  }
  return (spot: HsdsServiceAtLocation): boolean => {
    const point = pointOf(spot);
    return (
      where.known === "middle" &&
      point !== undefined &&
      kilometresBetween(where.point, point) * 1000 <= proximity
    );
  };
}

const pointOf = ({ location: { latitude, longitude } }: HsdsServiceAtLocation): Point | undefined =>
  latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
