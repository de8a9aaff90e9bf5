import { briefLanguages } from "@footbridge/core/lab/brief/tongue/tongues.ts";
import { labRecordSchema, stepStatuses } from "@footbridge/core/lab/record.ts";
import { daySchema } from "@footbridge/core/model/provenance.ts";
import { z } from "zod";
import { findingSchema } from "../finding.ts";
import { typed } from "../measure/words.ts";
import { operation } from "../operation.ts";
import { closed, labParams, thingId } from "./shapes.ts";

const status = z.enum(stepStatuses);

export const stepSchema = z.strictObject({
  id: thingId,
  text: z.string(),
  recommendation: thingId.optional(),
  owner: z.string(),
  due: daySchema,
  status,
  note: z.string(),
  reminders: z.boolean().describe("The owner's address is known, and reminders go there."),
  late: z.boolean(),
});

const stepBody = {
  text: typed(2000),
  recommendation: thingId.optional(),
  owner: typed(200),
  email: z
    .union([z.literal(""), z.email().max(200)])
    .optional()
    .describe(
      "Where reminders go, kept apart from the record; the owner is told by the first letter. Left out: as it was.",
    ),
  due: daySchema,
  status: status.default("open"),
  note: z.string().trim().max(2000).default(""),
};

export const listNextSteps = operation({
  method: "GET",
  path: "/api/v1/labs/{lab}/next-steps",
  tag: "labs",
  summary: "Next steps with owners, days and where they stand",
  params: labParams,
  response: z.strictObject({ items: z.array(stepSchema) }),
  errors: closed,
});

export const addNextStep = operation({
  method: "POST",
  path: "/api/v1/labs/{lab}/next-steps",
  tag: "labs",
  summary: "A next step: who does what until when",
  params: labParams,
  body: z.strictObject(stepBody),
  example: { text: "Ask three schools about evening childcare", owner: "Lantern", due: "2026-12-15" },
  response: stepSchema,
  errors: closed,
});

export const changeNextStep = operation({
  method: "PUT",
  path: "/api/v1/labs/{lab}/next-steps/{id}",
  tag: "labs",
  summary: "Change a next step",
  params: labParams.extend({ id: thingId }),
  body: z.strictObject(stepBody),
  example: { text: "Ask three schools", owner: "Lantern", due: "2026-12-15", status: "under-way" },
  response: stepSchema,
  errors: closed,
});

const linkParams = z.strictObject({ token: z.string().min(10).max(100) });

export const getStepByLink = operation({
  method: "GET",
  path: "/api/v1/lab-steps/{token}",
  tag: "labs",
  summary: "A next step, for its owner, by the link of a letter",
  params: linkParams,
  response: z.strictObject({ lab: z.string(), step: stepSchema }),
  errors: closed,
});

export const answerStepByLink = operation({
  method: "POST",
  path: "/api/v1/lab-steps/{token}",
  tag: "labs",
  summary: "Tell where a next step stands, by the link of a letter; or ask for no more letters",
  params: linkParams,
  body: z.strictObject({
    status: status.optional(),
    note: z.string().trim().max(2000).optional(),
    noMoreLetters: z.literal(true).optional(),
  }),
  example: { status: "done", note: "Two of three said yes" },
  response: z.strictObject({ lab: z.string(), step: stepSchema }),
  errors: closed,
});

export const getLabRecord = operation({
  method: "GET",
  path: "/api/v1/labs/{lab}/record",
  tag: "labs",
  summary: "All that a lab leaves: the record, without a name of anybody",
  params: labParams,
  response: z.strictObject({ record: labRecordSchema, findings: z.array(findingSchema) }),
  errors: closed,
});

const sectionSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  generated: z.string().describe("What the record says today, as text."),
  edited: z.string().optional().describe("The host's own words, which stand in its place."),
  outdated: z.boolean().describe("The record says something else than when the host wrote."),
});

const briefSchema = z.strictObject({
  title: z.string(),
  subtitle: z.string(),
  sections: z.array(sectionSchema),
  evidence: z.array(z.strictObject({ id: z.string(), title: z.string(), lines: z.array(z.string()) })),
});

const inLanguage = z.strictObject({
  lang: z.enum(briefLanguages).default("en").describe("What people wrote stays as they wrote it."),
});

export const getBrief = operation({
  method: "GET",
  path: "/api/v1/labs/{lab}/brief",
  tag: "labs",
  summary: "The brief of a lab, section by section, to be read and edited",
  description:
    "Text: paragraphs with an empty line between, `- ` before a point, `| a | b |` for a row, `[[pulse-1]]` for a piece of evidence.",
  params: labParams,
  query: inLanguage,
  response: briefSchema,
  errors: closed,
});

export const editBrief = operation({
  method: "PUT",
  path: "/api/v1/labs/{lab}/brief/{section}",
  tag: "labs",
  summary: "Put a section of the brief in one's own words, or go back to what the record says",
  params: labParams.extend({ section: z.string().min(1).max(80) }),
  query: inLanguage,
  body: z.strictObject({
    text: z.string().max(20_000).optional().describe("Left out: what the record says, again."),
  }),
  example: { text: "We met for a day.\n\n- It was full." },
  response: briefSchema,
  errors: closed,
});

const download = <const P extends string, const M extends string>(path: P, media: M, as: string) =>
  operation({
    method: "GET",
    path: `/api/v1/labs/{lab}/${path}`,
    tag: "labs",
    summary: `The brief of a lab as ${as}`,
    params: labParams,
    query: inLanguage,
    response: z.string(),
    media,
    errors: closed,
  });

export const downloadBriefHtml = download("brief.html", "text/html", "one page of HTML that stands alone");
export const downloadBriefMarkdown = download("brief.md", "text/markdown", "Markdown");
export const downloadBriefPdf = download(
  "brief.pdf",
  "application/pdf",
  "a PDF that screen readers can read",
);
