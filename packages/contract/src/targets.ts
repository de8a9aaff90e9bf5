import { localTextSchema } from "@footbridge/core/model/provenance.ts";
import { z } from "zod";
import { anyRequest, operation } from "./operation.ts";

export const targetKinds = ["occupation", "credential", "sector", "program"] as const;

const found = z.strictObject({
  target: z
    .string()
    .describe("What to put into a question: occupation:…, fact:…, sector:…, or program:… for “why not?”."),
  kind: z.enum(targetKinds),
  label: localTextSchema,
  matched: z.string().optional().describe("The other name that matched, where the label did not."),
  hasWayIn: z.boolean().describe("False where nobody stated what it takes: no route can end there."),
});
export type FoundTarget = z.infer<typeof found>;

export const findTargets = operation({
  method: "GET",
  path: "/api/v1/targets",
  tag: "targets",
  summary:
    "Jobs, credentials, sectors and programs by a word of their name, in English or Spanish, misspelled or not",
  query: z.strictObject({
    q: z.string().trim().min(1).max(100),
    kind: z.enum(targetKinds).optional(),
    limit: z.coerce.number().int().min(1).max(50).default(10),
  }),
  exampleQuery: "q=nursing%20asistant",
  response: z.strictObject({ items: z.array(found) }),
  errors: ["unusable-request", "not-ready", ...anyRequest],
  catalogRead: true,
});
