import { z } from "zod";
import { findingSchema } from "./finding.ts";

/** Every way a request can fail, with its HTTP status; the key is the problem's `code` and its anchor in the docs. */
export const problems = {
  "unreadable-body": { status: 400, title: "The body cannot be read" },
  "bad-request": { status: 400, title: "The request cannot be read" },
  "not-allowed": { status: 403, title: "This is not open to you" },
  "not-found": { status: 404, title: "There is no such thing" },
  "unknown-route": { status: 404, title: "There is no such address" },
  "wrong-method": { status: 405, title: "This address does not take that method" },
  "too-slow": { status: 408, title: "The request took too long to arrive" },
  "wrong-state": { status: 409, title: "It is not in a state for this" },
  "too-large": { status: 413, title: "The body is too large" },
  "wrong-content-type": { status: 415, title: "The body is in a form this address does not read" },
  "unusable-request": { status: 422, title: "The request can be read but not used" },
  "too-many-requests": { status: 429, title: "Too many requests" },
  "internal-error": { status: 500, title: "Something broke on our side" },
  busy: { status: 503, title: "Too many questions at once" },
  "not-ready": { status: 503, title: "The service is starting" },
} as const;

export type ProblemCode = keyof typeof problems;

/** RFC 9457 problem details, with every finding and, for unknown ids, what may have been meant. */
export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
  detail: z.string(),
  instance: z.string(),
  findings: z.array(findingSchema),
  near: z.array(z.string()).optional(),
});
export type Problem = z.infer<typeof problemSchema>;

export const problemMediaType = "application/problem+json";
