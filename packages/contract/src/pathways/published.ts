import { z } from "zod";
import { needSchema } from "../details-shared.ts";
import { dayText, moment } from "../measure/words.ts";
import { anyRequest, operation } from "../operation.ts";
import {
  closed,
  numbersSchema,
  ofPathway,
  organizationName,
  pathwayShape,
  scoreSchema,
  stateName,
  versionNumber,
} from "./shapes.ts";

const open = ["not-ready", "not-found", "unusable-request", ...anyRequest] as const;

export const getPublishedPathway = operation({
  method: "GET",
  path: "/api/v1/published-pathways/{id}",
  tag: "pathways",
  summary: "A published version of a pathway, for everyone; the newest where none is named",
  params: ofPathway,
  query: z.strictObject({ version: versionNumber.optional() }),
  response: z.strictObject({
    id: z.string(),
    owner: organizationName,
    state: stateName,
    number: z.int(),
    newest: z.int().describe("The newest published version."),
    hash: z.string(),
    note: z.string(),
    publishedAt: moment,
    pathway: pathwayShape,
    score: scoreSchema.describe("What the checks said when it was made."),
    numbers: numbersSchema,
    timeline: z
      .array(
        z.strictObject({
          step: z.string(),
          weeks: z.strictObject({ from: z.number(), to: z.number() }).optional(),
          before: z.array(z.string()),
        }),
      )
      .describe("The steps from the ways in to the last jobs, in weeks, waits left out."),
    asks: z
      .array(z.strictObject({ step: z.string(), needs: needSchema }))
      .describe("What a person must bring to a step, in words."),
    partners: z.array(organizationName).describe("Who runs it, by name."),
  }),
  errors: open,
});

/** JSON-LD in the terms of CTDL. */
const jsonLd = z.record(z.string(), z.unknown());

export const getPublishedPathwayCtdl = operation({
  method: "GET",
  path: "/api/v1/published-pathways/{id}/ctdl",
  tag: "pathways",
  summary: "A published version as CTDL (JSON-LD), for everyone",
  params: ofPathway,
  query: z.strictObject({ version: versionNumber.optional() }),
  response: jsonLd,
  errors: open,
});

export const exportPathway = operation({
  method: "GET",
  path: "/api/v1/pathways/{id}/ctdl",
  tag: "pathways",
  summary: "A draft as CTDL (JSON-LD), with the parts that an import brought and we have no word for",
  params: ofPathway,
  response: jsonLd,
  errors: ["not-ready", ...closed],
});

export const listPathwayEmbeds = operation({
  method: "GET",
  path: "/api/v1/pathways/{id}/embeds",
  tag: "pathways",
  summary: "The sites that show a published version in their own pages, each host counted once a day",
  params: ofPathway,
  response: z.strictObject({
    items: z.array(z.strictObject({ host: z.string(), days: z.int().min(1), first: dayText, last: dayText })),
  }),
  errors: ["not-ready", ...closed],
});
