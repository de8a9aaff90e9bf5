import { z } from "zod";
import { operation } from "../operation.ts";
import {
  changeSchema,
  closed,
  numbersSchema,
  ofPathway,
  ofVersion,
  pathwayShape,
  scorecardSchema,
  scoreSchema,
  versionSchema,
} from "./shapes.ts";

export const listPathwayVersions = operation({
  method: "GET",
  path: "/api/v1/pathways/{id}/versions",
  tag: "pathways",
  summary: "The versions of a pathway, the last first",
  params: ofPathway,
  response: z.strictObject({ items: z.array(versionSchema) }),
  errors: ["not-ready", ...closed],
});

export const keepPathwayVersion = operation({
  method: "POST",
  path: "/api/v1/pathways/{id}/versions",
  tag: "pathways",
  summary: "Keep the draft as it is as a version, which stays; publish it at once if wanted",
  params: ofPathway,
  body: z.strictObject({
    revision: z.int().min(1).describe("That of the draft that was read."),
    note: z.string().trim().max(2000).default(""),
    publish: z.boolean().default(false),
  }),
  example: { revision: 1, note: "As agreed on Monday" },
  response: z.strictObject({ number: z.int().min(1) }),
  errors: ["not-ready", "wrong-state", ...closed],
});

export const readPathwayVersion = operation({
  method: "GET",
  path: "/api/v1/pathways/{id}/versions/{number}",
  tag: "pathways",
  summary: "A version, and what the checks said of it then",
  params: ofVersion,
  response: versionSchema.extend({ pathway: pathwayShape, scorecard: scorecardSchema }),
  errors: ["not-ready", ...closed],
});

export const publishPathwayVersion = operation({
  method: "POST",
  path: "/api/v1/pathways/{id}/versions/{number}/publication",
  tag: "pathways",
  summary: "Publish a version: everybody may read it, and it never changes",
  params: ofVersion,
  body: z.strictObject({}),
  example: {},
  response: z.strictObject({ done: z.literal(true) }),
  errors: ["not-ready", "wrong-state", ...closed],
});

const side = z.strictObject({
  number: z.int().optional().describe("Absent for the draft."),
  title: z.string(),
  score: scoreSchema,
  numbers: numbersSchema,
});

const which = z
  .string()
  .regex(/^(?:draft|[1-9]\d{0,5})$/, "a version's number, or draft")
  .default("draft");

export const comparePathwayVersions = operation({
  method: "GET",
  path: "/api/v1/pathways/{id}/comparison",
  tag: "pathways",
  summary: "What one version has and the other has not, and their numbers side by side",
  params: ofPathway,
  query: z.strictObject({ one: which, other: which, profile: z.string().max(80).optional() }),
  response: z.strictObject({ one: side, other: side, change: changeSchema }),
  errors: ["not-ready", ...closed],
});
