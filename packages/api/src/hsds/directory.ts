import type { hsds } from "@footbridge/contract/hsds.ts";
import type { Catalog } from "@footbridge/core/model/catalog.ts";
import type { Organization } from "@footbridge/core/model/organization.ts";
import type { Site } from "@footbridge/core/model/site.ts";
import type { SupportService } from "@footbridge/core/model/support.ts";
import type { z } from "zod";
import { inWords } from "./in-words.ts";
import { uuidOf } from "./uuid.ts";

type Hsds = { readonly [K in keyof typeof hsds]: z.output<(typeof hsds)[K]> };
export type HsdsService = Hsds["service"];
export type HsdsOrganization = Hsds["organization"];
export type HsdsServiceAtLocation = Hsds["serviceAtLocation"];
export type HsdsTerm = Hsds["taxonomyTerm"];
export type HsdsTaxonomy = Hsds["taxonomy"];

/** The whole directory in HSDS's shapes, each list in the order of names. */
export interface Directory {
  readonly services: readonly HsdsService[];
  readonly organizations: readonly HsdsOrganization[];
  readonly serviceAtLocations: readonly HsdsServiceAtLocation[];
  readonly taxonomies: readonly HsdsTaxonomy[];
  readonly terms: readonly HsdsTerm[];
}

/** Plain English words for needs and requirements. */
export type LabelOf = (word: string) => string;

const needs: HsdsTaxonomy = {
  id: uuidOf("taxonomy", "needs"),
  name: "Needs",
  description: "What a person needs so that they can learn or work.",
  version: "1",
};

/** Makes HSDS objects of the catalog. What the catalog does not say is left out, never made up. */
export function directoryOf(catalog: Catalog, labelOf: LabelOf): Directory {
  const organizations = new Map(catalog.organizations.map((one) => [one.id, one]));
  const sites = new Map(catalog.sites.map((one) => [one.id, one]));
  const placeNames = new Map(catalog.places.map(({ id, name }) => [id, name.en]));
  const around: Around = { labelOf, placeNames, organizations, sites };
  const services = catalog.supports.flatMap((support) => serviceOf(support, around) ?? []);
  const terms = [...new Set(catalog.supports.map(({ need }) => need))].map((need) => termOf(need, labelOf));
  return {
    services: byName(services),
    organizations: byName(catalog.organizations.map((one) => organizationOf(one, catalog.sites, around))),
    serviceAtLocations: byName(services).flatMap((one) => one.service_at_locations),
    taxonomies: [needs],
    terms: byName(terms),
  };
}

interface Around {
  readonly labelOf: LabelOf;
  readonly placeNames: ReadonlyMap<string, string>;
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly sites: ReadonlyMap<string, Site>;
}

function serviceOf(support: SupportService, around: Around): HsdsService | undefined {
  const organization = around.organizations.get(support.organization);
  if (organization === undefined) return undefined;
  const id = uuidOf("service", support.id);
  const { labelOf, placeNames } = around;
  const site = support.site === undefined ? undefined : around.sites.get(support.site);
  const term = termOf(support.need, labelOf);
  return {
    id,
    name: support.name.en,
    ...(support.name.es === undefined ? {} : { alternate_name: support.name.es }),
    description: `${term.name}: ${support.name.en}.`,
    status: "active",
    ...(support.weeklyPrice === undefined ? {} : { fees_description: feesOf(support.weeklyPrice) }),
    ...(support.eligible === undefined
      ? {}
      : { eligibility_description: `For those of whom this is so: ${inWords(support.eligible, labelOf)}.` }),
    ...(support.lastConfirmed === undefined ? {} : { assured_date: support.lastConfirmed.day }),
    ...(support.capacityNote === undefined ? {} : { alert: support.capacityNote.en }),
    organization: shortOf(organization),
    phones: phonesOf(organization),
    languages: support.languages.map((code) => ({
      id: uuidOf("language", support.id, code),
      code,
      name: languageNames.of(code) ?? code,
    })),
    service_areas: support.places.map((place) => ({
      id: uuidOf("service-area", support.id, place),
      name: placeNames.get(place) ?? place,
    })),
    service_at_locations:
      site === undefined
        ? []
        : [
            {
              id: uuidOf("service-at-location", support.id, site.id),
              service_id: id,
              location: locationOf(site, around),
            },
          ],
    cost_options:
      support.weeklyPrice === undefined
        ? []
        : [
            {
              id: uuidOf("cost", support.id),
              amount: support.weeklyPrice / 100,
              currency: "USD",
              amount_description: "a week",
            },
          ],
    attributes: [
      {
        id: uuidOf("attribute", support.id, support.need),
        link_id: id,
        link_type: "taxonomy_term",
        link_entity: "service",
        taxonomy_term: term,
      },
    ],
  };
}

const languageNames = new Intl.DisplayNames(["en"], { type: "language" });
const feesOf = (cents: number): string => (cents === 0 ? "Free." : `$${dollars(cents)} a week.`);
const dollars = (cents: number): string =>
  cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);

const termOf = (need: string, labelOf: LabelOf): HsdsTerm => ({
  id: uuidOf("need", need),
  code: need,
  name: labelOf(need),
  description: `Services that help with: ${labelOf(need)}.`,
  taxonomy: needs.name,
  language: "en",
});

const shortOf = ({ id, name, description, website }: Organization): HsdsService["organization"] => ({
  id: uuidOf("organization", id),
  name,
  description: description?.en ?? name,
  ...(website === undefined ? {} : { website: webAddress(website) }),
});

const webAddress = (website: string): string =>
  /^https?:\/\//.test(website) ? website : `https://${website}`;

const phonesOf = ({ id, phone }: Organization): HsdsService["phones"] =>
  phone === undefined ? [] : [{ id: uuidOf("phone", id), number: phone }];

const organizationOf = (
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

function locationOf(site: Site, { placeNames }: Around): Location {
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
  const state = zip === undefined ? undefined : stateOf(zip);
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

const byName = <T extends { readonly name: string; readonly id: string }>(list: readonly T[]): readonly T[] =>
  list.toSorted((a, b) => a.name.localeCompare(b.name, "en") || (a.id < b.id ? -1 : 1));
