import type { Catalog } from "@footbridge/core/model/catalog.ts";
import type { KnownDirectory } from "@footbridge/feeds/hsds/read-hsds.ts";
import type { Directory } from "./directory.ts";
import { uuidOf } from "./uuid.ts";

/** What a package is compared with: the directory as it goes out, and the catalog it is made of. */
export const knownOf = (catalog: Catalog, { services }: Pick<Directory, "services">): KnownDirectory => ({
  catalog,
  exported: new Map(services.map((service) => [service.id, service])),
  supportsOf: new Map(
    [...Map.groupBy(catalog.supports, ({ id, service }) => uuidOf("service", service ?? id))].map(
      ([id, of]) => [id, of.map((support) => support.id)],
    ),
  ),
});
