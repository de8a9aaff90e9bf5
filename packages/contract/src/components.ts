import { nouns } from "@footbridge/core/model/catalog.ts";
import { localTextSchema, provenanceSchema } from "@footbridge/core/model/provenance.ts";
import { requirementSchema } from "@footbridge/core/model/requirement.ts";
import { z } from "zod";
import { findingSchema } from "./finding.ts";
import { publishedCellSchema } from "./measure/cells.ts";
import { definitionToldSchema } from "./measure/definitions.ts";
import { submissionSchema } from "./measure/submissions.ts";
import type { Operation } from "./operation.ts";
import { problemSchema } from "./problem.ts";
import { jobFactsSchema, routeItinerarySchema } from "./route-answer.ts";

/** Shapes that more than one operation speaks of, by the name they have in the document. */
const shared: Readonly<Record<string, z.ZodType>> = {
  Finding: findingSchema,
  Problem: problemSchema,
  LocalText: localTextSchema,
  Provenance: provenanceSchema,
  Requirement: requirementSchema,
  JobFacts: jobFactsSchema,
  RouteItinerary: routeItinerarySchema,
  Source: nouns.sources,
  Place: nouns.places,
  Sector: nouns.sectors,
  Organization: nouns.organizations,
  Site: nouns.sites,
  Credential: nouns.credentials,
  Occupation: nouns.occupations,
  Wage: nouns.wages,
  Demand: nouns.demands,
  Program: nouns.programs,
  Offering: nouns.offerings,
  SupportService: nouns.supports,
  FundingStream: nouns.streams,
  Persona: nouns.personas,
  Submission: submissionSchema,
  PublishedCell: publishedCellSchema,
  MetricDefinition: definitionToldSchema,
};

const prefix = "#/components/schemas/";

/** `list.programs` → `ListPrograms`, `askRoute` → `AskRoute`. */
const pascal = (name: string): string =>
  name.replaceAll(/(?:^|\.)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The schemas of the document, and where each request and response of an operation is among them. */
export interface Components {
  readonly schemas: Readonly<Record<string, unknown>>;
  readonly refOf: (schema: z.ZodType) => { readonly $ref: string };
}

export function componentsOf(operations: readonly (readonly [string, Operation])[]): Components {
  const asked = z.registry<{ id: string }>();
  const told = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(shared)) told.add(schema, { id });
  for (const [name, { body, bodyMedia, response, media }] of operations) {
    if (body !== undefined && bodyMedia === undefined) asked.add(body, { id: `${pascal(name)}Question` });
    if (media === undefined && !told.has(response)) told.add(response, { id: `${pascal(name)}Answer` });
  }
  const uri = (id: string): string => prefix + id;
  return {
    schemas: {
      ...named(z.toJSONSchema(told, { uri, io: "output" }).schemas, "Shared"),
      ...named(z.toJSONSchema(asked, { uri, io: "input" }).schemas, "SharedQuestion"),
    },
    refOf: (schema) => ({ $ref: prefix + (told.get(schema) ?? asked.get(schema))?.id }),
  };
}

type Schemas = Readonly<Record<string, object>>;

/** What refers to itself without a name of its own is put aside as `__shared`; here it becomes a schema like all others. */
function named({ __shared: aside, ...schemas }: Schemas, name: string): Schemas {
  const nameless: Schemas = aside !== undefined && "$defs" in aside ? (aside.$defs as Schemas) : {};
  const entries = [
    ...Object.entries(schemas),
    ...Object.entries(nameless).map(([id, schema]) => [id.replace("schema", name), schema] as const),
  ].map(([id, schema]) => [id, plain(schema)] as const);
  const text = JSON.stringify(Object.fromEntries(entries));
  return JSON.parse(text.replaceAll(`${prefix}__shared#/$defs/schema`, prefix + name)) as Schemas;
}

/** Without the keys that a schema has only where it stands alone. */
function plain(schema: object): unknown {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== "$schema" && key !== "$id"));
}
