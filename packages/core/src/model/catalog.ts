import { z } from "zod";
import { credentialSchema } from "./credential.ts";
import { occupationSchema } from "./occupation.ts";
import { offeringSchema } from "./offering.ts";
import { organizationSchema } from "./organization.ts";
import { personaSchema } from "./persona.ts";
import { programSchema } from "./program.ts";
import { idSchema, localTextSchema, sourceSchema } from "./provenance.ts";
import { siteSchema } from "./site.ts";
import { fundingStreamSchema, supportServiceSchema } from "./support.ts";
import { demandSchema, wageSchema } from "./wage.ts";

/** A place people travel within: a borough, a county, a metropolitan area; or a sector of the economy. */
export const placeSchema = z.strictObject({
  id: idSchema,
  name: localTextSchema,
  partOf: idSchema.optional(),
});
export const sectorSchema = z.strictObject({ id: idSchema, name: localTextSchema });
export type Place = z.infer<typeof placeSchema>;
export type Sector = z.infer<typeof sectorSchema>;

/** Every noun of the catalog with the schema that guards its door; the keys name the collections everywhere. */
export const nouns = {
  sources: sourceSchema,
  places: placeSchema,
  sectors: sectorSchema,
  organizations: organizationSchema,
  sites: siteSchema,
  credentials: credentialSchema,
  occupations: occupationSchema,
  wages: wageSchema,
  demands: demandSchema,
  programs: programSchema,
  offerings: offeringSchema,
  supports: supportServiceSchema,
  streams: fundingStreamSchema,
  personas: personaSchema,
} as const;

export type Noun = keyof typeof nouns;
export type RecordOf<N extends Noun> = z.infer<(typeof nouns)[N]>;

/** All that is known of a city's programs, jobs, supports and funds. */
export type Catalog = { readonly [N in Noun]: readonly RecordOf<N>[] };

export const nounNames = Object.keys(nouns) as Noun[];

/** What identifies a record within its noun: wages and demands belong to an occupation in an area. */
export function keyOf<N extends Noun>(noun: N, record: RecordOf<N>): string {
  if ("id" in record) return record.id;
  if ("occupation" in record) return `${record.occupation}@${record.area}`;
  throw new Error(`a ${noun} record has no key`);
}

export const emptyCatalog = (): Catalog => ({
  sources: [],
  places: [],
  sectors: [],
  organizations: [],
  sites: [],
  credentials: [],
  occupations: [],
  wages: [],
  demands: [],
  programs: [],
  offerings: [],
  supports: [],
  streams: [],
  personas: [],
});
