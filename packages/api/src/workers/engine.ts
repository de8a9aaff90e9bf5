import type { Catalog } from "@footbridge/core/model/catalog.ts";
import { type City, compileCity } from "@footbridge/core/plan/city.ts";
import { labeller } from "@footbridge/core/plan/labels.ts";
import { cityWithSeats, type SeatsLeft } from "@footbridge/core/plan/with-seats.ts";
import { whyNotFinder } from "@footbridge/core/routes/why-not.ts";
import type { WorkerStart } from "./messages.ts";

/** All that a worker prepares once for the many questions of one catalog. */
export interface Engine {
  readonly city: City;
  readonly whyNot: ReturnType<typeof whyNotFinder>;
}

export function engineOf({ catalog, version, start, vocabulary }: WorkerStart): Engine {
  const text = Buffer.from(catalog.buffer, catalog.byteOffset, catalog.byteLength).toString("utf8");
  const read = JSON.parse(text) as Catalog;
  const city = compileCity(read, version, start, labeller(read, vocabulary));
  return { city, whyNot: whyNotFinder(city.town, city.snapshot) };
}

/** The same engine with the seats that are left now. */
export function engineWithSeats({ city }: Engine, left: SeatsLeft): Engine {
  const reseated = cityWithSeats(city, left);
  return { city: reseated, whyNot: whyNotFinder(reseated.town, reseated.snapshot) };
}
