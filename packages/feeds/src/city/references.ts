import { error, type Finding } from "@footbridge/core/finding.ts";
import type { Catalog } from "@footbridge/core/model/catalog.ts";

/** Every name by which one record of the city calls another, where there is no such record. */
export function danglingReferences(catalog: Catalog): readonly Finding[] {
  const known = {
    places: idsOf(catalog.places),
    sectors: idsOf(catalog.sectors),
    organizations: idsOf(catalog.organizations),
    sites: idsOf(catalog.sites),
    streams: idsOf(catalog.streams),
    occupations: idsOf(catalog.occupations),
  };
  const calls = [
    ...catalog.sites.flatMap((site) => call("places", site.place, site.id)),
    ...catalog.organizations.flatMap((one) => one.sectors.flatMap((id) => call("sectors", id, one.id))),
    ...catalog.programs.flatMap((program) => [
      ...call("organizations", program.organization, program.id),
      ...call("sectors", program.sector, program.id),
      ...program.occupations.flatMap((id) => call("occupations", id, program.id)),
    ]),
    ...catalog.offerings.flatMap((offering) => [
      ...call("sites", offering.site, offering.id),
      ...offering.streams.flatMap((id) => call("streams", id, offering.id)),
    ]),
    ...catalog.occupations.flatMap((job) => [
      ...call("sectors", job.sector, job.id),
      ...job.related.flatMap((id) => call("occupations", id, job.id)),
    ]),
    ...catalog.wages.flatMap((wage) => call("occupations", wage.occupation, wage.area)),
    ...catalog.demands.flatMap((demand) => call("occupations", demand.occupation, demand.area)),
    ...catalog.supports.flatMap((support) => [
      ...call("organizations", support.organization, support.id),
      ...call("sites", support.site, support.id),
      ...support.places.flatMap((id) => call("places", id, support.id)),
    ]),
    ...catalog.streams.flatMap((stream) => call("organizations", stream.organization, stream.id)),
    ...catalog.personas.flatMap((persona) =>
      persona.standing.places.filter((id) => id !== "online").flatMap((id) => call("places", id, persona.id)),
    ),
  ];
  return calls.filter(({ noun, id }) => !known[noun].has(id)).map(dangling);
}

interface Call {
  readonly noun: "places" | "sectors" | "organizations" | "sites" | "streams" | "occupations";
  readonly id: string;
  readonly from: string;
}

const idsOf = (records: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(records.map(({ id }) => id));

const call = (noun: Call["noun"], id: string | undefined, from: string): Call[] =>
  id === undefined ? [] : [{ noun, id, from }];

const dangling = ({ noun, id, from }: Call): Finding =>
  error(
    "city.reference.unknown",
    from,
    `It names "${id}", which is not among the ${noun}.`,
    `Correct the name, or add it to the ${noun}.`,
  );
