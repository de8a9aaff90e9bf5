import { partnerKinds, pathwayStepSchema } from "@footbridge/core/model/pathway.ts";
import { idSchema } from "@footbridge/core/model/provenance.ts";
import { z } from "zod";
import { findingSchema } from "../finding.ts";
import { anyRequest, operation } from "../operation.ts";
import { organizationName } from "./shapes.ts";

/** Records of the catalog that a card can be. */
export const cardKinds = ["program", "offering", "credential", "occupation", "support"] as const;

export const findPathwayCards = operation({
  method: "GET",
  path: "/api/v1/pathway-cards",
  tag: "pathways",
  summary: "Records of the catalog to choose a step from: classes, certificates, jobs, help",
  query: z.strictObject({
    q: z.string().trim().min(1).max(100),
    lang: z.enum(["en", "es"]).default("en"),
    limit: z.coerce.number().int().min(1).max(20).default(8).describe("At most so many of each kind."),
  }),
  exampleQuery: "q=nurse",
  response: z.strictObject({
    items: z.array(
      z.strictObject({
        kind: z.enum(cardKinds),
        id: z.string(),
        title: z.string(),
        organization: organizationName.optional(),
      }),
    ),
  }),
  errors: ["not-ready", "not-allowed", "unusable-request", ...anyRequest],
});

export const getPathwayCard = operation({
  method: "GET",
  path: "/api/v1/pathway-cards/{kind}/{id}",
  tag: "pathways",
  summary: "A record of the catalog as a step, with all its figures and where they are from",
  params: z.strictObject({ kind: z.enum(cardKinds), id: idSchema }),
  query: z.strictObject({ lang: z.enum(["en", "es"]).default("en") }),
  response: z.strictObject({
    step: pathwayStepSchema.describe(
      "Its id is that of the record; give it another one where that is taken.",
    ),
    partner: organizationName
      .extend({ kind: z.enum(partnerKinds) })
      .optional()
      .describe("Who runs it, to be named among the partners."),
    findings: z.array(findingSchema).describe("What the catalog does not tell, to be asked."),
  }),
  errors: ["not-ready", "not-allowed", "not-found", "unusable-request", ...anyRequest],
});
