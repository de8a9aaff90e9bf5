import { z } from "zod";
import { findingSchema } from "../finding.ts";
import { count, typed } from "../measure/words.ts";
import { anyRequest, operation } from "../operation.ts";
import { mostCredentialBytes } from "./credential-bounds.ts";

export const issueEarned = operation({
  method: "POST",
  path: "/api/v1/people/{person}/earned",
  tag: "people",
  summary: "What a person earned, as a signed learner record that they take along",
  description:
    "A Comprehensive Learner Record 2.0 with an Open Badge 3.0 for each credential, finished class and test, signed by this service (`eddsa-rdfc-2022`).",
  params: z.strictObject({ person: z.string().min(1).max(80).describe("A pseudonym, or `me`.") }),
  body: z.strictObject({ why: typed(300) }),
  example: { why: "Applies for a job" },
  response: z.strictObject({
    earned: count,
    record: z.record(z.string(), z.unknown()).optional().describe("Absent where nothing was earned yet."),
  }),
  errors: ["unusable-request", "unreadable-body", "not-allowed", "not-found", ...anyRequest],
});

export const verifyCredential = operation({
  method: "POST",
  path: "/api/v1/credentials/verify",
  tag: "people",
  summary: "Whether an Open Badge or a learner record is as its issuer signed it: the body is its bytes",
  description: `JSON, a signed token, or a PNG or SVG picture with either inside; ${mostCredentialBytes / 1024} KiB at most; by its own content type or as octets. Nothing is fetched and nothing is kept.`,
  body: z.custom<Blob | Uint8Array | string>(),
  bodyMedia: "application/octet-stream",
  response: z.strictObject({
    outcome: z
      .enum(["valid", "invalid", "cannot-check"])
      .describe("`cannot-check`: nothing is wrong, but something needed is not at hand."),
    issuedHere: z.boolean().describe("It holds, and this service signed it."),
    credential: z
      .strictObject({ kind: z.string(), name: z.string().optional(), issuer: z.string().optional() })
      .optional(),
    findings: z.array(findingSchema),
  }),
  errors: ["unusable-request", "busy", "too-large", "too-slow", "wrong-content-type", ...anyRequest],
});
