import type { Organization } from "@footbridge/core/model/organization.ts";
import type { Site } from "@footbridge/core/model/site.ts";
import { seeded } from "@footbridge/core/units/seeded.ts";
import { madeUp } from "./provenance.ts";
import type { RowOf } from "./rows.ts";
import { seedOf } from "./seats.ts";

type Neighborhood = RowOf<"city/neighborhoods.json">;
type OrganizationRow = RowOf<"city/organizations.json">;

export function organizationOf(row: OrganizationRow): Organization {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    sectors: row.sectors,
    populations: row.serves,
    languages: row.languages,
    description: row.about,
    phone: row.phone,
    website: row.website,
    // Letters of the demo lie in its own outbox: example.org takes none.
    email: `intake@${new URL(row.website).hostname}`,
    provenance: madeUp(),
  };
}

/** Its sites, one in each of its neighborhoods; a neighborhood that is not known gives none. */
export function sitesOf(row: OrganizationRow, neighborhoods: ReadonlyMap<string, Neighborhood>): Site[] {
  return row.sites.flatMap((id) => {
    const neighborhood = neighborhoods.get(id);
    if (neighborhood === undefined) return [];
    return [
      {
        id: `${row.id}.${id}`,
        organization: row.id,
        name: `${row.name}, ${neighborhood.name}`,
        address: `${houseNumber(`${row.id}.${id}`)} ${neighborhood.street}`,
        place: neighborhood.place,
        neighborhood: neighborhood.name,
        ...nearby(neighborhood.near, `${row.id}.${id}`),
        accessibility: row.steps.includes(id) ? [] : ["wheelchair"],
        provenance: madeUp("The neighborhood is real; the street and the point are made up."),
      },
    ];
  });
}

const houseNumber = (id: string): number => 10 + (seedOf(id) % 980);

/** Within some 300 metres of the neighborhood's middle, so that marks on a map do not cover each other. */
function nearby(
  [latitude, longitude]: readonly [number, number],
  id: string,
): {
  latitude: number;
  longitude: number;
} {
  const luck = seeded(seedOf(id));
  const shifted = (degrees: number, reach: number): number =>
    Math.round((degrees + (luck.unit() - 0.5) * reach) * 1e5) / 1e5;
  return { latitude: shifted(latitude, 0.006), longitude: shifted(longitude, 0.008) };
}
