import type { LocalText } from "@footbridge/core/model/provenance.ts";
import { useSectors } from "../api/town.ts";

/** Fields of work in a fixed order, so that each keeps its shape. */
export interface SectorNames {
  readonly ids: readonly string[];
  readonly nameOf: (id: string | undefined) => LocalText | undefined;
}

export function useSectorNames(): SectorNames {
  const { data } = useSectors();
  const sectors = data?.items ?? [];
  return {
    ids: sectors.map(({ id }) => id),
    nameOf: (id) => sectors.find((sector) => sector.id === id)?.name,
  };
}
