import type { hsds } from "@footbridge/contract/hsds-shapes.ts";
import type { Organization } from "@footbridge/core/model/organization.ts";
import type { Site } from "@footbridge/core/model/site.ts";
import type { z } from "zod";
import { uuidOf } from "./uuid.ts";

type Hsds = { readonly [K in keyof typeof hsds]: z.output<(typeof hsds)[K]> };
export type HsdsService = Hsds["service"];
export type HsdsServiceInShort = Hsds["serviceInShort"];
export type HsdsOrganization = Hsds["organization"];
export type HsdsServiceAtLocation = Hsds["serviceAtLocation"];
export type HsdsTerm = Hsds["taxonomyTerm"];
export type HsdsTaxonomy = Hsds["taxonomy"];

/** Plain English words for needs and requirements. */
export type LabelOf = (word: string) => string;

export const needs: HsdsTaxonomy = {
  id: uuidOf("taxonomy", "needs"),
  name: "Needs",
  description: "What a person needs so that they can learn or work.",
  version: "1",
};

/** What making a service needs to know. */
export interface Around {
  readonly labelOf: LabelOf;
  readonly placeNames: ReadonlyMap<string, string>;
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly sites: ReadonlyMap<string, Site>;
}

export const termOf = (need: string, labelOf: LabelOf): HsdsTerm => ({
  id: uuidOf("need", need),
  code: need,
  name: labelOf(need),
  description: `Services that help with: ${labelOf(need)}.`,
  taxonomy: needs.name,
  language: "en",
});

export const shortOf = ({ id, name, description, website }: Organization): HsdsService["organization"] => ({
  id: uuidOf("organization", id),
  name,
  description: description?.en ?? name,
  ...(website === undefined ? {} : { website: webAddress(website) }),
});

const webAddress = (website: string): string =>
  /^https?:\/\//.test(website) ? website : `https://${website}`;

const phonesOf = ({ id, phone }: Organization): HsdsService["phones"] =>
  phone === undefined ? [] : [{ id: uuidOf("phone", id), number: phone }];

export const organizationOf = (
  organization: Organization,
  sites: readonly Site[],
  around: Around,
): HsdsOrganization => ({
  ...shortOf(organization),
  phones: phonesOf(organization),
  locations: sites
    .filter((site) => site.organization === organization.id)
    .map((site) => locationOf(site, around)),
});

type Location = HsdsServiceAtLocation["location"];

export function locationOf(site: Site, { placeNames }: Around): Location {
  const id = uuidOf("location", site.id);
  const { latitude, longitude } = site;
  return {
    id,
    location_type: "physical",
    organization_id: uuidOf("organization", site.organization),
    name: site.name,
    ...(latitude === undefined ? {} : { latitude }),
    ...(longitude === undefined ? {} : { longitude }),
    external_identifier: site.id,
    external_identifier_type: "Footbridge site",
    addresses: addressOf(site, id, placeNames.get(site.place)),
    accessibility: site.accessibility.map((feature) => ({
      id: uuidOf("accessibility", site.id, feature),
      description: feature,
    })),
  };
}

/** HSDS asks for street, city, state and ZIP code together: an address that lacks one is left out. */
function addressOf(site: Site, location: string, place: string | undefined): Location["addresses"] {
  const { address, zip } = site;
  const state = site.state ?? (zip === undefined ? undefined : stateOf(zip));
  if (address === undefined || zip === undefined || state === undefined || place === undefined) return [];
  return [
    {
      id: uuidOf("address", site.id),
      location_id: location,
      address_1: address,
      city: place,
      ...(site.neighborhood === undefined ? {} : { region: site.neighborhood }),
      state_province: state,
      postal_code: zip,
      country: "US",
      address_type: "physical",
    },
  ];
}

/** The state of a ZIP code, by its first three digits (USPS Publication 65), for the states whose lists are read here. */
function stateOf(zip: string): string | undefined {
  const area = Number(zip.slice(0, 3));
  if (area === 5 || (area >= 100 && area <= 149)) return "NY";
  if (area >= 70 && area <= 89) return "NJ";
  return area === 733 || (area >= 750 && area <= 799) || area === 885 ? "TX" : undefined;
}
