import type { Occupation } from "../model/occupation.ts";
import type { City } from "./city.ts";
import type { JobFacts, PayRange } from "./route-answer.ts";

/** What facts of a job are read from: any shelf that has these, a compiled city among them. */
export type JobShelf = Pick<City, "areas"> & {
  readonly by: Pick<City["by"], "occupation" | "wage" | "demand">;
};

/** What is known of a job: pay in the nearest area that states it, openings, and whether its way in was derived. */
export function jobFacts(city: JobShelf, id: string): JobFacts {
  const occupation = city.by.occupation.get(id);
  const demand = demandFor(city, id);
  return {
    occupation: id,
    title: occupation?.title ?? { en: id },
    ...(occupation?.sector === undefined ? {} : { sector: occupation.sector }),
    ...withPay(payRange(city, id)),
    ...(demand === undefined
      ? {}
      : { demand: { annualOpenings: demand.annualOpenings, provenance: demand.provenance } }),
    entryAssumed: wayInAssumed(occupation),
  };
}

const withPay = (pay: PayRange | undefined): { readonly pay?: PayRange } =>
  pay === undefined ? {} : { pay };

const wayInAssumed = (occupation: Occupation | undefined): boolean => occupation?.requires === undefined;

/** Hourly pay in the nearest area that has any; a finer O*NET code takes the pay of its SOC code. */
export function payRange(city: JobShelf, id: string): PayRange | undefined {
  for (const area of city.areas) {
    const wage = city.by.wage.get(`${id}@${area}`) ?? city.by.wage.get(`${id.slice(0, 7)}@${area}`);
    if (wage === undefined || (wage.entryHourly ?? wage.medianHourly) === undefined) continue;
    return {
      entry: wage.entryHourly,
      median: wage.medianHourly,
      experienced: wage.experiencedHourly,
      provenance: wage.provenance,
    };
  }
  return undefined;
}

/** The demand stated for the nearest area; a finer O*NET code takes that of its SOC code. */
export function demandFor(city: JobShelf, id: string): City["catalog"]["demands"][number] | undefined {
  for (const area of city.areas) {
    const demand = city.by.demand.get(`${id}@${area}`) ?? city.by.demand.get(`${id.slice(0, 7)}@${area}`);
    if (demand !== undefined) return demand;
  }
  return undefined;
}
