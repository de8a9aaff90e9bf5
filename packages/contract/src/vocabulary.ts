import { localTextSchema } from "@footbridge/core/model/provenance.ts";
import { z } from "zod";
import { anyRequest, operation } from "./operation.ts";

const word = z.strictObject({
  word: z.string().describe("As requirements and standings use it."),
  label: localTextSchema,
  about: localTextSchema.optional(),
});

const scale = z.strictObject({
  scale: z.string(),
  label: localTextSchema,
  marks: z.array(z.strictObject({ mark: z.int(), label: localTextSchema })),
});

export const getVocabulary = operation({
  method: "GET",
  path: "/api/v1/vocabulary",
  tag: "catalog",
  summary: "Plain words for every fact, attribute, need, part of the week and way of learning",
  response: z.strictObject({
    scales: z.array(scale),
    facts: z.array(word),
    attributes: z.array(word),
    needs: z.array(word),
    blocks: z.array(word),
    modes: z.array(word),
  }),
  errors: anyRequest,
  catalogRead: true,
});
