import type { Provenance } from "@footbridge/core/model/provenance.ts";
import { addDays, type Day } from "@footbridge/core/units/day.ts";

/** The sources of `data/city/sources.json` that the readers name. */
export const sourceIds = {
  madeUp: "demo-city",
  titles: "demo-city/soc-2018",
  wages: "demo-city/oews-nyc",
  projections: "demo-city/bls-2024-34",
  law: "demo-city/funding-law",
} as const;

/** The day on which the city was last made up. */
export const cityMade = "2026-11-23";

/** A figure invented for the demo, likely for a city of this size. */
export const madeUp = (note?: string): Provenance => ({
  source: sourceIds.madeUp,
  asOf: cityMade,
  area: "Demo city",
  ...(note === undefined ? {} : { note }),
});

/** Classes up to 18 months ahead are published; later ones are expected from the same week of earlier years. */
export const publishedDays = 548;

/** A class that starts on a day is known since it was published, or expected since it last ran. */
export function offeringProvenance(start: Day, today: Day): Provenance {
  if (start <= addDays(today, publishedDays)) {
    return { ...madeUp(), asOf: addDays(start, -publishedDays) };
  }
  return {
    ...madeUp("expected: the dates follow the pattern of earlier years and are not published yet"),
    asOf: addDays(start, -3 * 364),
    assumed: true,
  };
}
