import { type Catalog, emptyCatalog } from "@footbridge/core/model/catalog.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { readDemoCity } from "../../src/city/read-city.ts";

/** The demo city's catalog on a day. */
export async function catalogOn(today: Day): Promise<Catalog> {
  return { ...emptyCatalog(), ...(await readDemoCity(today)).records };
}
