import { z } from "zod";
import { anyRequest, operation } from "../operation.ts";
import { dayText } from "./words.ts";

const words = z.strictObject({ en: z.string(), es: z.string() });

/** A metric under one version, in plain words and in exact form. */
export const definitionToldSchema = z.strictObject({
  id: z.string(),
  name: words,
  family: z.string(),
  standing: z.enum(["official", "project"]),
  kind: z.enum(["count", "rate", "median"]),
  unit: z.string(),
  decimals: z.int(),
  better: z.enum(["higher", "lower"]),
  version: z.string(),
  valid: z
    .strictObject({ from: dayText, to: dayText.optional() })
    .optional()
    .describe("Absent: only asked for by name."),
  source: z.strictObject({ title: z.string(), reference: z.string() }),
  plain: words,
  change: words.optional(),
  programs: z.array(z.string()),
  versions: z.array(z.string()).describe("All there are, oldest first."),
  exact: z
    .array(z.strictObject({ part: z.string(), text: z.string() }))
    .describe("Cohort, population, numerator or value, exclusions: in element ids."),
  elements: z.array(z.string()).describe("The data elements it needs."),
});
export type DefinitionTold = z.infer<typeof definitionToldSchema>;

export const listDefinitions = operation({
  method: "GET",
  path: "/api/v1/definitions",
  tag: "reports",
  summary: "Every metric with its definition, as valid now",
  response: z.strictObject({
    items: z.array(definitionToldSchema),
    programs: z.array(z.strictObject({ id: z.string(), name: words })),
    groups: z.array(z.strictObject({ id: z.string(), kind: z.string(), name: words })),
    areas: z.array(z.strictObject({ id: z.string(), name: words })),
  }),
  errors: anyRequest,
});

export const getDefinition = operation({
  method: "GET",
  path: "/api/v1/definitions/{id}",
  tag: "reports",
  summary: "One metric's definition, under any of its versions",
  params: z.strictObject({ id: z.string().min(1).max(80) }),
  query: z.strictObject({ version: z.string().min(1).max(40).optional() }),
  exampleId: "wioa.erq2",
  response: definitionToldSchema,
  errors: ["unusable-request", "not-found", ...anyRequest],
});
