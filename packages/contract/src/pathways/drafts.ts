import { idSchema } from "@footbridge/core/model/provenance.ts";
import { z } from "zod";
import { findingSchema } from "../finding.ts";
import { moment, typed } from "../measure/words.ts";
import { anyRequest, operation } from "../operation.ts";
import {
  closed,
  headSchema,
  ofPathway,
  organizationName,
  pathwayShape,
  stateName,
  versionNumber,
} from "./shapes.ts";

export const listPathways = operation({
  method: "GET",
  path: "/api/v1/pathways",
  tag: "pathways",
  summary: "Pathways that one's organization owns or is a partner of, the last changed first",
  query: z.strictObject({
    archived: z.enum(["yes", "no"]).default("no"),
  }),
  response: z.strictObject({
    items: z.array(headSchema).describe("At most 500."),
    starts: z
      .strictObject({
        templates: z.array(z.strictObject({ id: z.string(), title: z.string() })),
        sectors: z.array(organizationName),
      })
      .describe("What a new one can begin from."),
  }),
  errors: ["not-ready", "not-allowed", "unusable-request", ...anyRequest],
});

const title = typed(200);

export const createPathway = operation({
  method: "POST",
  path: "/api/v1/pathways",
  tag: "pathways",
  summary:
    "Make a pathway: blank, from a template, a sector of the catalog, a version, a file (JSON or CTDL), or a lab's table",
  description:
    "At most 2 MB. `findings` tell what of a file was not understood; it is kept, and exported again.",
  body: z.strictObject({
    from: z.union([
      z.strictObject({ kind: z.literal("blank"), title }),
      z.strictObject({ kind: z.literal("template"), id: z.string().max(80), title: title.optional() }),
      z.strictObject({ kind: z.literal("sector"), id: idSchema, title: title.optional() }),
      z.strictObject({
        kind: z.literal("version"),
        id: idSchema,
        number: versionNumber.optional().describe("The draft if left out."),
        title: title.optional(),
      }),
      z.strictObject({ kind: z.literal("file"), file: z.json() }),
      z
        .strictObject({ kind: z.literal("table"), lab: idSchema, table: idSchema })
        .describe(
          "What a table of a lab draws, for the lab's host. It has the id `{lab}-{table}`, the table goes on drawing in it, and whoever asks again gets the same.",
        ),
    ]),
  }),
  example: { from: { kind: "blank", title: "A ladder in care" } },
  response: z.strictObject({ id: z.string(), findings: z.array(findingSchema) }),
  errors: ["not-ready", "wrong-state", "too-large", ...closed],
});

export const readPathway = operation({
  method: "GET",
  path: "/api/v1/pathways/{id}",
  tag: "pathways",
  summary: "A pathway's draft with its state and how it came there",
  params: ofPathway,
  response: headSchema.extend({
    revision: z.int().min(1).describe("Named when the draft is saved."),
    pathway: pathwayShape,
    keeps: z.boolean().describe("Whether an import brought parts that are kept beside it for the export."),
    moves: z.array(
      z.strictObject({ from: z.string(), to: z.string(), at: moment, name: z.string(), why: z.string() }),
    ),
  }),
  errors: ["not-ready", ...closed],
});

export const savePathway = operation({
  method: "PUT",
  path: "/api/v1/pathways/{id}",
  tag: "pathways",
  summary: "Save a whole draft, for those who do not edit it together live",
  description:
    "`revision` is that of the draft that was read. Where another has changed it since, nothing is changed and the answer is `wrong-state`: read it again. At most 2 MB.",
  params: ofPathway,
  body: z.strictObject({ revision: z.int().min(1), pathway: z.json() }),
  example: { revision: 1, pathway: { id: "care", title: "A ladder in care", steps: [] } },
  response: z.strictObject({ revision: z.int(), findings: z.array(findingSchema) }),
  errors: ["not-ready", "wrong-state", "too-large", ...closed],
});

export const movePathway = operation({
  method: "POST",
  path: "/api/v1/pathways/{id}/moves",
  tag: "pathways",
  summary: "Move a pathway to another state, into the archive or back; who and why is written down",
  description:
    "A pilot asks that every step can be reached and has a partner; active, that a version is published and the scorecard has no gap, or a written reason; retired, a reason.",
  params: ofPathway,
  body: z.strictObject({
    to: z.enum([...stateName.options, "archived", "restored"]),
    why: z.string().trim().max(2000).default(""),
  }),
  example: { to: "archived", why: "Drawn twice" },
  response: z.strictObject({ state: stateName, archived: z.boolean() }),
  errors: ["not-ready", "wrong-state", ...closed],
});
