import type { SearchKind } from "@footbridge/contract/search.ts";
import type { Catalog } from "@footbridge/core/model/catalog.ts";
import type { LocalText } from "@footbridge/core/model/provenance.ts";
import { wayIntoOccupation } from "@footbridge/core/plan/way-in.ts";
import { contextOf, type Context } from "./context.ts";

/** Something that can be found, by any of its names. */
export interface Thing {
  readonly kind: SearchKind;
  readonly id: string;
  readonly label: LocalText;
  /** Other names, for jobs those that O*NET lists. */
  readonly others: readonly string[];
  /** Words around it that also lead to it: who, where, when, for which job. */
  readonly around: string;
  readonly organization?: { readonly id: string; readonly name: string } | undefined;
  readonly sector?: string | undefined;
  readonly places: readonly string[];
  /** False where nobody stated what it takes, or nobody gives it. */
  readonly hasWayIn: boolean;
}

const said = (text: LocalText | undefined): string =>
  text === undefined ? "" : `${text.en} ${text.es ?? ""}`;

/** Everything the search knows, in the order of the catalog. */
export function thingsOf(catalog: Catalog, wordOf: (word: string) => LocalText): readonly Thing[] {
  const context = contextOf(catalog, wordOf);
  return [
    ...jobs(catalog, context),
    ...catalog.sectors.map(({ id, name }) => plain("sector", id, name)),
    ...credentials(catalog, context),
    ...programs(catalog, context),
    ...organizations(catalog, context),
    ...places(catalog, context),
    ...supports(catalog, context),
  ];
}

const plain = (kind: SearchKind, id: string, label: LocalText): Thing => ({
  kind,
  id,
  label,
  others: [],
  around: "",
  places: [],
  hasWayIn: true,
});

function jobs({ occupations, programs: taught }: Catalog, context: Context): Thing[] {
  const trainedFor = new Set(taught.flatMap((program) => program.occupations));
  return occupations.map((occupation) => ({
    ...plain("occupation", occupation.id, occupation.title),
    others: occupation.alternateTitles,
    around: context.sector(occupation.sector),
    sector: occupation.sector,
    hasWayIn: wayIntoOccupation(occupation, trainedFor.has(occupation.id)) !== undefined,
  }));
}

function credentials(catalog: Catalog, context: Context): Thing[] {
  const given = new Set(catalog.programs.flatMap((program) => program.gives));
  return catalog.credentials.map(({ id, name, sector }) => ({
    ...plain("credential", id, name),
    around: context.sector(sector),
    sector,
    hasWayIn: given.has(id),
  }));
}

const programs = (catalog: Catalog, context: Context): Thing[] =>
  catalog.programs.map((program) => ({
    ...plain("program", program.id, program.name),
    around: context.program(program),
    organization: context.organization(program.organization),
    sector: program.sector,
    places: context.placesOf(program.id),
  }));

const organizations = (catalog: Catalog, context: Context): Thing[] =>
  catalog.organizations.map((organization) => ({
    ...plain("organization", organization.id, { en: organization.name }),
    around: [
      said(organization.description),
      organization.populations.join(" "),
      ...organization.sectors.map(context.sector),
    ].join(" "),
    places: context.placesOfOrganization(organization.id),
  }));

const places = (catalog: Catalog, context: Context): Thing[] =>
  catalog.sites.map((site) => ({
    ...plain("place", site.id, { en: site.name }),
    around: [site.address, site.neighborhood, site.zip, context.place(site.place)].join(" "),
    organization: context.organization(site.organization),
    places: [site.place],
  }));

const supports = (catalog: Catalog, context: Context): Thing[] =>
  catalog.supports.map((support) => ({
    ...plain("support", support.id, support.name),
    around: [support.need, context.word(support.need), ...support.places.map(context.place)].join(" "),
    organization: context.organization(support.organization),
    places: support.places,
  }));
